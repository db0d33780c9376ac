package newswatch.standalone.deliver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import newswatch.alerts.deliver.Tally;
import newswatch.events.Delivery;
import newswatch.events.Ids;
import newswatch.events.Receipt;
import newswatch.events.Receipt.Outcome;
import newswatch.events.json.Json;
import newswatch.events.kafka.Topic;
import newswatch.events.kafka.Topics;
import newswatch.service.KafkaSettings;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What the topics of deliveries and receipts say, read as it is committed, the alerts and bodies left out. */
public final class Books implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final Tally tally = new Tally();
    private final Map<String, Owed> deliveries = new HashMap<>();
    private final Map<String, Told> messages = new LinkedHashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private final Map<String, Long> written = new HashMap<>();
    private long settled;

    public Books(KafkaSettings kafka) {
        consumer = new KafkaConsumer<>(
                kafka.consumer("books", null), new StringDeserializer(), new ByteArrayDeserializer());
        partitions = Stream.of(Topics.DELIVERIES, Topics.RECEIPTS)
                .map(Topic::name)
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Reads to where the topics end now. */
    public void readOn() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (partitions.stream().anyMatch(place -> consumer.position(place) < ends.get(place))) {
            consumer.poll(POLL).forEach(this::read);
        }
    }

    private void read(ConsumerRecord<String, byte[]> record) {
        try {
            ObjectNode value = (ObjectNode) Json.MAPPER.readTree(record.value());
            if (record.topic().equals(Topics.DELIVERIES.name())) {
                delivery(value);
            } else {
                receipt(value);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void delivery(ObjectNode value) throws IOException {
        JsonNode alert = value.remove("alert");
        Delivery delivery = Json.MAPPER.treeToValue(value, Delivery.class);
        Owed owed = owed(delivery.id());
        owed.subscription = name(delivery.subscription());
        owed.channel = name(delivery.channel());
        owed.alert = name(alert.get("id").textValue());
        owed.about = alert.path("source").textValue();
        owed.written++;
        written.merge(owed.subscription, 1L, Long::sum);
        if (delivery.reason() != null) {
            settle(owed);
        }
        tally.delivery(new Delivery(
                owed.id, owed.subscription, owed.channel, "", delivery.reason(), delivery.createdAt(), null));
    }

    private void receipt(ObjectNode value) throws IOException {
        String digest = value.hasNonNull("body") ? Ids.of(value.remove("body").textValue()) : null;
        Receipt receipt = Json.MAPPER.treeToValue(value, Receipt.class);
        tally.receipt(receipt);
        Told told = messages.computeIfAbsent(
                receipt.message(),
                id -> new Told(
                        id,
                        name(receipt.channel()),
                        receipt.deliveries().stream().map(this::owed).toList()));
        if (!told.members.stream().map(owed -> owed.id).toList().equals(receipt.deliveries())) {
            faults.add("message " + told.id + " has other members now");
        } else if (told.digest != null && digest != null && !told.digest.equals(digest)) {
            faults.add("message " + told.id + " has another body now");
        }
        told.digest = told.digest == null ? digest : told.digest;
        told.outcome = receipt.outcome();
        told.reason = receipt.reason();
        told.members.forEach(owed -> belongs(owed, told));
    }

    private void belongs(Owed owed, Told told) {
        if (owed.message != null && !owed.message.equals(told.id)) {
            faults.add("delivery " + owed.id + " is in two messages, " + owed.message + " and " + told.id);
        }
        owed.message = told.id;
        if (!told.outcome.pending()) {
            settle(owed);
        }
    }

    private void settle(Owed owed) {
        owed.settled++;
        settled++;
    }

    private Owed owed(String id) {
        return deliveries.computeIfAbsent(id, Owed::new);
    }

    private String name(String text) {
        return names.computeIfAbsent(text, same -> same);
    }

    public Map<String, Tally.Counts> counts() {
        return tally.counts();
    }

    /** How many deliveries of a subscription there are. */
    public long written(String subscription) {
        return written.getOrDefault(subscription, 0L);
    }

    /** How many deliveries are settled. */
    public long settled() {
        return settled;
    }

    public Collection<Owed> deliveries() {
        return deliveries.values();
    }

    public Collection<Told> messages() {
        return messages.values();
    }

    /** The message of that id, or null. */
    public Told message(String id) {
        return messages.get(id);
    }

    long messages(Outcome outcome) {
        return messages.values().stream()
                .filter(told -> told.outcome == outcome)
                .count();
    }

    /** Where the topics contradict themselves. */
    public List<String> faults() {
        return faults;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
