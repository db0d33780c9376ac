package newswatch.standalone;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import newswatch.events.kafka.Topics;
import newswatch.service.KafkaSettings;
import newswatch.service.LogEnds;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The dead letters of a cluster, one at a time: together they may be larger than the heap. */
record Letters(KafkaSettings kafka) {
    private static final Duration POLL = Duration.ofMillis(200);

    /** All that are committed now, by partition in their order. */
    void each(Consumer<Letter> taker) {
        all(letter -> {
            if (letter.isLetter()) {
                taker.accept(letter);
            }
        });
    }

    /** When letters were sent again, by their position. */
    Map<String, Instant> replayed() {
        Map<String, Instant> replayed = new TreeMap<>();
        all(note -> {
            if (!note.isLetter() && note.replayOf() != null) {
                replayed.put(note.replayOf(), note.when());
            }
        });
        return replayed;
    }

    private void all(Consumer<Letter> taker) {
        Map<String, Object> settings = kafka.reader("newswatch-dead-letters");
        settings.put("max.partition.fetch.bytes", 4 << 20);
        try (LogEnds ends = new LogEnds(kafka);
                KafkaConsumer<byte[], byte[]> consumer =
                        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            String topic = Topics.DEAD_LETTERS.name();
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            if (partitions.isEmpty()) {
                throw new Failure(topic + " is missing: create it with `newswatch topics apply`");
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> until = ends.of(partitions);
            while (partitions.stream().anyMatch(place -> consumer.position(place) < until.get(place))) {
                consumer.poll(POLL).forEach(record -> taker.accept(new Letter(record)));
            }
        }
    }
}
