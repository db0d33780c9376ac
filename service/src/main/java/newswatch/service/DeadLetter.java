package newswatch.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import newswatch.events.kafka.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/** A record that cannot be read, as it goes to the dead letters: told in the words of Kafka Streams' own. */
public final class DeadLetter {
    private DeadLetter() {}

    public static ProducerRecord<String, byte[]> of(ConsumerRecord<String, byte[]> poison, String why) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(Topics.DEAD_LETTERS.name(), poison.key(), poison.value());
        put(record.headers(), "topic", poison.topic());
        put(record.headers(), "partition", String.valueOf(poison.partition()));
        put(record.headers(), "offset", String.valueOf(poison.offset()));
        put(record.headers(), "message", why);
        return record;
    }

    private static void put(Headers headers, String key, String value) {
        headers.add("__streams.errors." + key, value.getBytes(UTF_8));
    }
}
