package newswatch.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswatch.service.KafkaSettings;

/** The demo in a process of its own, as a user starts it. */
public final class DemoProcess implements AutoCloseable {
    private static final Duration SAYS_WITHIN = Duration.ofMinutes(2);
    private static final int STOPS_WITHIN_SECONDS = 30;
    private static final Pattern KAFKA = Pattern.compile("Kafka in this process, at (127\\.0\\.0\\.1:[0-9]+)");
    private static final Pattern BOARD = Pattern.compile("the board is on (http://127\\.0\\.0\\.1:[0-9]+)");

    private final Process process;
    private final Path said;

    private DemoProcess(Process process, Path said) {
        this.process = process;
        this.said = said;
    }

    /** @param said takes what it prints */
    public static DemoProcess start(Path data, Path said, String... options) throws IOException {
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", // it lives for seconds
                "-XX:+ExitOnOutOfMemoryError",
                "-Dnewswatch.home=" + Path.of("..").toAbsolutePath().normalize(),
                "-cp",
                System.getProperty("java.class.path"),
                "newswatch.standalone.Main",
                "demo",
                "--data",
                data.toString()));
        command.addAll(List.of(options.length == 0 ? new String[] {"--port", "0"} : options));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        return new DemoProcess(process, said);
    }

    /** Where its broker listens. */
    KafkaSettings kafka() {
        return KafkaSettings.of(says(KAFKA));
    }

    /** Address of its board. */
    public String board() {
        return says(BOARD);
    }

    String said() {
        try {
            return Files.readString(said);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String says(Pattern words) {
        await().atMost(SAYS_WITHIN).until(() -> heard(words).isPresent() || !process.isAlive());
        return heard(words).orElseThrow(() -> new AssertionError("ended early, saying: " + said()));
    }

    private Optional<String> heard(Pattern words) {
        Matcher matcher = words.matcher(said());
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Whether it lives on for so long. */
    boolean lives(Duration time) throws InterruptedException {
        return !process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As Ctrl-C does; answers the exit code. */
    int stop() throws InterruptedException {
        process.destroy();
        return exit();
    }

    /** Waits for its end. */
    int exit() throws InterruptedException {
        assertThat(process.waitFor(STOPS_WITHIN_SECONDS, TimeUnit.SECONDS))
                .as("ends")
                .isTrue();
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
