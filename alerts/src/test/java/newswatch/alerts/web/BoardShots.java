package newswatch.alerts.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Photographs the board, to look at it, on the sample spring or as it runs: {@code BoardShots DIRECTORY [URL]}. */
public final class BoardShots {
    private BoardShots() {}

    public static void main(String[] args) throws IOException {
        Path out = Files.createDirectories(Path.of(args[0]));
        if (args.length > 1) {
            running(out, args[1]);
            return;
        }
        Path directory = Files.createTempDirectory("board-shots");
        try (Served served = new Served(directory);
                Chromium chromium = Chromium.launch(Files.createTempDirectory("board-profile"))) {
            BoardAnswersTest.giveUp(served);
            String board = served.uri("/").toString();
            chromium.size(1440, 1000, false).open(board).screenshot(out.resolve("wide.png"), false);
            open(chromium, board);
            speak(chromium);
            chromium.screenshot(out.resolve("open.png"), true);
            mute(chromium);
            chromium.screenshot(out.resolve("mute.png"), false);
            chromium.evaluate("document.querySelector('dialog .primary').click()");
            chromium.await("!document.querySelector('dialog')");
            chromium.size(1440, 1400, true).open(board + "?relation=PRK-USA&q=summit#id=called-off");
            chromium.await("document.querySelector('.stepper')");
            chromium.screenshot(out.resolve("dark.png"), false);
            phone(out, chromium, board);
            chromium.size(1440, 1100, false).open(board).evaluate("document.querySelector('.foot').scrollIntoView()");
            chromium.press("?", "?");
            chromium.screenshot(out.resolve("foot.png"), false);
            pages(out, chromium, board);
            chromium.size(1440, 1000, false).prefers("forced-colors", "active");
            open(chromium, board);
            chromium.screenshot(out.resolve("forced.png"), false);
            token(out, chromium, directory);
            System.err.println(chromium.complaints + " " + chromium.dialogs);
        }
    }

    private static void open(Chromium chromium, String board) {
        chromium.open(board + "#id=called-off").await("document.querySelector('.stepper')");
    }

    private static void speak(Chromium chromium) {
        chromium.evaluate("document.querySelector('[data-act=confirm]').click()");
        chromium.await("document.querySelector('.verdict-confirmed')");
        chromium.evaluate("document.querySelector('[data-act=dismiss]').click()");
        chromium.evaluate("document.querySelector('[value=WRONG_TYPE]').click()");
    }

    private static void mute(Chromium chromium) {
        chromium.evaluate("document.querySelector('[data-act=mute]').click()");
        chromium.evaluate("document.querySelector('dialog textarea').value = 'The desk has this story.'");
    }

    private static void phone(Path out, Chromium chromium, String board) throws IOException {
        chromium.size(390, 844, false).open(board).screenshot(out.resolve("phone.png"), false);
        chromium.evaluate("document.getElementById('stand-title').click()");
        chromium.evaluate("document.getElementById('f-more').click()");
        chromium.screenshot(out.resolve("phone-stand.png"), false);
        chromium.evaluate("document.getElementById('list').scrollIntoView()");
        chromium.screenshot(out.resolve("phone-filters.png"), false);
        open(chromium, board);
        chromium.screenshot(out.resolve("phone-open.png"), false);
        chromium.evaluate("document.querySelector('[data-act=dismiss]').click()");
        chromium.screenshot(out.resolve("phone-judge.png"), false);
        mute(chromium);
        chromium.screenshot(out.resolve("phone-mute.png"), false);
    }

    private static void pages(Path out, Chromium chromium, String board) throws IOException {
        for (String page : List.of("sources", "silences", "operations")) {
            String address = board + page + ".html";
            chromium.size(1440, 900, false).open(address).screenshot(out.resolve(page + "-wide.png"), false);
            chromium.size(1440, 900, true).open(address).screenshot(out.resolve(page + "-dark.png"), false);
            chromium.size(390, 844, false).open(address).screenshot(out.resolve(page + "-phone.png"), true);
        }
    }

    private static void token(Path out, Chromium chromium, Path directory) throws IOException {
        try (Guarded guarded = new Guarded(Files.createDirectories(directory.resolve("guarded")))) {
            chromium.call("Page.navigate", Map.of("url", guarded.served.uri("/").toString()));
            chromium.await("document.querySelector('dialog input')");
            chromium.screenshot(out.resolve("token.png"), false);
        }
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
