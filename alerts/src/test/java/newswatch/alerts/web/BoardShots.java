package newswatch.alerts.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import newswatch.alerts.BoardPreview;
import newswatch.alerts.view.View;

/** Photographs the board, to look at it, on the sample spring or as it runs: {@code BoardShots DIRECTORY [URL]}. */
public final class BoardShots {
    private BoardShots() {}

    public static void main(String[] args) throws IOException {
        Path out = Files.createDirectories(Path.of(args[0]));
        if (args.length > 1) {
            running(out, args[1]);
            return;
        }
        try (View view = BoardPreview.filled(Files.createTempDirectory("board-shots"));
                WebServer server = BoardPreview.server(view, 0);
                Chromium chromium = Chromium.launch(Files.createTempDirectory("board-profile"))) {
            server.start();
            String board = "http://127.0.0.1:" + server.port() + "/";
            chromium.size(1440, 1400, false).open(board).screenshot(out.resolve("wide.png"), false);
            chromium.size(1440, 1400, true).open(board + "?relation=PRK-USA#id=called-off");
            chromium.await("document.querySelector('.stepper')");
            chromium.screenshot(out.resolve("dark.png"), false);
            chromium.size(390, 844, false).open(board).screenshot(out.resolve("phone.png"), false);
            chromium.evaluate("document.getElementById('list').scrollIntoView()");
            chromium.screenshot(out.resolve("phone-list.png"), false);
            chromium.open(board + "#id=called-off").await("document.querySelector('.stepper')");
            chromium.evaluate("document.querySelector('.row.open').scrollIntoView()");
            chromium.screenshot(out.resolve("phone-open.png"), false);
            chromium.evaluate("document.querySelector('.foot').scrollIntoView()");
            chromium.screenshot(out.resolve("phone-foot.png"), false);
            chromium.size(1440, 1100, false).open(board).evaluate("document.querySelector('.foot').scrollIntoView()");
            chromium.press("?", "?");
            chromium.screenshot(out.resolve("foot.png"), false);
            sources(out, chromium, board + "sources.html");
            System.err.println(chromium.complaints + " " + chromium.dialogs);
        }
    }

    private static void sources(Path out, Chromium chromium, String page) throws IOException {
        chromium.size(1440, 900, false).open(page).screenshot(out.resolve("sources-wide.png"), false);
        chromium.size(1440, 900, true).open(page + "?health=ok").screenshot(out.resolve("sources-dark.png"), false);
        chromium.size(390, 844, false).open(page).screenshot(out.resolve("sources-phone.png"), true);
    }

    private static void running(Path out, String board) throws IOException {
        try (Chromium chromium = Chromium.launch(Files.createTempDirectory("board-profile"))) {
            chromium.size(1440, 1400, false).open(board).screenshot(out.resolve("wide.png"), false);
            chromium.size(1440, 1400, true).open(board + "?relation=PRK-USA");
            chromium.evaluate("document.querySelector('.row').click()");
            chromium.screenshot(out.resolve("dark.png"), false);
            chromium.size(390, 844, false).open(board).screenshot(out.resolve("phone.png"), false);
            chromium.evaluate("document.getElementById('list').scrollIntoView()");
            chromium.screenshot(out.resolve("phone-list.png"), false);
            System.err.println(chromium.complaints + " " + chromium.dialogs);
        }
    }
}
