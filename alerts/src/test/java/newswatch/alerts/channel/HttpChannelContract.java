package newswatch.alerts.channel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import newswatch.alerts.subscriptions.Subscriptions;
import newswatch.events.Alert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every channel over HTTP owes; each runs it. */
abstract class HttpChannelContract {
    static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1614265330), ZoneOffset.UTC);
    static final String HOSTILE = "<!channel> <@U123> <http://evil.example|bank> & ![x](http://evil.example/x.png)"
            + " [bank](javascript:alert(1))\r\nBcc: all@evil.example\u001b[31m\u202e {{7*7}} ${jndi:ldap://x} <script>";

    final MockWebServer receiver = new MockWebServer();
    final HttpGateway http = new HttpGateway(Duration.ofSeconds(5));

    @TempDir
    Path directory;

    /** With all its secrets in the entry. */
    abstract ChannelSettings literal(String url, boolean allowPrivate);

    /** With what it keeps secret in a file. */
    abstract ChannelSettings fromFile(String url, Path file);

    /** What such a file holds, and what of it the request then shows. */
    abstract String secret(int which);

    abstract String shown(RecordedRequest request);

    @BeforeEach
    void listen() throws Exception {
        receiver.start();
    }

    @AfterEach
    void stop() {
        receiver.close();
        http.close();
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
        answer(status, "Location", "/elsewhere");
        Attempt attempt = send(settings());
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
        answer(503, "Retry-After", header);
        assertThat(send(settings())).isEqualTo(new Attempt.Retry(Duration.ofSeconds(seconds), Reason.SERVER_ERROR));
        assertThat(receiver.getRequestCount()).isEqualTo(1);
    }

    @Test
    void a_receiver_that_does_not_answer_is_tried_again_with_the_same_bytes() throws Exception { // D3, D4
        try (HttpGateway hasty = new HttpGateway(Duration.ofMillis(300))) {
            receiver.enqueue(new MockResponse.Builder()
                    .headersDelay(31, TimeUnit.SECONDS)
                    .build());
            assertThat(send(settings(), message(), hasty, CLOCK)).isEqualTo(Attempt.retry(Reason.TIMEOUT));
        }
        answer(200);
        Clock later = Clock.offset(CLOCK, Duration.ofSeconds(31));
        assertThat(send(settings(), message(), http, later)).isEqualTo(Attempt.DELIVERED);
        RecordedRequest first = receiver.takeRequest();
        RecordedRequest second = receiver.takeRequest();
        assertThat(second.getBody()).isEqualTo(first.getBody());
        repeated(first, second);
    }

    /** What must be the same of two attempts, and what must not. */
    void repeated(RecordedRequest first, RecordedRequest second) {
        assertThat(second.getUrl()).isEqualTo(first.getUrl());
    }

    @Test
    void does_not_connect_to_a_private_address_unless_allowed() throws Exception { // S1, A8
        assertThat(send(literal(url(), false))).isEqualTo(Attempt.retry(Reason.ADDRESS_BLOCKED));
        assertThat(receiver.getRequestCount()).isZero();
    }

    @Test
    void neither_address_nor_secret_is_ever_printed() { // A9, D22
        ChannelSettings settings = literal("https://hooks.example/T0KEN", false);
        assertThat(settings + " " + new Subscriptions(List.of(), List.of(settings)))
                .doesNotContain("T0KEN", secret(0), "hooks.example");
    }

    @Test
    void what_is_stored_before_it_is_sent_holds_no_secret() { // D22
        ChannelSettings settings = literal("https://hooks.example/T0KEN", false);
        assertThat(settings.render(notice(Trial.sample()))).doesNotContain("T0KEN", secret(0), "hooks.example");
    }

    @Test
    void picks_up_a_file_that_was_rotated() throws Exception { // D23
        Path file = Files.writeString(directory.resolve("secret"), secret(1) + "\n");
        ChannelSettings settings = fromFile(url(), file);
        answer(200);
        answer(200);
        Message message = new Message("m1", settings.render(notice(Trial.sample())));
        send(settings, message, http, CLOCK);
        Files.writeString(file, secret(2));
        send(settings, message, http, CLOCK);
        RecordedRequest before = receiver.takeRequest();
        assertThat(shown(receiver.takeRequest())).isNotEqualTo(shown(before));
    }

    @Test
    void a_file_that_is_missing_stops_nothing_for_good_and_sends_nothing() throws Exception {
        assertThat(send(fromFile(url(), directory.resolve("none")))).isEqualTo(Attempt.retry(Reason.UNREADABLE_SECRET));
        assertThat(receiver.getRequestCount()).isZero();
    }

    @Test
    void may_be_made_over_the_api_with_neither_files_nor_private_addresses() {
        assertThat(literal("https://hooks.example/x", false).refusedOverApi()).isNull();
        assertThat(literal("https://hooks.example/x", true).refusedOverApi()).contains("allowPrivate");
        assertThat(fromFile("https://hooks.example/x", Path.of("/etc/passwd")).refusedOverApi())
                .contains("files");
    }

    @Test
    void what_ten_thousand_alerts_make_stays_small_and_says_how_many_are_left_out() { // D9
        Alert large = SampleAlerts.titled("한".repeat(300), "글".repeat(300));
        String body = settings()
                .render(Notice.of(
                        "m", SampleAlerts.AT, "desk", Collections.nCopies(10_000, large), "https://b.example"));
        assertThat(body.getBytes(UTF_8).length).isLessThan(400_000);
        assertThat(body).matches("(?s).*(and 99\\d\\d more|\"truncated\":99\\d\\d).*");
    }

    @Test
    void a_test_is_marked_as_one() {
        Notice test = new Notice("m", SampleAlerts.AT, "desk", Notice.Kind.TEST, List.of(Trial.sample()), null, null);
        assertThat(settings().render(test)).containsIgnoringCase("test");
    }

    Attempt send(ChannelSettings settings) throws Exception {
        return send(settings, message(), http, CLOCK);
    }

    Attempt send(ChannelSettings settings, Message message, HttpGateway by, Clock clock) throws Exception {
        return settings.open(new Gateways(System.out, by, null, Runnable::run, clock))
                .send(message)
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
    }

    ChannelSettings settings() {
        return literal(url(), true);
    }

    Message message() {
        return new Message("msg_p5jXN8AQM9LWM0D4loKWxJek", settings().render(notice(Trial.sample())));
    }

    static Notice notice(Alert... alerts) {
        return Notice.of("msg1", SampleAlerts.AT, "desk", List.of(alerts), "https://board.example");
    }

    String url() {
        return receiver.url("/hook").toString();
    }

    void answer(int status, String... header) {
        MockResponse.Builder answer = new MockResponse.Builder().code(status);
        receiver.enqueue((header.length == 0 ? answer : answer.addHeader(header[0], header[1])).build());
    }
}
