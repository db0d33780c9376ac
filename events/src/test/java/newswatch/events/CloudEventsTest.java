package newswatch.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import newswatch.events.kafka.CloudEvents;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class CloudEventsTest {
    private static final Instant TIME = Instant.parse("2018-05-24T14:10:00Z");

    @Test
    void an_id_with_line_breaks_stays_one_header() { // I12
        RecordHeaders headers = new RecordHeaders();
        String id = "a\r\nce_type: newswatch.alert\n\u2028{\"x\"}";
        CloudEvents.write(headers, id, "newswatch.article", "/newswatch/ingest", TIME);
        assertThat(headers.toArray()).hasSize(6);
        assertThat(new String(headers.lastHeader("ce_id").value(), UTF_8)).isEqualTo(id);
        assertThat(new String(headers.lastHeader("ce_type").value(), UTF_8)).isEqualTo("newswatch.article");
    }

    @Test
    void what_a_record_carried_before_is_not_passed_on() {
        RecordHeaders headers = new RecordHeaders();
        headers.add("ce_id", "of another".getBytes(UTF_8)).add("x-token", "secret".getBytes(UTF_8));
        CloudEvents.write(headers, "mine", "newswatch.article", "/newswatch/ingest", TIME);
        assertThat(headers.headers("ce_id")).hasSize(1);
        assertThat(headers.lastHeader("x-token")).isNull();
    }
}
