package newswatch.standalone.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import newswatch.service.KafkaSettings;

/** An instance of ingest that can be killed and started again under its name. */
final class IngestProcess {
    private final String name;
    private final Path directory;
    private final KafkaSettings kafka;
    private final FastClock clock;
    private Process process;

    /** So many, named 1, 2 and so on. */
    static List<IngestProcess> start(int instances, Path directory, KafkaSettings kafka, FastClock clock) {
        return IntStream.rangeClosed(1, instances)
                .mapToObj(name -> new IngestProcess(String.valueOf(name), directory, kafka, clock))
                .toList();
    }

    /** @param directory has the {@code sources.yaml}, takes what the process says and its vital signs */
    private IngestProcess(String name, Path directory, KafkaSettings kafka, FastClock clock) {
        this.name = name;
        this.directory = directory;
        this.kafka = kafka;
        this.clock = clock;
        start();
    }

    private void start() {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                SimulatedIngest.class.getName(),
                name,
                kafka.bootstrap(),
                directory.resolve("sources.yaml").toString(),
                clock.toString(),
                vitalsFile().toString());
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            directory.resolve("said-" + name + ".txt").toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return name;
    }

    /** As {@code kill -9} does; then starts it anew. */
    void killAndStart() throws InterruptedException {
        process.destroyForcibly().waitFor();
        start();
    }

    List<Vitals> vitals() {
        return Vitals.read(vitalsFile());
    }

    private Path vitalsFile() {
        return directory.resolve("vitals-" + name + ".txt");
    }

    void close() {
        process.destroyForcibly();
    }
}
