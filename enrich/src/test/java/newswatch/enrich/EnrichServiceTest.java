package newswatch.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import newswatch.service.Health;
import newswatch.service.KafkaSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class EnrichServiceTest {
    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void waits_for_a_broker_that_is_away_and_can_be_closed_meanwhile(@TempDir Path stateDir) throws IOException {
        Health health = new Health();
        KafkaSettings nobody = KafkaSettings.of("127.0.0.1:" + closedPort());
        EnrichService service = new EnrichService(
                EnrichSettings.of(List.of(), stateDir), nobody, new SimpleMeterRegistry(), health, Clock.systemUTC());
        service.start();
        assertThat(health.ready()).isFalse();
        assertThat(health.report().get("kafka")).startsWith("not reached");
        service.close();
        assertThat(health.report()).containsEntry("streams", "closing");
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
