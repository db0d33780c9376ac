package newswatch.bench.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import newswatch.service.KafkaSettings;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far a group has come in its topics, by what it committed. */
final class Progress implements AutoCloseable {
    private final Admin admin;
    private final String group;

    Progress(KafkaSettings kafka, String group) {
        admin = Admin.create(kafka.admin());
        this.group = group;
    }

    /** Records of a topic that are done. */
    long done(String topic) throws InterruptedException {
        return committed().entrySet().stream()
                .filter(each -> each.getKey().topic().equals(topic))
                .mapToLong(each -> each.getValue().offset())
                .sum();
    }

    /** Records that are left, in a topic and in those between the group's own steps. */
    long left(String topic) throws InterruptedException {
        try {
            List<String> topics = admin.listTopics().names().get().stream()
                    .filter(name ->
                            name.equals(topic) || (name.startsWith(group + "-") && name.endsWith("-repartition")))
                    .toList();
            List<TopicPartition> partitions = new ArrayList<>();
            admin.describeTopics(topics).allTopicNames().get().forEach((name, found) -> found.partitions()
                    .forEach(each -> partitions.add(new TopicPartition(name, each.partition()))));
            return left(partitions, committed());
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Records that are left in all that the group reads. */
    long left() throws InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> committed = committed();
        return left(committed.keySet(), committed);
    }

    private long left(Collection<TopicPartition> partitions, Map<TopicPartition, OffsetAndMetadata> committed)
            throws InterruptedException {
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        partitions.forEach(each -> ends.put(each, OffsetSpec.latest()));
        try {
            long left = 0;
            for (var end : admin.listOffsets(ends).all().get().entrySet()) {
                OffsetAndMetadata done = committed.get(end.getKey());
                left += end.getValue().offset() - (done == null ? 0 : done.offset());
            }
            return left;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<TopicPartition, OffsetAndMetadata> committed() throws InterruptedException {
        try {
            Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>(admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get());
            committed.values().removeIf(java.util.Objects::isNull);
            return committed;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(5));
    }
}
