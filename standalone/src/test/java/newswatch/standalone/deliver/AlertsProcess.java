package newswatch.standalone.deliver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import newswatch.service.KafkaSettings;

/** An instance that delivers alerts; it can be killed, frozen and started again under its name. */
final class AlertsProcess implements AutoCloseable {
    private static final int LEAVES_WITHIN_SECONDS = 30;
    private static final int LOOK_MILLIS = 50;

    private final String name;
    private final Path directory;
    private final KafkaSettings kafka;
    private final Scale scale;
    private Process process;
    private int lives;
    private boolean frozen;
    private long resident;

    /** @param directory has the {@code subscriptions.yaml}, takes what the process and its garbage collector say */
    AlertsProcess(String name, Path directory, KafkaSettings kafka, Scale scale) {
        this.name = name;
        this.directory = directory;
        this.kafka = kafka;
        this.scale = scale;
    }

    void start() {
        String waits = scale.schedule().stream()
                .map(wait -> String.valueOf(wait.toMillis()))
                .collect(Collectors.joining(","));
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + Memory.HEAP_MEGABYTES + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", // it lives for seconds
                "-XX:+ExitOnOutOfMemoryError",
                "-Xlog:gc:file=" + directory.resolve("gc-" + name + "-%p.txt"),
                "-cp",
                System.getProperty("java.class.path"),
                SimulatedAlerts.class.getName(),
                name,
                kafka.bootstrap(),
                directory.resolve("subscriptions.yaml").toString(),
                String.valueOf(scale.session().toMillis()),
                waits);
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

    String name() {
        return name;
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        measure();
        process.destroyForcibly().waitFor();
        frozen = false;
    }

    /** From now on it does nothing, and does not know it. */
    void freeze() throws InterruptedException {
        signal("STOP");
        frozen = true;
    }

    void wake() throws InterruptedException {
        signal("CONT");
        frozen = false;
    }

    /** In good order. */
    void leave() throws InterruptedException {
        measure();
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!process.waitFor(LEAVES_WITHIN_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException(name + " does not leave");
        }
    }

    /** Whether it can be killed. */
    boolean awake() {
        return alive() && !frozen;
    }

    boolean alive() {
        return process != null && process.isAlive();
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

    private void measure() {
        resident = Math.max(resident, Memory.mostResident(process.pid()));
    }

    /** What it took at most, over all its lives. */
    Memory memory() throws IOException {
        return new Memory(name, Memory.mostHeap(directory, name), resident);
    }

    /** Whether it has found its place in this life. */
    boolean atWork() {
        return awake() && said().contains(SimulatedAlerts.AT_WORK);
    }

    /** What it has said in this life. */
    String said() {
        try {
            return Files.readString(mouth());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void awaitWork() throws InterruptedException {
        while (!atWork()) {
            if (!alive()) {
                throw new IllegalStateException(name + " ended by itself");
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private Path mouth() {
        return directory.resolve("said-" + name + "-" + lives + ".txt");
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
    }
}
