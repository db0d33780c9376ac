package newswatch.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import newswatch.service.DeadLetter.Cause;
import newswatch.service.DeadLetter.Origin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

/** What of a record finds room in its letter. */
class DeadLetterTest {
    private static final int TOO_LARGE = 950_000;

    // K6
    @Test
    void a_record_that_fits_is_kept_as_it_came() {
        ProducerRecord<byte[], byte[]> letter = letter(new byte[] {1}, "value".getBytes(UTF_8));
        assertThat(letter.key()).containsExactly(1);
        assertThat(letter.value()).isEqualTo("value".getBytes(UTF_8));
        assertThat(letter.headers().lastHeader(DeadLetter.OMITTED)).isNull();
    }

    // K6 K8
    @Test
    void a_value_that_does_not_fit_is_left_out_and_its_size_told() {
        ProducerRecord<byte[], byte[]> letter = letter(new byte[] {1}, new byte[TOO_LARGE]);
        assertThat(letter.key()).containsExactly(1);
        assertThat(new String(letter.value(), UTF_8)).isEqualTo("{\"omittedBytes\":" + TOO_LARGE + "}");
    }

    // K6
    @Test
    void a_key_that_does_not_fit_is_left_out_even_of_a_tombstone() {
        ProducerRecord<byte[], byte[]> letter = letter(new byte[TOO_LARGE], null);
        assertThat(letter.key()).isNull();
        assertThat(letter.headers().lastHeader(DeadLetter.OMITTED).value()).isEqualTo("0".getBytes(UTF_8));
    }

    private static ProducerRecord<byte[], byte[]> letter(byte[] key, byte[] value) {
        Origin origin = new Origin("newswatch.articles", 0, 7, new RecordHeaders());
        return DeadLetter.of(origin, key, key.length, value, new Cause("FAILED", null, "why"));
    }
}
