package newswatch.standalone.faults;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import newswatch.service.KafkaSettings;
import newswatch.standalone.JvmProcess;

/** The one broker: it can go, with or without a word, and come again at the same address. */
final class BrokerProcess implements AutoCloseable {
    private static final Duration SERVES_WITHIN = Duration.ofMinutes(2);

    private final int port;
    private final JvmProcess process;

    /** @param directory of its log */
    BrokerProcess(Path directory, int port) {
        this.port = port;
        process = new JvmProcess(
                directory.resolveSibling("said-broker"),
                List.of("-Xmx384m"),
                BrokerMain.class,
                List.of(directory.toString(), String.valueOf(port)));
    }

    KafkaSettings kafka() {
        return KafkaSettings.of("127.0.0.1:" + port);
    }

    /** Returns when it serves. */
    BrokerProcess start() {
        process.start();
        await().atMost(SERVES_WITHIN).until(() -> {
            if (!process.alive()) {
                throw new AssertionError("the broker ended, saying: " + process.said());
            }
            return process.said().contains(BrokerMain.SERVES);
        });
        return this;
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.kill();
    }

    /** In good order. */
    void stop() throws InterruptedException {
        process.end();
        process.exit();
    }

    JvmProcess process() {
        return process;
    }

    @Override
    public void close() {
        process.close();
    }
}
