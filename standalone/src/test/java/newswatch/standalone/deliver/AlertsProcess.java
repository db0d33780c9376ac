package newswatch.standalone.deliver;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import newswatch.service.KafkaSettings;
import newswatch.standalone.JvmProcess;

/** An instance that delivers alerts; it can be killed, frozen and started again under its name. */
final class AlertsProcess implements AutoCloseable {
    private static final int LOOK_MILLIS = 50;

    private final String name;
    private final Path directory;
    private final JvmProcess process;
    private boolean frozen;
    private long resident;

    /** @param directory has the {@code subscriptions.yaml}, takes what the process and its garbage collector say */
    AlertsProcess(String name, Path directory, KafkaSettings kafka, Scale scale) {
        this.name = name;
        this.directory = directory;
        String waits = scale.schedule().stream()
                .map(wait -> String.valueOf(wait.toMillis()))
                .collect(Collectors.joining(","));
        process = new JvmProcess(
                directory.resolve("said-" + name),
                List.of(
                        "-Xmx" + Memory.HEAP_MEGABYTES + "m",
                        "-Xlog:gc:file=" + directory.resolve("gc-" + name + "-%p.txt")),
                SimulatedAlerts.class,
                List.of(
                        name,
                        kafka.bootstrap(),
                        directory.resolve("subscriptions.yaml").toString(),
                        String.valueOf(scale.session().toMillis()),
                        waits));
    }

    void start() {
        process.start();
    }

    String name() {
        return name;
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        measure();
        process.kill();
        frozen = false;
    }

    /** From now on it does nothing, and does not know it. */
    void freeze() throws InterruptedException {
        process.freeze();
        frozen = true;
    }

    void wake() throws InterruptedException {
        process.wake();
        frozen = false;
    }

    /** In good order. */
    void leave() throws InterruptedException {
        measure();
        process.hangUp();
        process.exit();
    }

    /** Whether it can be killed. */
    boolean awake() {
        return alive() && !frozen;
    }

    boolean alive() {
        return process.alive();
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
        return process.said();
    }

    void awaitWork() throws InterruptedException {
        while (!atWork()) {
            if (!alive()) {
                throw new IllegalStateException(name + " ended by itself");
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
