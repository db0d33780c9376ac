package newswatch.alerts.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import mockwebserver3.RecordedRequest;
import newswatch.events.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppriseChannelTest extends HttpChannelContract {
    @Override
    ChannelSettings literal(String url, boolean allowPrivate) {
        return new AppriseChannel.Settings("all", url, null, null, secret(0), null, null, allowPrivate);
    }

    @Override
    ChannelSettings fromFile(String url, Path file) {
        return new AppriseChannel.Settings("all", url, null, null, null, file.toString(), null, true);
    }

    @Override
    String secret(int which) {
        return "tgram://bot-token-" + which + "/chat";
    }

    @Override
    String shown(RecordedRequest request) {
        return body(request).path("urls").asText();
    }

    @Test
    void gives_the_services_along_when_it_keeps_none() throws Exception {
        answer(200);
        send(settings());
        RecordedRequest request = receiver.takeRequest();
        assertThat(request.getUrl().encodedPath()).isEqualTo("/hook/notify");
        assertThat(shown(request)).isEqualTo(secret(0));
        assertThat(body(request).path("format").asText()).isEqualTo("text");
        assertThat(body(request).path("type").asText()).isEqualTo("warning");
        assertThat(body(request).path("title").asText()).contains("calls off summit");
        assertThat(body(request).path("body").asText())
                .contains("harbor-wire")
                .doesNotContain("calls off summit with North Korea\n");
    }

    @Test
    void names_the_key_under_which_it_keeps_them() throws Exception {
        answer(200);
        send(new AppriseChannel.Settings("all", receiver.url("/").toString(), null, "desk", null, null, "night", true));
        RecordedRequest request = receiver.takeRequest();
        assertThat(request.getUrl().encodedPath()).isEqualTo("/notify/desk");
        assertThat(body(request).path("tag").asText()).isEqualTo("night");
        assertThat(body(request).has("urls")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 424})
    void tries_again_when_it_reached_nobody_or_not_all(int status) throws Exception { // D1
        answer(status);
        assertThat(send(settings())).isEqualTo(Attempt.retry(Reason.SERVER_ERROR));
    }

    @Test
    void is_plain_text_to_its_reader() throws Exception { // I3
        JsonNode message = Json.MAPPER.readTree(settings().render(notice(SampleAlerts.titled(HOSTILE, HOSTILE))));
        assertThat(message.path("title").asText()).doesNotContain("\r", "\n", "\u001b", "\u202e");
        assertThat(message.path("format").asText()).isEqualTo("text");
    }

    @Test
    void wants_a_key_or_services() {
        assertThatThrownBy(() ->
                        new AppriseChannel.Settings("a", "https://a.example", null, null, null, null, null, false))
                .hasMessageContaining("urls or urlsFile is missing");
        assertThatThrownBy(
                        () -> new AppriseChannel.Settings("a", "https://a.example", null, "k", "u", null, null, false))
                .hasMessageContaining("key or urls, not both");
    }

    private static JsonNode body(RecordedRequest request) {
        try {
            return Json.MAPPER.readTree(request.getBody().utf8());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
