package newswatch.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import newswatch.ingest.outcome.Reason;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What answers are taken, cut or refused. */
class AnswersTest extends OnLoopback {
    // R9 F8 F11
    @Test
    void asks_with_both_validators_a_contact_and_gzip_alone() throws Exception {
        server.enqueue(status(304));
        Validators known = new Validators("W/\"e\"", "Fri, 25 May 2018 10:00:00 GMT");
        Fetched fetched = fetch(known, 1_000).found().orElseThrow();
        assertThat(fetched.notModified()).isTrue();
        assertThat(fetched.validators()).isEqualTo(known);
        RecordedRequest request = server.takeRequest();
        assertThat(request.getHeaders().get("User-Agent")).contains("https://x.example");
        assertThat(request.getHeaders().get("If-None-Match")).isEqualTo("W/\"e\"");
        assertThat(request.getHeaders().get("If-Modified-Since")).startsWith("Fri, 25 May");
        assertThat(request.getHeaders().values("Accept-Encoding")).containsExactly("gzip");
    }

    // F11
    @Test
    void an_unsolicited_not_modified_is_no_change_and_new_validators_replace_old_ones() {
        server.enqueue(new MockResponse.Builder()
                .code(304)
                .setHeader("ETag", "\"new\"")
                .build());
        Fetched fetched = fetch(Validators.NONE, 1_000).found().orElseThrow();
        assertThat(fetched.notModified()).isTrue();
        assertThat(fetched.body()).isEmpty();
        assertThat(fetched.validators()).isEqualTo(new Validators("\"new\"", null));
        server.enqueue(body("there"));
        assertThat(fetch(new Validators("\"old\"", "then"), 1_000)
                        .found()
                        .orElseThrow()
                        .validators())
                .isEqualTo(Validators.NONE);
    }

    // F16 F20
    @Test
    void validators_that_cannot_be_sent_back_are_forgotten() {
        assertThat(new Validators("\"\u00e9\"", "a\r\nX: y")).isEqualTo(Validators.NONE);
        assertThat(new Validators("x".repeat(1_001), "")).isEqualTo(Validators.NONE);
    }

    // F6
    @Test
    void an_answer_over_the_cap_is_refused_announced_or_not() {
        server.enqueue(body("x".repeat(2_000)));
        assertThat(whyNot(1_000)).isEqualTo(Reason.TOO_LARGE);
        server.enqueue(
                new MockResponse.Builder().chunkedBody("x".repeat(2_000), 100).build());
        assertThat(whyNot(1_000)).isEqualTo(Reason.TOO_LARGE);
        server.enqueue(body("x".repeat(1_000)));
        assertThat(whyNot(1_000)).isNull();
    }

    // F6
    @Test
    void an_endless_answer_is_left_at_the_cap() throws IOException {
        try (RawServer endless = new RawServer((socket, in) -> {
            RawServer.request(in);
            RawServer.send(socket, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            for (; ; ) {
                RawServer.send(socket, "400\r\n" + "x".repeat(1_024) + "\r\n");
            }
        })) {
            assertThat(whyNot(fetcher.fetch(endless.url(), Validators.NONE, 1_000_000)))
                    .isEqualTo(Reason.TOO_LARGE);
        }
    }

    // F7
    @Test
    void the_cap_counts_unpacked_bytes_and_the_ratio_is_limited() throws IOException {
        server.enqueue(packed("gzip", gzip(new byte[3_000])));
        assertThat(whyNot(1_000)).isEqualTo(Reason.TOO_LARGE);
        server.enqueue(packed("x-gzip", gzip(new byte[3_000])));
        assertThat(fetch(Validators.NONE, 3_000).found().orElseThrow().body()).hasSize(3_000);
        server.enqueue(packed("gzip", gzip(new byte[50_000_000])));
        assertThat(told(fetch(Validators.NONE, 60_000_000)))
                .isEqualTo("TOO_LARGE more than 200 times as long unpacked");
    }

    // F7
    @Test
    void what_is_packed_twice_is_unpacked_no_more_than_once() throws IOException {
        byte[] once = gzip(new byte[50_000]).readByteArray();
        server.enqueue(packed("gzip, gzip", gzip(once)));
        assertThat(whyNot(100_000)).isEqualTo(Reason.BAD_ENCODING);
        server.enqueue(packed("gzip", gzip(once)));
        assertThat(fetch(Validators.NONE, 100_000).found().orElseThrow().body()).isEqualTo(once);
    }

    // F8
    @ParameterizedTest
    @ValueSource(strings = {"br", "zstd", "deflate", "x-secret"})
    void compression_that_was_not_asked_for_is_refused(String encoding) {
        server.enqueue(new MockResponse.Builder()
                .setHeader("Content-Encoding", encoding)
                .body("?")
                .build());
        assertThat(whyNot(1_000)).isEqualTo(Reason.BAD_ENCODING);
    }

    // F8
    @Test
    void corrupt_or_cut_compression_is_a_decoding_error() throws IOException {
        server.enqueue(packed("gzip", new Buffer().writeUtf8("not gzip at all")));
        assertThat(whyNot(1_000)).isEqualTo(Reason.BAD_ENCODING);
        Buffer whole = gzip("There is some text".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        server.enqueue(packed("gzip", new Buffer().write(whole.readByteArray(whole.size() - 8)))); // no trailer
        assertThat(whyNot(1_000)).isEqualTo(Reason.BAD_ENCODING);
        server.enqueue(packed("gzip", new Buffer()));
        assertThat(fetch(Validators.NONE, 10).found().orElseThrow().body()).isEmpty();
    }

    // F13
    @ParameterizedTest
    @CsvSource({
        "404, HTTP_ERROR",
        "401, HTTP_ERROR",
        "410, GONE",
        "408, THROTTLED",
        "425, THROTTLED",
        "429, THROTTLED",
        "503, THROTTLED",
        "500, SERVER_ERROR",
        "599, SERVER_ERROR",
        "206, HTTP_ERROR",
        "300, HTTP_ERROR"
    })
    void statuses_have_their_reasons(int status, Reason reason) {
        server.enqueue(status(status));
        assertThat(whyNot(10)).isEqualTo(reason);
        assertThat(server.getRequestCount()).isEqualTo(1); // nobody asks again behind our back
    }

    // F14
    @ParameterizedTest
    @CsvSource({"503, 0", "503, 99999999999", "408, 0", "429, never"})
    void nobody_below_us_obeys_retry_after(int status, String value) {
        server.enqueue(new MockResponse.Builder()
                .code(status)
                .setHeader("Retry-After", value)
                .build());
        assertThat(whyNot(10)).isEqualTo(Reason.THROTTLED);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    // F16
    @Test
    void headers_are_bounded() throws IOException {
        MockResponse.Builder many = new MockResponse.Builder().body("x");
        for (int i = 0; i < 10_000; i++) {
            many.addHeader("X-" + i, "y");
        }
        server.enqueue(many.build());
        assertThat(whyNot(10)).isEqualTo(Reason.BAD_ANSWER);
        try (RawServer long1 = RawServer.answering("HTTP/1.1 200 OK\r\nX: " + "x".repeat(1_000_000) + "\r\n\r\nbody")) {
            assertThat(whyNot(fetcher.fetch(long1.url(), Validators.NONE, 10)))
                    .isIn(Reason.BAD_ANSWER, Reason.TRUNCATED);
        }
    }

    // F16
    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nETag: \"a\rX: b\"\r\nContent-Length: 1\r\n\r\nx",
                "HTTP/1.1 200 OK\r\n: no name\r\nContent-Length: 1\r\n\r\nx",
                "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nx",
                "HTTP/1.1 200 OK\r\nContent-Length: many\r\nContent-Type: ;;=\r\n\r\nx",
                "HTTP/1.1 200 OK\r\nSet-Cookie: \u0000\r\nCache-Control: max-age=\"\r\n\r\nx",
                "HTTP/9.9 abc\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\nx",
                "\u0000\u0001\u0002",
                "SSH-2.0-OpenSSH\r\n"
            })
    void malformed_answers_never_crash(String bytes) throws IOException {
        try (RawServer odd = RawServer.answering(bytes)) {
            assertThat(fetcher.fetch(odd.url(), Validators.NONE, 10).found().map(fetched -> fetched.validators()
                            .etag()))
                    .isEmpty();
        }
    }

    @Test
    void what_the_server_says_of_freshness_is_told() {
        server.enqueue(new MockResponse.Builder()
                .setHeader("Cache-Control", "max-age=90")
                .setHeader("Age", "30")
                .body("x")
                .build());
        assertThat(fetch(Validators.NONE, 10).found().orElseThrow().fresh()).isEqualTo(Duration.ofMinutes(1));
    }

    private static MockResponse packed(String encoding, Buffer body) {
        return new MockResponse.Builder()
                .setHeader("Content-Encoding", encoding)
                .body(body)
                .build();
    }

    private static Buffer gzip(byte[] bytes) throws IOException {
        Buffer buffer = new Buffer();
        try (GZIPOutputStream gzip = new GZIPOutputStream(buffer.outputStream())) {
            gzip.write(bytes);
        }
        return buffer;
    }
}
