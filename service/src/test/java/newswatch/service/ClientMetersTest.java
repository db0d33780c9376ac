package newswatch.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;

class ClientMetersTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void what_a_client_measures_is_shown_while_it_lives_and_nothing_of_single_brokers_or_partitions() {
        KafkaSettings nobody = KafkaSettings.of("127.0.0.1:9").measured(registry);
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(nobody.reader("reader"), new StringDeserializer(), new StringDeserializer())) {
            assertThat(consumer.metrics()).isNotEmpty();
            assertThat(registry.find("kafka.consumer.fetch.manager.records.consumed.total")
                            .tag("client.id", "reader")
                            .functionCounters())
                    .hasSize(1);
            assertThat(registry.find("kafka.consumer.fetch.manager.records.lag.max")
                            .gauges())
                    .hasSize(1);
            assertThat(registry.getMeters())
                    .allSatisfy(meter -> assertThat(keys(meter)).isEqualTo(Set.of("client.id")));
        }
        assertThat(registry.getMeters()).isEmpty();
    }

    private static Set<String> keys(Meter meter) {
        return meter.getId().getTags().stream().map(Tag::getKey).collect(Collectors.toSet());
    }
}
