package newswatch.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.util.Base64;
import newswatch.events.json.Json;
import newswatch.service.DeadLetter;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** A dead letter as it lies in its topic: what could not be processed, where it came from, and why. */
record Letter(ConsumerRecord<byte[], byte[]> record) {
    private static final String OMITTED_VALUE = "\\{\"omittedBytes\":\\d+}";

    /** Whether it says where it came from; a note of a replay does not. */
    boolean isLetter() {
        return header(DeadLetter.ERRORS + "topic") != null;
    }

    /** {@code PARTITION:OFFSET}, by which it is named. */
    String position() {
        return record.partition() + ":" + record.offset();
    }

    Instant when() {
        return Instant.ofEpochMilli(record.timestamp());
    }

    String reason() {
        return header(DeadLetter.REASON);
    }

    String originTopic() {
        return header(DeadLetter.ERRORS + "topic");
    }

    /** -1 when it is not told. */
    int originPartition() {
        try {
            return Integer.parseInt(String.valueOf(header(DeadLetter.ERRORS + "partition")));
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** Whether its value was too large to be carried here. */
    boolean omitted() {
        byte[] value = record.value();
        return header(DeadLetter.OMITTED) != null
                || (value != null && value.length < 40 && new String(value, UTF_8).matches(OMITTED_VALUE));
    }

    /** The letter whose replay this record was, or null. */
    String replayOf() {
        return header(DeadLetter.REPLAY_OF);
    }

    /** @param replayed when it was sent again, or null */
    ObjectNode line(Instant replayed) {
        ObjectNode line = Json.MAPPER.createObjectNode();
        line.put("letter", position());
        line.put("partition", record.partition());
        line.put("offset", record.offset());
        line.put("when", when().toString());
        line.put("reason", reason());
        line.put("topic", originTopic());
        line.put("from", header(DeadLetter.ERRORS + "partition") + ":" + header(DeadLetter.ERRORS + "offset"));
        putBytes(line, "key", record.key());
        line.put("bytes", record.value() == null ? 0 : record.value().length);
        line.put("message", header(DeadLetter.ERRORS + "message"));
        if (omitted()) {
            line.put("omitted", true);
        }
        if (replayOf() != null) {
            line.put("replayOf", replayOf());
        }
        if (replayed != null) {
            line.put("replayed", replayed.toString());
        }
        return line;
    }

    /** With all it holds. */
    ObjectNode whole(Instant replayed) {
        ObjectNode line = line(replayed);
        ObjectNode headers = line.putObject("headers");
        for (Header header : record.headers()) {
            putBytes(headers, header.key(), header.value());
        }
        putBytes(line, "value", record.value());
        return line;
    }

    /** As text where it is text, else as Base64 under another name. */
    private static void putBytes(ObjectNode line, String name, byte[] bytes) {
        if (bytes == null) {
            line.putNull(name);
            return;
        }
        try {
            line.put(name, UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            line.put(name + "Base64", Base64.getEncoder().encodeToString(bytes));
        }
    }

    private String header(String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }
}
