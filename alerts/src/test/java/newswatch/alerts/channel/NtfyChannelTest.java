package newswatch.alerts.channel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import mockwebserver3.RecordedRequest;
import newswatch.events.Alert;
import newswatch.events.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NtfyChannelTest extends HttpChannelContract {
    @Override
    ChannelSettings literal(String url, boolean allowPrivate) {
        return new NtfyChannel.Settings("phone", url, secret(0), null, "tk_T0KEN", null, allowPrivate);
    }

    @Override
    ChannelSettings fromFile(String url, Path file) {
        return new NtfyChannel.Settings("phone", url, null, file.toString(), null, null, true);
    }

    @Override
    String secret(int which) {
        return "topic-nobody-guesses-" + which;
    }

    @Override
    String shown(RecordedRequest request) {
        return body(request).path("topic").asText();
    }

    @Test
    void publishes_to_its_topic_with_its_token() throws Exception {
        answer(200);
        send(settings());
        RecordedRequest request = receiver.takeRequest();
        assertThat(request.getHeaders().get("authorization")).isEqualTo("Bearer tk_T0KEN");
        assertThat(shown(request)).isEqualTo(secret(0));
        assertThat(body(request).path("title").asText())
                .isEqualTo("[1] United States calls off summit with North Korea");
        assertThat(body(request).path("click").asText()).startsWith("https://board.example/#id=");
    }

    @ParameterizedTest // D16
    @CsvSource({
        "ALERTS, 1, 5, rotating_light",
        "ALERTS, 2, 3, newspaper",
        "ALERTS, 3, 2, newspaper",
        "RUNNING, 1, 4, repeat",
        "TEST, 1, 3, test_tube"
    })
    void rings_as_loudly_as_it_matters(Notice.Kind kind, int priority, int theirs, String tag) throws Exception {
        Notice notice = new Notice(
                "m", SampleAlerts.AT, "desk", kind, List.of(SampleAlerts.reported("a", "d", priority)), null, null);
        JsonNode message = Json.MAPPER.readTree(settings().render(notice));
        assertThat(message.path("priority").asInt()).isEqualTo(theirs);
        assertThat(message.path("tags").get(0).asText()).isEqualTo(tag);
    }

    @ParameterizedTest // D16
    @ValueSource(strings = {"", "a", "ab", "abc"})
    void is_cut_between_characters_whatever_they_are_made_of(String shift) throws Exception {
        for (String unit : List.of("한", Normalizer.normalize("한", Normalizer.Form.NFD), "e\u0301", "🛰")) {
            Alert[] alerts = new Alert[20];
            java.util.Arrays.fill(alerts, SampleAlerts.titled(shift + unit.repeat(190), unit.repeat(190)));
            JsonNode message = Json.MAPPER.readTree(settings().render(notice(alerts)));
            String text = message.path("message").asText();
            assertThat(text.getBytes(UTF_8).length).isBetween(4_080, NtfyChannel.MAX_MESSAGE_BYTES);
            assertThat(text).endsWith("…").doesNotContain("\ufffd");
            String last = text.substring(0, text.length() - 1);
            assertThat(last.endsWith(unit) || last.matches("(?s).*[ -~“”·]$"))
                    .as("ends with a whole one: %s", last.substring(last.length() - 4))
                    .isTrue();
            assertThat(message.path("title").asText().getBytes(UTF_8).length).isLessThanOrEqualTo(500);
        }
    }

    @Test
    void is_plain_text_to_its_reader() throws Exception { // I3
        JsonNode message = Json.MAPPER.readTree(settings().render(notice(SampleAlerts.titled(HOSTILE, HOSTILE))));
        assertThat(message.path("markdown").asBoolean(false)).isFalse();
        assertThat(message.has("attach") || message.has("icon")).isFalse();
        assertThat(message.path("title").asText()).doesNotContain("\r", "\n", "\u001b", "\u202e");
    }

    @Test
    void a_topic_that_is_none_is_refused() {
        assertThatThrownBy(() -> new NtfyChannel.Settings("p", null, "a b", null, null, null, false))
                .hasMessageContaining("a topic has 1 to 64");
    }

    private static JsonNode body(RecordedRequest request) {
        try {
            return Json.MAPPER.readTree(request.getBody().utf8());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
