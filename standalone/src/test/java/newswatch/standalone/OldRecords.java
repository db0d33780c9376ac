package newswatch.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import newswatch.events.json.Json;
import newswatch.service.KafkaSettings;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Records that a release wrote, kept as JSON lines {@code {topic, key, value}}; all topics had one partition. */
record OldRecords(List<OldRecord> records) {

    /** @param value null: a tombstone */
    record OldRecord(String topic, String key, String value) {
        byte[] bytes() {
            return value == null ? null : value.getBytes(UTF_8);
        }
    }

    static OldRecords read(Path file) throws IOException {
        List<OldRecord> records = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode node = Json.MAPPER.readTree(line);
            records.add(new OldRecord(
                    node.get("topic").asText(),
                    node.get("key").asText(),
                    node.get("value").isNull() ? null : node.get("value").asText()));
        }
        return new OldRecords(records);
    }

    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        for (OldRecord record : records) {
            ObjectNode line = Json.MAPPER.createObjectNode();
            line.put("topic", record.topic()).put("key", record.key()).put("value", record.value());
            lines.add(line.toString());
        }
        Files.createDirectories(file.getParent());
        Files.write(file, lines);
    }

    /** All that stands in these topics now. */
    static OldRecords of(KafkaSettings kafka, List<String> topics) {
        List<OldRecord> records = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(kafka.reader("old"), new StringDeserializer(), new ByteArrayDeserializer())) {
            for (String topic : topics) {
                List<TopicPartition> only = List.of(new TopicPartition(topic, 0));
                consumer.assign(only);
                consumer.seekToBeginning(only);
                long end = consumer.endOffsets(only).get(only.get(0));
                while (consumer.position(only.get(0)) < end) {
                    consumer.poll(Duration.ofMillis(100))
                            .forEach(record -> records.add(new OldRecord(
                                    topic,
                                    record.key(),
                                    record.value() == null ? null : new String(record.value(), UTF_8))));
                }
            }
        }
        return new OldRecords(records);
    }

    void send(KafkaSettings kafka) {
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(kafka.producer("old"), new StringSerializer(), new ByteArraySerializer())) {
            for (OldRecord record : records) {
                var unused = producer.send(new ProducerRecord<>(record.topic(), 0, record.key(), record.bytes()));
            }
        }
    }

    /** How many there are of a topic. */
    Map<String, Long> counts() {
        return records.stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        OldRecord::topic, java.util.stream.Collectors.counting()));
    }
}
