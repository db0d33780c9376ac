package newswatch.standalone.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import newswatch.enrich.EnrichService;
import newswatch.events.kafka.Topic;
import newswatch.service.KafkaSettings;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Enrich, made to read again what it has read; it must not run. */
record Rewound(KafkaSettings kafka) {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** As soon as the group has noticed that its members are gone. */
    void toTheStartOf(Topic<?> topic) {
        Map<TopicPartition, OffsetAndMetadata> start = IntStream.range(0, topic.partitions())
                .mapToObj(partition -> new TopicPartition(topic.name(), partition))
                .collect(Collectors.toMap(place -> place, place -> new OffsetAndMetadata(0)));
        try (Admin admin = Admin.create(kafka.admin())) {
            await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> {
                admin.alterConsumerGroupOffsets(EnrichService.APPLICATION, start)
                        .all()
                        .get();
                assertThat(admin.listConsumerGroupOffsets(EnrichService.APPLICATION)
                                .partitionsToOffsetAndMetadata()
                                .get())
                        .containsAllEntriesOf(start);
            });
        }
    }
}
