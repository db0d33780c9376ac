package newswatch.alerts.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import newswatch.alerts.subscriptions.Subscriptions;
import newswatch.events.yaml.StrictYaml;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookChannelTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1614265330), ZoneOffset.UTC);
    private static final Message MESSAGE = new Message("msg_p5jXN8AQM9LWM0D4loKWxJek", "{\"test\": 2432232314}");

    private final MockWebServer receiver = new MockWebServer();
    private final HttpGateway http = new HttpGateway(Duration.ofSeconds(2));

    @TempDir
    Path directory;

    @BeforeEach
    void listen() throws Exception {
        receiver.start();
    }

    @AfterEach
    void stop() {
        receiver.close();
        http.close();
    }

    @Test
    void signs_as_standard_webhooks_has_it() throws Exception {
        receiver.enqueue(new MockResponse.Builder().code(204).build());
        assertThat(send(settings(SECRET, null))).isEqualTo(Attempt.DELIVERED);
        RecordedRequest request = receiver.takeRequest();
        assertThat(request.getHeaders().get("webhook-id")).isEqualTo(MESSAGE.id());
        assertThat(request.getHeaders().get("webhook-timestamp")).isEqualTo("1614265330");
        assertThat(request.getHeaders().get("webhook-signature"))
                .as("the example that the specification's own libraries test with")
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
        assertThat(request.getBody().utf8()).isEqualTo(MESSAGE.body());
    }

    @Test
    void signs_twice_while_the_secret_is_changed() throws Exception { // D22
        receiver.enqueue(new MockResponse.Builder().code(200).build());
        send(settings("whsec_bmV3", SECRET));
        assertThat(receiver.takeRequest().getHeaders().get("webhook-signature").split(" "))
                .hasSize(2)
                .contains("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void picks_up_a_rotated_secret_file() throws Exception { // D23
        Path file = Files.writeString(directory.resolve("secret"), "whsec_bmV3\n");
        WebhookChannel.Settings settings =
                new WebhookChannel.Settings("desk", url(), null, null, file.toString(), null, null, null, true);
        receiver.enqueue(new MockResponse.Builder().code(200).build());
        receiver.enqueue(new MockResponse.Builder().code(200).build());
        send(settings);
        Files.writeString(file, SECRET);
        send(settings);
        assertThat(receiver.takeRequest().getHeaders().get("webhook-signature")).doesNotContain("g0hM9SsE");
        assertThat(receiver.takeRequest().getHeaders().get("webhook-signature")).contains("g0hM9SsE");
    }

    @ParameterizedTest // D1
    @CsvSource({
        "200, Delivered,",
        "299, Delivered,",
        "301, Retry, REDIRECTED",
        "400, Refused, REJECTED",
        "401, Refused, REJECTED",
        "404, Refused, REJECTED",
        "408, Retry, SERVER_ERROR",
        "410, Refused, GONE",
        "425, Retry, SERVER_ERROR",
        "429, Retry, RATE_LIMITED",
        "500, Retry, SERVER_ERROR",
        "503, Retry, SERVER_ERROR"
    })
    void judges_by_the_status(int status, String kind, Reason reason) throws Exception {
        receiver.enqueue(new MockResponse.Builder()
                .code(status)
                .addHeader("Location", "/elsewhere")
                .build());
        Attempt attempt = send(settings(null, null));
        assertThat(attempt.getClass().getSimpleName()).isEqualTo(kind);
        if (reason != null) {
            assertThat(attempt.toString()).contains(reason.name());
        }
        assertThat(receiver.getRequestCount()).as("redirects are not followed").isEqualTo(1);
    }

    @ParameterizedTest // D2, F14
    @CsvSource({
        "120, 120",
        "0, 0",
        "-5, 0",
        "never, 0",
        "99999999999, 86400",
        "'Thu, 25 Feb 2021 15:03:10 GMT', 60",
        "'Thu, 25 Feb 2020 15:12:10 GMT', 0"
    })
    void honours_retry_after_within_reason(String header, long seconds) throws Exception {
        receiver.enqueue(new MockResponse.Builder()
                .code(503)
                .addHeader("Retry-After", header)
                .build());
        assertThat(send(settings(null, null)))
                .isEqualTo(new Attempt.Retry(Duration.ofSeconds(seconds), Reason.SERVER_ERROR));
        assertThat(receiver.getRequestCount()).isEqualTo(1);
    }

    @Test
    void a_receiver_that_does_not_answer_is_tried_again() throws Exception { // D3
        try (HttpGateway hasty = new HttpGateway(Duration.ofMillis(200))) {
            receiver.enqueue(new MockResponse.Builder()
                    .headersDelay(30, TimeUnit.SECONDS)
                    .build());
            Attempt attempt = settings(null, null)
                    .open(new Gateways(System.out, hasty, null, Runnable::run, CLOCK))
                    .send(MESSAGE)
                    .toCompletableFuture()
                    .get(20, TimeUnit.SECONDS);
            assertThat(attempt).isEqualTo(Attempt.retry(Reason.TIMEOUT));
        }
    }

    @Test
    void does_not_connect_to_a_private_address_unless_allowed() throws Exception { // S1, A8
        WebhookChannel.Settings settings =
                new WebhookChannel.Settings("desk", url(), null, null, null, null, null, null, false);
        assertThat(send(settings)).isEqualTo(Attempt.retry(Reason.ADDRESS_BLOCKED));
        assertThat(receiver.getRequestCount()).isZero();
    }

    @Test
    void neither_address_nor_secret_is_ever_printed() { // A9
        WebhookChannel.Settings settings = new WebhookChannel.Settings(
                "desk", "https://hooks.example/T0KEN", null, SECRET, null, null, null, null, false);
        Subscriptions subscriptions = new Subscriptions(List.of(), List.of(settings));
        assertThat(settings + " " + subscriptions + " " + settings.target()).doesNotContain("T0KEN", "MfKQ");
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

    private Attempt send(WebhookChannel.Settings settings) throws Exception {
        return settings.open(new Gateways(System.out, http, null, Runnable::run, CLOCK))
                .send(MESSAGE)
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
    }

    private WebhookChannel.Settings settings(String secret, String previous) {
        return new WebhookChannel.Settings("desk", url(), null, secret, null, previous, null, null, true);
    }

    private String url() {
        return receiver.url("/hook").toString();
    }

    @Test
    void the_body_holds_what_fits_and_counts_the_rest() { // D9
        String long300 = "한".repeat(300);
        String body = JsonBody.of(Notice.of(
                "m",
                SampleAlerts.AT,
                "desk",
                java.util.Collections.nCopies(1_000, SampleAlerts.titled(long300, long300)),
                null));
        assertThat(body.getBytes(StandardCharsets.UTF_8).length).isLessThan(JsonBody.MAX_BYTES + 1_000);
        assertThat(body).contains("\"type\":\"newswatch.alerts\"").contains("\"truncated\":9");
    }
}
