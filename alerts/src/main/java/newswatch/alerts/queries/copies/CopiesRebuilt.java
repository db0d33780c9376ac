package newswatch.alerts.queries.copies;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import newswatch.events.kafka.Topics;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;

/**
 * Gives the memory of copies what its dispatcher, or the one before, told of the partitions that it is given. One query
 * is in one partition, so nobody else tells of it meanwhile.
 */
public final class CopiesRebuilt implements ConsumerRebalanceListener {
    private final Copies copies;
    private final MatchTail tail;
    private final Consumer<?, ?> consumer;

    public CopiesRebuilt(Copies copies, MatchTail tail, Consumer<?, ?> consumer) {
        this.copies = copies;
        this.tail = tail;
        this.consumer = consumer;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        Map<TopicPartition, Long> dispatched = new HashMap<>();
        partitions.stream()
                .filter(place -> place.topic().equals(Topics.MATCH_ALERTS.name()))
                .forEach(place -> dispatched.put(place, consumer.position(place)));
        tail.read(dispatched, alert -> {
            boolean unused = !alert.backfill() && copies.copy(alert);
        });
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        // what is remembered stays true
    }
}
