package newswatch.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Classes of this test in a Java process of their own: it can be killed, frozen, ended and started again. */
public final class JvmProcess implements AutoCloseable {
    private static final int ENDS_WITHIN_SECONDS = 180;

    private final Path said;
    private final List<String> flags;
    private final Class<?> main;
    private final List<String> arguments;
    private Process process;
    private int lives;

    /**
     * @param said what it says goes to files of this name and the number of its life
     * @param flags of the JVM, over ours
     */
    public JvmProcess(Path said, List<String> flags, Class<?> main, List<String> arguments) {
        this.said = said;
        this.flags = List.copyOf(flags);
        this.main = main;
        this.arguments = List.copyOf(arguments);
    }

    public void start() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", // it lives for seconds
                "-XX:+ExitOnOutOfMemoryError",
                "-Dnewswatch.home=" + Path.of("..").toAbsolutePath().normalize()));
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        lives++;
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(mouth().toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@code kill -9} does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** From now on it does nothing, and does not know it. */
    public void freeze() throws InterruptedException {
        signal("STOP");
    }

    public void wake() throws InterruptedException {
        signal("CONT");
    }

    /** As SIGTERM does; its exit is to be waited for. */
    public void end() {
        process.destroy();
    }

    /** Says nothing more to it. */
    public void hangUp() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for its end and answers the exit code. */
    public int exit() throws InterruptedException {
        assertThat(process.waitFor(ENDS_WITHIN_SECONDS, TimeUnit.SECONDS))
                .as("ends")
                .isTrue();
        return process.exitValue();
    }

    /** Whether it lives on for so long. */
    public boolean lives(Duration time) throws InterruptedException {
        return !process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    public boolean alive() {
        return process != null && process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    /** What it has said in this life. */
    public String said() {
        try {
            return Files.readString(mouth());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path mouth() {
        return said.resolveSibling(said.getFileName() + "-" + lives + ".txt");
    }

    private void signal(String signal) throws InterruptedException {
        try {
            new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
    }
}
