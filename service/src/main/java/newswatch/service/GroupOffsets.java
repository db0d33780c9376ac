package newswatch.service;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/** Where groups stand in what they read, as the cluster tells. */
record GroupOffsets(Admin admin, Clock clock) {
    /**
     * Offsets of one partition.
     *
     * @param next of the first record that the group has not read
     * @param start of the earliest record that is left
     * @param half of the first record that is younger than half of what is retained
     */
    record Place(long next, long start, long half, long end) {
        Backlog backlog() {
            return Backlog.of(next, start, half, end);
        }
    }

    /**
     * A partition of which nothing was ever committed is left out.
     *
     * @throws RuntimeException when the cluster does not tell, or not in time
     */
    Map<TopicPartition, Place> of(String group) {
        Map<TopicPartition, Long> committed = committed(group);
        Map<TopicPartition, Long> starts = offsets(committed.keySet(), place -> OffsetSpec.earliest());
        Map<TopicPartition, Long> ends = offsets(committed.keySet(), place -> OffsetSpec.latest());
        Map<TopicPartition, Long> halves = halves(committed.keySet());
        Map<TopicPartition, Place> places = new HashMap<>();
        committed.forEach((place, next) -> {
            long end = ends.get(place);
            long half = Math.min(halves.getOrDefault(place, 0L), end);
            places.put(place, new Place(next, starts.get(place), half, end));
        });
        return places;
    }

    private Map<TopicPartition, Long> committed(String group) {
        Map<TopicPartition, Long> committed = new HashMap<>();
        TopicAdmin.await(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                .forEach((place, offset) -> {
                    if (offset != null) {
                        committed.put(place, offset.offset());
                    }
                });
        return committed;
    }

    /** Where the younger half of what each topic retains begins; the end where all of it is older. */
    private Map<TopicPartition, Long> halves(Collection<TopicPartition> places) {
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
    private Map<String, Long> retained(Collection<String> topics) {
        Map<ConfigResource, Config> configs = TopicAdmin.await(admin.describeConfigs(topics.stream()
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
            Collection<TopicPartition> places, Function<TopicPartition, OffsetSpec> which) {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        TopicAdmin.await(admin.listOffsets(
                                places.stream().collect(Collectors.toMap(Function.identity(), which)),
                                new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                        .all())
                .forEach((place, found) -> offsets.put(place, found.offset()));
        return offsets;
    }
}
