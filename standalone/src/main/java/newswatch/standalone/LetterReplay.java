package newswatch.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newswatch.enrich.EnrichService;
import newswatch.enrich.topology.EnrichTopology;
import newswatch.events.kafka.Topics;
import newswatch.service.DeadLetter;
import newswatch.service.KafkaSettings;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends letters again. The record and the note that its letter was sent are one transaction, and a second replay beside
 * this one is shut out, so that none is sent twice unasked and none is noted that was not sent.
 */
final class LetterReplay implements AutoCloseable {
    private static final String ID = "newswatch-dead-letters";
    private static final int A_TRANSACTION = 50;
    private static final int PATIENCE_MILLIS = 15_000;

    private final KafkaProducer<byte[], byte[]> producer;
    private final boolean again;
    private final boolean dryRun;
    private final Map<String, Instant> replayed;
    private final Map<String, Integer> partitions = new HashMap<>();
    private int open;

    LetterReplay(KafkaSettings kafka, boolean again, boolean dryRun) {
        this.again = again;
        this.dryRun = dryRun;
        Map<String, Object> settings = kafka.producer(ID, ID);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MILLIS);
        producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        if (!dryRun) {
            producer.initTransactions(); // what another began is over now, and what it noted can be read
        }
        replayed = new Letters(kafka).replayed();
    }

    /** When it was sent before, or null. */
    Instant before(Letter letter) {
        return replayed.get(letter.position());
    }

    /** Why it cannot be sent, or null. */
    String left(Letter letter) {
        if (letter.omitted()) {
            return "its value was too large to be kept here; send it from its origin, smaller";
        } else if (before(letter) != null && !again) {
            return "was sent before, at " + before(letter) + "; --again sends it once more";
        } else if (!ours(letter.originTopic())) {
            return "its topic of origin is none that newswatch reads";
        }
        return partitions(letter.originTopic()) == 0 ? "its topic of origin is gone" : null;
    }

    void send(Letter letter) {
        if (dryRun) {
            return;
        }
        if (open == 0) {
            producer.beginTransaction();
        }
        // the commit fails when one of these does
        var unusedRecord = producer.send(record(letter));
        var unusedNote = producer.send(note(letter));
        open++;
        if (open == A_TRANSACTION) {
            commit();
        }
    }

    void commit() {
        if (open > 0) {
            try {
                producer.commitTransaction();
            } catch (KafkaException e) {
                throw new Failure("the last " + open + " were not sent, say it again: " + e.getMessage(), e);
            }
            open = 0;
        }
    }

    private ProducerRecord<byte[], byte[]> record(Letter letter) {
        String topic = letter.originTopic();
        int partition = letter.originPartition();
        boolean stillThere = partition >= 0 && partition < partitions(topic);
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                topic,
                stillThere ? partition : null,
                letter.record().key(),
                letter.record().value());
        for (Header header : letter.record().headers()) {
            if (!DeadLetter.isOurs(header.key()) && !header.key().equals(DeadLetter.REPLAY_OF)) {
                record.headers().add(header);
            }
        }
        record.headers().add(DeadLetter.REPLAY_OF, letter.position().getBytes(UTF_8));
        return record;
    }

    private static ProducerRecord<byte[], byte[]> note(Letter letter) {
        ProducerRecord<byte[], byte[]> note = new ProducerRecord<>(
                Topics.DEAD_LETTERS.name(),
                letter.record().partition(),
                letter.record().key(),
                null);
        note.headers().add(DeadLetter.REPLAY_OF, letter.position().getBytes(UTF_8));
        return note;
    }

    /** A letter's headers are not to lead its content anywhere. */
    private static boolean ours(String topic) {
        List<String> internal = EnrichTopology.internalTopics(EnrichService.APPLICATION);
        return topic.equals(Topics.ARTICLES.name())
                || topic.equals(Topics.ENRICHED.name())
                || topic.startsWith("newswatch.alerts.")
                || (internal.contains(topic) && topic.endsWith("-repartition"));
    }

    private int partitions(String topic) {
        return partitions.computeIfAbsent(topic, name -> {
            try {
                return producer.partitionsFor(name).size();
            } catch (TimeoutException e) {
                return 0;
            }
        });
    }

    @Override
    public void close() {
        producer.close();
    }
}
