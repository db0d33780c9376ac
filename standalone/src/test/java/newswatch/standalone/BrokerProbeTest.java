package newswatch.standalone;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerProbeTest {
    private static final Duration PATIENCE = Duration.ofMillis(500);

    @TempDir
    private Path folder;

    @Test
    void a_broker_that_goes_is_missed_though_nobody_uses_it() {
        Broker broker = Broker.start(folder, 0);
        try (BrokerProbe probe = new BrokerProbe(broker.kafka(), PATIENCE)) {
            await().atMost(Duration.ofSeconds(30)).until(() -> probe.problem() == null);
            broker.close();
            await().atMost(Duration.ofSeconds(30)).until(() -> probe.problem() != null);
        } finally {
            broker.close();
        }
    }
}
