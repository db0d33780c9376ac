package newswatch.standalone.docker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A command run at the repository's root, to its end.
 *
 * @param said what it wrote to both of its outputs
 */
record Script(int exit, String said) {
    private static final File ROOT = Path.of("..").toAbsolutePath().normalize().toFile();

    static Script run(Duration patience, Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        Path said = Files.createTempFile("script", ".log");
        try {
            ProcessBuilder builder = new ProcessBuilder(List.of(command))
                    .directory(ROOT)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroy(); // its traps take down what it started
                process.waitFor(1, TimeUnit.MINUTES);
            }
            return new Script(process.isAlive() ? -1 : process.exitValue(), Files.readString(said, UTF_8));
        } finally {
            Files.delete(said);
        }
    }

    static Script docker(String... arguments) throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 1];
        command[0] = "docker";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        return run(Duration.ofMinutes(2), Map.of(), command);
    }
}
