package newswatch.alerts.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import newswatch.events.Alert;
import newswatch.events.DevelopmentState;
import newswatch.events.Forgotten;
import newswatch.events.Judgement;
import newswatch.events.Receipt;
import newswatch.events.RelationState;
import newswatch.events.SourceState;
import newswatch.events.json.Json;
import newswatch.events.kafka.Topic;
import newswatch.events.kafka.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Turns records of the topics the view is built from into updates; an empty value is a tombstone. */
final class RecordReader {
    private final Map<String, Reading> readings = new TreeMap<>();
    private final List<Topic<?>> topics;

    RecordReader(Collection<String> watches) {
        readings.put(Topics.DEVELOPMENTS.name(), RecordReader::development);
        readings.put(Topics.JUDGEMENTS.name(), RecordReader::judgement);
        readings.put(Topics.RELATIONS.name(), RecordReader::relation);
        readings.put(Topics.SOURCES.name(), RecordReader::source);
        readings.put(Topics.SOURCE_ALERTS.name(), RecordReader::alert);
        readings.put(Topics.CHANNEL_ALERTS.name(), RecordReader::alert);
        readings.put(Topics.RECEIPTS.name(), RecordReader::receipt);
        readings.put(Topics.FORGOTTEN.name(), RecordReader::forgotten);
        watches.forEach(watch -> readings.put(Topics.alerts(watch).name(), RecordReader::alert));
        topics = Topics.all(watches).stream()
                .filter(topic -> readings.containsKey(topic.name()))
                .toList();
    }

    /** What is read. */
    List<Topic<?>> topics() {
        return topics;
    }

    /** @throws IOException when the value is not what the topic holds */
    Optional<Update> read(ConsumerRecord<byte[], byte[]> entry) throws IOException {
        if (entry.key() == null && entry.value() == null) {
            return Optional.empty();
        }
        try {
            return readings.get(entry.topic()).read(key(entry), entry.value(), Instant.ofEpochMilli(entry.timestamp()));
        } catch (NullPointerException | IllegalArgumentException e) {
            throw new IOException("a required field is missing or wrong", e);
        }
    }

    private static String key(ConsumerRecord<byte[], byte[]> entry) {
        return entry.key() == null ? "" : new String(entry.key(), UTF_8);
    }

    private static Optional<Update> development(String key, byte[] value, Instant arrived) throws IOException {
        DevelopmentState state = value == null ? null : Json.MAPPER.readValue(value, DevelopmentState.class);
        return Optional.of(
                new DevelopmentUpdate(state == null ? key : state.development().id(), state));
    }

    private static Optional<Update> judgement(String key, byte[] value, Instant arrived) throws IOException {
        Judgement judgement = value == null ? null : Json.MAPPER.readValue(value, Judgement.class);
        return Optional.of(new JudgementUpdate(judgement == null ? key : judgement.id(), judgement));
    }

    private static Optional<Update> relation(String key, byte[] value, Instant arrived) throws IOException {
        RelationState state = value == null ? null : Json.MAPPER.readValue(value, RelationState.class);
        return Optional.of(new RelationUpdate(key, state));
    }

    private static Optional<Update> source(String key, byte[] value, Instant arrived) throws IOException {
        SourceState state = value == null ? null : Json.MAPPER.readValue(value, SourceState.class);
        return Optional.of(new SourceUpdate(state == null ? key : state.id(), state));
    }

    private static Optional<Update> receipt(String key, byte[] value, Instant arrived) throws IOException {
        Receipt receipt = value == null ? null : Json.MAPPER.readValue(value, Receipt.class);
        return Optional.of(new ReceiptUpdate(receipt == null ? key : receipt.message(), receipt));
    }

    private static Optional<Update> forgotten(String key, byte[] value, Instant arrived) throws IOException {
        return value == null
                ? Optional.empty()
                : Optional.of(new ForgottenUpdate(Json.MAPPER.readValue(value, Forgotten.class)));
    }

    private static Optional<Update> alert(String key, byte[] value, Instant arrived) throws IOException {
        return value == null
                ? Optional.empty()
                : Optional.of(new AlertUpdate(Json.MAPPER.readValue(value, Alert.class), arrived));
    }

    private interface Reading {
        Optional<Update> read(String key, byte[] value, Instant arrived) throws IOException;
    }
}
