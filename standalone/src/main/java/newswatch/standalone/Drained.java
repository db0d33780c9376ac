package newswatch.standalone;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import newswatch.service.KafkaSettings;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** Waits until a consumer group has committed all there is, in each of its topics, seen twice in a row. */
public final class Drained implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int SEEN = 2;

    private final Admin admin;

    public Drained(KafkaSettings kafka) {
        admin = Admin.create(kafka.admin());
    }

    /**
     * @param source what the group's application reads; its own repartition topics come after it
     * @param deadline gives up with a {@link Failure}
     */
    public void await(String group, String source, Duration deadline) {
        long end = System.nanoTime() + deadline.toNanos();
        int seen = 0;
        while (seen < SEEN) {
            if (System.nanoTime() > end) {
                throw new Failure("not drained after " + deadline.toSeconds() + " s: " + lag(group, source));
            }
            seen = lag(group, source).isEmpty() ? seen + 1 : 0;
            pause();
        }
    }

    /**
     * Waits until what is in these topics now has passed through, whatever comes after it.
     *
     * @return false when it has not by the deadline
     */
    boolean passed(String group, String source, Duration deadline) {
        long end = System.nanoTime() + deadline.toNanos();
        try {
            boolean passed = passed(group, List.of(source), end);
            return passed && passed(group, repartitions(group), end);
        } catch (ExecutionException e) {
            throw new Failure("Kafka does not answer: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted", e);
        }
    }

    private boolean passed(String group, List<String> topics, long end)
            throws ExecutionException, InterruptedException {
        for (String topic : topics) {
            Map<TopicPartition, Long> target = ends(topic);
            while (!committed(group, target)) {
                if (System.nanoTime() > end) {
                    return false;
                }
                pause();
            }
        }
        return true;
    }

    private boolean committed(String group, Map<TopicPartition, Long> target)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> committed = committed(group);
        return target.entrySet().stream()
                .allMatch(each -> committed.getOrDefault(each.getKey(), 0L) >= each.getValue());
    }

    /** Records not yet committed, by partition; empty when drained. */
    private Map<TopicPartition, Long> lag(String group, String source) {
        try {
            // upstream first: what has left the source is in the next topic by the time that is looked at
            Map<TopicPartition, Long> lag = new HashMap<>(behind(group, source));
            for (String topic : repartitions(group)) {
                lag.putAll(behind(group, topic));
            }
            return lag;
        } catch (ExecutionException e) {
            throw new Failure("Kafka does not answer: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted", e);
        }
    }

    private Map<TopicPartition, Long> behind(String group, String topic)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> committed = committed(group);
        Map<TopicPartition, Long> behind = new HashMap<>();
        ends(topic).forEach((partition, end) -> behind.put(partition, end - committed.getOrDefault(partition, 0L)));
        behind.values().removeIf(records -> records <= 0);
        return behind;
    }

    private List<String> repartitions(String group) throws ExecutionException, InterruptedException {
        return admin.listTopics().names().get().stream()
                .filter(name -> name.startsWith(group + "-") && name.endsWith("-repartition"))
                .sorted()
                .toList();
    }

    private Map<TopicPartition, Long> committed(String group) throws ExecutionException, InterruptedException {
        return admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    private Map<TopicPartition, Long> ends(String topic) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> latest =
                admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic).partitions().stream()
                        .collect(Collectors.toMap(
                                partition -> new TopicPartition(topic, partition.partition()),
                                partition -> OffsetSpec.latest()));
        Map<TopicPartition, ListOffsetsResultInfo> ends =
                admin.listOffsets(latest).all().get();
        return ends.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                .offset()));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted", e);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(5));
    }
}
