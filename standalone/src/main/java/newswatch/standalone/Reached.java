package newswatch.standalone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import newswatch.service.KafkaSettings;

/**
 * The Kafka that a configuration means, for a command beside the services: its cluster; else the broker of the {@code
 * run} or {@code demo} that uses the data directory now; else a broker started on what a stopped one left there.
 *
 * @param broker the one started here, or null
 * @param lock held as long as that runs, or null
 */
record Reached(KafkaSettings kafka, Broker broker, DataLock lock) implements AutoCloseable {

    /** @throws Failure when there is nothing to be reached */
    static Reached by(Config config, Consumer<String> progress) {
        if (config.kafka() != null) {
            return new Reached(config.kafkaSettings(), null, null);
        }
        Path data = config.dataDirectory();
        if (!Files.isDirectory(data.resolve("kafka"))) {
            throw new Failure("no newswatch has run in " + data
                    + ", and no Kafka is given; name another with --data DIR, or a cluster with --config FILE");
        }
        Optional<DataLock> lock = DataLock.free(data);
        return lock.isPresent() ? started(data, lock.get(), progress) : running(data);
    }

    /** Whether a {@code run} or {@code demo} does not go on by itself: what is written waits for its next start. */
    boolean stopped() {
        return broker != null;
    }

    private static Reached started(Path data, DataLock lock, Consumer<String> progress) {
        progress.accept("starting Kafka on " + data);
        try {
            Broker broker = Broker.start(data.resolve("kafka"), 0);
            return new Reached(broker.kafka(), broker, lock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static Reached running(Path data) {
        return BrokerAddress.in(data)
                .told()
                .map(kafka -> new Reached(kafka, null, null))
                .orElseThrow(
                        () -> new Failure(
                                "a newswatch that uses " + data
                                        + " is just starting or ending, or uses a cluster; try again, or name the cluster with --config"));
    }

    @Override
    public void close() {
        if (broker != null) {
            broker.close();
            lock.close();
        }
    }
}
