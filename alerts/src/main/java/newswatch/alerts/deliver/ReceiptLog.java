package newswatch.alerts.deliver;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import newswatch.events.Alert;
import newswatch.events.Receipt;
import newswatch.events.kafka.CloudEvents;
import newswatch.events.kafka.JsonSerde;
import newswatch.events.kafka.Topics;
import newswatch.service.log.About;
import newswatch.service.meters.Label;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Writes receipts, in transactions that carry the offsets from which a successor has to read and the generation of the
 * consumer group: whoever has lost its partitions is refused.
 */
final class ReceiptLog implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReceiptLog.class);
    private static final String SOURCE = "/newswatch/alerts";
    private static final Duration OFFSETS_EVERY = Duration.ofSeconds(10);

    private final Producer<String, byte[]> producer;
    private final Clock clock;
    private final Map<TopicPartition, OffsetAndMetadata> known = new HashMap<>();
    private Instant offsetsDue = Instant.MIN;

    ReceiptLog(Producer<String, byte[]> producer, Clock clock) {
        this.producer = producer;
        this.clock = clock;
    }

    /** How many partitions both topics have. */
    int begin() {
        int deliveries = producer.partitionsFor(Topics.DELIVERIES.name()).size();
        int receipts = producer.partitionsFor(Topics.RECEIPTS.name()).size();
        if (deliveries != receipts) {
            throw new IllegalStateException("deliveries has " + deliveries + " partitions and receipts " + receipts
                    + ": they must have the same number");
        }
        producer.initTransactions();
        return deliveries;
    }

    /** Commits the receipts and tells the desk; without any, commits the offsets now and then. */
    void commit(List<Proposal> proposals, Desk desk, ConsumerGroupMetadata generation) {
        Map<TopicPartition, OffsetAndMetadata> offsets = offsets(desk);
        boolean moved =
                !clock.instant().isBefore(offsetsDue) && !known.entrySet().containsAll(offsets.entrySet());
        if (proposals.isEmpty() && !moved) {
            return;
        }
        producer.beginTransaction();
        List<Future<RecordMetadata>> written = new ArrayList<>();
        proposals.forEach(proposal -> written.add(producer.send(record(proposal))));
        proposals.stream().map(Proposal::alert).filter(Objects::nonNull).forEach(alert -> {
            // the commit fails when this does
            var unused = producer.send(record(alert));
        });
        producer.sendOffsetsToTransaction(offsets, generation);
        producer.commitTransaction();
        known.putAll(offsets);
        offsetsDue = clock.instant().plus(OFFSETS_EVERY);
        for (int i = 0; i < proposals.size(); i++) {
            Proposal proposal = proposals.get(i);
            desk.committed(proposal.partition(), offset(written.get(i)), proposal.receipt());
            About.DELIVERY.during(String.join(" ", proposal.receipt().deliveries()), () -> told(proposal.receipt()));
        }
    }

    private static void told(Receipt receipt) {
        LOG.atLevel(receipt.outcome() == Receipt.Outcome.DEAD_LETTERED ? Level.WARN : Level.DEBUG)
                .log("channel {}: {}, {}", receipt.channel(), Label.value(receipt.outcome()), receipt.reason());
    }

    private static Map<TopicPartition, OffsetAndMetadata> offsets(Desk desk) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        desk.watermarks().forEach((partition, watermark) -> {
            offsets.put(
                    new TopicPartition(Topics.DELIVERIES.name(), partition),
                    new OffsetAndMetadata(watermark.deliveriesFrom()));
            offsets.put(
                    new TopicPartition(Topics.RECEIPTS.name(), partition),
                    new OffsetAndMetadata(watermark.receiptsFrom()));
        });
        return offsets;
    }

    private static ProducerRecord<String, byte[]> record(Proposal proposal) {
        Receipt receipt = proposal.receipt();
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                Topics.RECEIPTS.name(),
                proposal.partition(),
                receipt.message(),
                new JsonSerde<>(Receipt.class).serializer().serialize(Topics.RECEIPTS.name(), receipt));
        CloudEvents.write(record.headers(), receipt.message(), "newswatch.receipt", SOURCE, receipt.at());
        return record;
    }

    private static ProducerRecord<String, byte[]> record(Alert alert) {
        String topic = Topics.CHANNEL_ALERTS.name();
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                topic, alert.source(), new JsonSerde<>(Alert.class).serializer().serialize(topic, alert));
        CloudEvents.write(record.headers(), alert.id(), "newswatch.alert", SOURCE, alert.at());
        return record;
    }

    private static long offset(Future<RecordMetadata> written) {
        try {
            return written.get().offset();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        } catch (ExecutionException e) {
            throw new KafkaException("not written", e.getCause());
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
    }
}
