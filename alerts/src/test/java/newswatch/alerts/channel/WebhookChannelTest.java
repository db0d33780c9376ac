package newswatch.alerts.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.standardwebhooks.Webhook;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.format.EventFormat;
import io.cloudevents.core.provider.EventFormatProvider;
import java.net.http.HttpHeaders;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import mockwebserver3.RecordedRequest;
import newswatch.alerts.subscriptions.Subscriptions;
import newswatch.events.json.Json;
import newswatch.events.yaml.StrictYaml;
import org.junit.jupiter.api.Test;

class WebhookChannelTest extends HttpChannelContract {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String OTHER = "whsec_c2Vjb25kIHNlY3JldCBvZiBvdXJz";
    private static final Message MESSAGE = new Message("msg_p5jXN8AQM9LWM0D4loKWxJek", "{\"test\": 2432232314}");

    @Override
    ChannelSettings literal(String url, boolean allowPrivate) {
        return new WebhookChannel.Settings("desk", url, null, SECRET, null, null, null, null, allowPrivate);
    }

    @Override
    ChannelSettings fromFile(String url, Path file) {
        return new WebhookChannel.Settings("desk", url, null, null, file.toString(), null, null, null, true);
    }

    @Override
    String secret(int which) {
        return which == 2 ? OTHER : SECRET;
    }

    @Override
    String shown(RecordedRequest request) {
        return request.getHeaders().get("webhook-signature");
    }

    @Override
    void repeated(RecordedRequest first, RecordedRequest second) { // D3, D4
        assertThat(second.getHeaders().get("webhook-id"))
                .isEqualTo(first.getHeaders().get("webhook-id"));
        assertThat(second.getHeaders().get("webhook-timestamp"))
                .isNotEqualTo(first.getHeaders().get("webhook-timestamp"));
        assertThat(shown(second)).isNotEqualTo(shown(first));
    }

    @Test
    void signs_as_standard_webhooks_has_it() throws Exception {
        answer(204);
        assertThat(send(literal(url(), true), MESSAGE, http, CLOCK)).isEqualTo(Attempt.DELIVERED);
        RecordedRequest request = receiver.takeRequest();
        assertThat(request.getHeaders().get("webhook-id")).isEqualTo(MESSAGE.id());
        assertThat(request.getHeaders().get("webhook-timestamp")).isEqualTo("1614265330");
        assertThat(shown(request))
                .as("the example that the specification's own libraries test with")
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
        assertThat(request.getBody().utf8()).isEqualTo(MESSAGE.body());
    }

    @Test
    void the_public_library_verifies_what_was_sent_with_either_key_and_nothing_else() throws Exception { // D22
        answer(200);
        WebhookChannel.Settings rotating =
                new WebhookChannel.Settings("desk", url(), null, OTHER, null, SECRET, null, null, true);
        send(rotating, new Message("msg_1", rotating.render(notice(Trial.sample()))), http, Clock.systemUTC());
        RecordedRequest request = receiver.takeRequest();
        assertThat(shown(request).split(" ")).hasSize(2);
        for (String secret : List.of(SECRET, OTHER)) {
            new Webhook(secret).verify(request.getBody().utf8(), headers(request));
        }
        assertThatThrownBy(() -> new Webhook(SECRET).verify(request.getBody().utf8() + " ", headers(request)))
                .isInstanceOf(com.standardwebhooks.exceptions.WebhookVerificationException.class);
        assertThatThrownBy(() -> new Webhook("whsec_c29tZWJvZHkgZWxzZSdz")
                        .verify(request.getBody().utf8(), headers(request)))
                .isInstanceOf(com.standardwebhooks.exceptions.WebhookVerificationException.class);
    }

    @Test
    void the_public_sdk_reads_what_is_sent_as_a_cloudevent() throws Exception {
        WebhookChannel.Settings settings = new WebhookChannel.Settings(
                "desk", url(), null, SECRET, null, null, null, WebhookChannel.Format.CLOUDEVENTS, true);
        answer(200);
        send(settings, new Message("msg1", settings.render(notice(Trial.sample()))), http, CLOCK);
        RecordedRequest request = receiver.takeRequest();
        EventFormat format = EventFormatProvider.getInstance()
                .resolveFormat(request.getHeaders().get("content-type"));
        CloudEvent event = format.deserialize(request.getBody().toByteArray());
        assertThat(event.getId()).isEqualTo("msg1");
        assertThat(event.getType()).isEqualTo("newswatch.alerts");
        assertThat(event.getSource()).hasToString("/newswatch/alerts");
        assertThat(event.getSubject()).isEqualTo("desk");
        assertThat(event.getTime().toInstant()).isEqualTo(SampleAlerts.AT);
        JsonNode data = Json.MAPPER.readTree(event.getData().toBytes());
        assertThat(data)
                .as("the same as our own body")
                .isEqualTo(Json.MAPPER.readTree(JsonBody.of(notice(Trial.sample()))));
    }

    @Test
    void a_bad_secret_is_refused_without_being_quoted() {
        assertThatThrownBy(() -> StrictYaml.read(
                        "s.yaml",
                        """
                        subscriptions: []
                        channels:
                          - {id: desk, type: webhook, url: "https://hooks.example/T0KEN", secret: "not!base64"}
                        """,
                        Subscriptions.class))
                .hasMessageContaining("s.yaml:3: channels[0]: a webhook secret is whsec_ and base64")
                .hasMessageNotContaining("not!base64")
                .hasMessageNotContaining("T0KEN");
    }

    @Test
    void the_most_urgent_are_in_the_body_whatever_is_left_out() throws Exception { // D9
        List<newswatch.events.Alert> burst =
                new java.util.ArrayList<>(java.util.Collections.nCopies(500, SampleAlerts.reported("a", "d", 3)));
        burst.add(SampleAlerts.reported("urgent", "d", 1));
        JsonNode body = Json.MAPPER.readTree(JsonBody.of(Notice.of("m", SampleAlerts.AT, "desk", burst, null)));
        assertThat(body.path("alerts").get(JsonBody.MAX_ALERTS - 1).path("id").asText())
                .as("in its place, the last")
                .isEqualTo("urgent");
        assertThat(body.path("truncated").asInt()).isEqualTo(501 - JsonBody.MAX_ALERTS);
    }

    @Test
    void says_what_kind_of_message_it_is() {
        for (Map.Entry<Notice.Kind, String> kind : Map.of(
                        Notice.Kind.ALERTS, "newswatch.alerts",
                        Notice.Kind.RUNNING, "newswatch.alerts.running",
                        Notice.Kind.TEST, "newswatch.test")
                .entrySet()) {
            Notice notice =
                    new Notice("m", SampleAlerts.AT, "desk", kind.getKey(), List.of(Trial.sample()), null, null);
            assertThat(JsonBody.of(notice)).contains("\"type\":\"" + kind.getValue() + "\"");
        }
    }

    private static HttpHeaders headers(RecordedRequest request) {
        return HttpHeaders.of(request.getHeaders().toMultimap(), (name, value) -> true);
    }
}
