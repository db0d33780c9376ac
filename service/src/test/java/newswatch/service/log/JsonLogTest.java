package newswatch.service.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.util.List;
import newswatch.events.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class JsonLogTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
    private final Logger log = (Logger) LoggerFactory.getLogger("newswatch.news");

    @BeforeEach
    void attach() {
        BoundedJsonEncoder encoder = new BoundedJsonEncoder();
        LoggerContext context = log.getLoggerContext();
        encoder.setContext(context);
        encoder.start();
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.setOutputStream(out);
        appender.start();
        log.setLevel(Level.DEBUG);
        log.setAdditive(false);
        log.addAppender(appender);
    }

    @AfterEach
    void detach() {
        log.detachAppender(appender);
        log.setAdditive(true);
    }

    @Test
    void a_line_says_which_article_and_alert_it_is_about() throws Exception {
        About.ARTICLE.during("a1", () -> {
            About.ALERT.during("x1", () -> log.info("decided {}", "development.reported"));
            log.debug("read");
        });
        log.info("idle");
        List<JsonNode> lines = lines();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0).at("/mdc/article").asText()).isEqualTo("a1");
        assertThat(lines.get(0).at("/mdc/alert").asText()).isEqualTo("x1");
        assertThat(lines.get(0).get("formattedMessage").asText()).isEqualTo("decided development.reported");
        assertThat(lines.get(1).at("/mdc/alert").isMissingNode()).isTrue();
        assertThat(lines.get(2).at("/mdc/article").isMissingNode()).isTrue();
    }

    @Test
    void I5_hostile_text_stays_in_its_line_and_cannot_speak_to_a_terminal() throws Exception {
        String hostile = "title\r\n{\"level\":\"ERROR\"} \u001b[2J \u009b31m \u2028 \u2029 \"} ${jndi:ldap://x} {}";
        About.ARTICLE.during(hostile, () -> log.warn("cannot read {}", hostile));
        List<JsonNode> lines = lines();
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).get("formattedMessage").asText()).isEqualTo("cannot read " + hostile);
        assertThat(lines.get(0).at("/mdc/article").asText()).isEqualTo(hostile);
        assertThat(out.toString(UTF_8).strip()).doesNotContainPattern("[\\x00-\\x1f\\x7f-\\x9f\\u2028\\u2029]");
    }

    @Test
    void I5_a_megabyte_is_cut_in_message_id_and_exception() throws Exception {
        String megabyte = "x".repeat(1 << 20);
        About.ARTICLE.during(
                megabyte,
                () -> log.error(
                        "cannot read {}",
                        megabyte,
                        new IllegalStateException(megabyte, new RuntimeException(megabyte))));
        JsonNode line = lines().get(0);
        assertThat(line.get("formattedMessage").asText()).hasSize(BoundedJsonEncoder.LONGEST + 1);
        assertThat(line.at("/throwable/className").asText()).isEqualTo("java.lang.IllegalStateException");
        assertThat(line.at("/throwable/cause/message").asText()).hasSize(BoundedJsonEncoder.LONGEST + 1);
        assertThat(out.size()).isLessThan(60_000);
    }

    private List<JsonNode> lines() throws Exception {
        return out.toString(UTF_8).lines().map(JsonLogTest::read).toList();
    }

    private static JsonNode read(String line) {
        try {
            return Json.MAPPER.readTree(line);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError("no JSON: " + line, e);
        }
    }
}
