package newswatch.service;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/** What groups have not read, as the cluster tells. */
record Backlogs(Admin admin, Clock clock) {
    private static final int SECONDS = 10;

    /**
     * By topic; a partition of which nothing was ever committed is left out.
     *
     * @throws KafkaException when the cluster does not tell in time
     */
    Map<String, Backlog> of(String group) throws InterruptedException {
        Map<TopicPartition, Long> committed = committed(group);
        Map<TopicPartition, Long> starts = offsets(committed.keySet(), place -> OffsetSpec.earliest());
        Map<TopicPartition, Long> ends = offsets(committed.keySet(), place -> OffsetSpec.latest());
        Map<TopicPartition, Long> halves = halves(committed.keySet());
        Map<String, Backlog> backlogs = new TreeMap<>();
        committed.forEach((place, next) -> backlogs.merge(
                place.topic(),
                Backlog.of(
                        next,
                        starts.get(place),
                        Math.min(halves.getOrDefault(place, 0L), ends.get(place)),
                        ends.get(place)),
                Backlog::and));
        return backlogs;
    }

    private Map<TopicPartition, Long> committed(String group) throws InterruptedException {
        Map<TopicPartition, Long> committed = new HashMap<>();
        told(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                .forEach((place, offset) -> {
                    if (offset != null) {
                        committed.put(place, offset.offset());
                    }
                });
        return committed;
    }

    /** Where the younger half of what each topic retains begins; the end where all of it is older. */
    private Map<TopicPartition, Long> halves(Collection<TopicPartition> places) throws InterruptedException {
        Map<String, Long> retained =
                retained(places.stream().map(TopicPartition::topic).collect(Collectors.toSet()));
        long now = clock.millis();
        Set<TopicPartition> ending =
                places.stream().filter(place -> retained.get(place.topic()) > 0).collect(Collectors.toSet());
        Map<TopicPartition, Long> halves =
                offsets(ending, place -> OffsetSpec.forTimestamp(Math.max(0, now - retained.get(place.topic()) / 2)));
        halves.replaceAll((place, offset) -> offset < 0 ? Long.MAX_VALUE : offset);
        return halves;
    }

    /** Milliseconds that each topic keeps its records; -1 for ever. */
    private Map<String, Long> retained(Collection<String> topics) throws InterruptedException {
        Map<ConfigResource, Config> configs = told(admin.describeConfigs(topics.stream()
                        .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
                        .toList())
                .all());
        return configs.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().name(), entry -> retained(entry.getValue())));
    }

    private static long retained(Config config) {
        boolean deletes = config.get(TopicConfig.CLEANUP_POLICY_CONFIG).value().contains("delete");
        return deletes
                ? Long.parseLong(Objects.requireNonNull(config.get(TopicConfig.RETENTION_MS_CONFIG))
                        .value())
                : -1;
    }

    private Map<TopicPartition, Long> offsets(
            Collection<TopicPartition> places, Function<TopicPartition, OffsetSpec> which) throws InterruptedException {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        told(admin.listOffsets(
                                places.stream().collect(Collectors.toMap(Function.identity(), which)),
                                new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                        .all())
                .forEach((place, found) -> offsets.put(place, found.offset()));
        return offsets;
    }

    private static <T> T told(KafkaFuture<T> future) throws InterruptedException {
        try {
            return future.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("the cluster does not tell", e);
        }
    }
}
