package newswatch.alerts.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The browser as a process of its own. */
final class ChromiumProcess implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("DevTools listening on (ws://\\S+)");
    private static final int SECONDS = 20;

    private final Process process;
    final URI address;

    ChromiumProcess(Path profile) throws IOException {
        process = start(binary(), profile);
        address = address(process);
    }

    /** Null where none is installed. */
    static Path binary() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    private static Process start(Path binary, Path profile) throws IOException {
        List<String> command = new ArrayList<>(List.of(binary.toString(), "--headless", "--no-sandbox"));
        command.addAll(List.of("--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"));
        command.addAll(List.of("--disable-component-update", "--disable-sync", "--disable-dev-shm-usage"));
        command.addAll(List.of("--hide-scrollbars", "--remote-debugging-port=0", "--user-data-dir=" + profile));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static URI address(Process chromium) throws IOException {
        BufferedReader output = new BufferedReader(new InputStreamReader(chromium.getInputStream(), UTF_8));
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher matcher = ADDRESS.matcher(line);
            if (matcher.find()) {
                drain(output);
                return URI.create(matcher.group(1));
            }
        }
        throw new IOException("chromium ended before it could be talked to");
    }

    private static void drain(BufferedReader output) {
        Thread reader = new Thread(() -> output.lines().forEach(line -> {}), "chromium-output");
        reader.setDaemon(true);
        reader.start();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
