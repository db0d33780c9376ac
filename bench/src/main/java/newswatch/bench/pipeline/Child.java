package newswatch.bench.pipeline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM of its own on this class path, as lean as the launcher starts one; what it prints is read line by line. */
final class Child implements AutoCloseable {
    private static final int STOPS_WITHIN_SECONDS = 30;

    private final Process process;
    private final BufferedReader said;

    private Child(Process process) {
        this.process = process;
        said = process.inputReader(StandardCharsets.UTF_8);
    }

    /** @param flags of the JVM, memory among them */
    static Child start(List<String> flags, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"));
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
            // as the launcher does
            builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
            return new Child(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next line that begins so, without its beginning. */
    String told(String beginning) {
        StringBuilder instead = new StringBuilder();
        try {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.startsWith(beginning)) {
                    return line.substring(beginning.length()).strip();
                }
                instead.append(System.lineSeparator()).append(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("the process ended without a line '" + beginning + "…'; it said:" + instead);
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        end(process);
    }

    /** Asks it to stop, and makes it where it does not. */
    static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(STOPS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
