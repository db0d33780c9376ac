package newswatch.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What headers say of time. */
class HeadersTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2018-05-25T12:00:00Z"), ZoneOffset.UTC);

    // F14
    @ParameterizedTest
    @CsvSource({
        "120, PT2M",
        "0, PT1S",
        "315360000, PT24H",
        "99999999999999999999, PT24H",
        "'Fri, 25 May 2018 12:10:00 GMT', PT10M",
        "'Fri, 25 May 2018 11:00:00 GMT', PT1S",
        "'Wed, 25 May 2028 12:00:00 GMT', PT24H",
        "-5, PT1M",
        "soon, PT1M",
        "'', PT1M",
        "1.5, PT1M"
    })
    void retry_after_is_honoured_within_bounds_and_garbage_is_nothing_said(String value, Duration peace) {
        Headers headers = Headers.of(OwnWay.RETRY_AFTER, value);
        assertThat(RetryAfter.of(429, headers, NOON)).isEqualTo(peace);
    }

    // F14
    @Test
    void a_server_with_a_wrong_clock_is_taken_at_its_own_time() {
        Headers headers = Headers.of(
                OwnWay.RETRY_AFTER, "Fri, 25 May 2012 12:10:00 GMT", "Date", "Fri, 25 May 2012 12:00:00 GMT");
        assertThat(RetryAfter.of(503, headers, NOON)).isEqualTo(Duration.ofMinutes(10));
    }

    // F14
    @ParameterizedTest
    @CsvSource({"429, PT1M", "503, PT0S", "500, PT0S", "404, PT0S", "200, PT0S"})
    void without_it_only_too_many_requests_asks_for_peace(int status, Duration peace) {
        assertThat(RetryAfter.of(status, Headers.of(), NOON)).isEqualTo(peace);
        Headers minutes = Headers.of(OwnWay.RETRY_AFTER, "300");
        assertThat(RetryAfter.of(status, minutes, NOON))
                .isEqualTo(status >= 429 ? Duration.ofMinutes(5) : Duration.ZERO);
    }

    @ParameterizedTest
    @CsvSource({
        "max-age=600, , , PT10M",
        "'public, max-age=600', 60, , PT9M",
        "max-age=60, 600, , PT0S",
        "max-age=99999999, , , PT24H",
        "no-cache, , 'Fri, 25 May 2018 13:00:00 GMT', PT0S",
        "'no-store, max-age=600', , , PT0S",
        "max-age=0, , 'Fri, 25 May 2018 13:00:00 GMT', PT0S",
        "max-age=60, , 'Fri, 25 May 2018 13:00:00 GMT', PT1M",
        "max-age=soon, , , PT0S",
        "'max-age=\"600\"', , , PT10M",
        "'no-cache=\"Set-Cookie\", Max-Age=600', , , PT10M",
        "'max-age=99999999999999999999', 60, , PT23H59M",
        "s-maxage=600, , , PT0S",
        "private, , 'Fri, 25 May 2018 13:00:00 GMT', PT1H",
        "private, 600, 'Fri, 25 May 2018 13:00:00 GMT', PT50M",
        "private, old, 0, PT0S",
        "private, , 'Fri, 25 May 2012 13:00:00 GMT', PT0S",
        "private, , 'Fri, 25 May 2029 13:00:00 GMT', PT24H"
    })
    void freshness_is_what_remains_and_a_day_at_most(String control, String age, String expires, Duration fresh) {
        Headers.Builder headers = new Headers.Builder().add("Cache-Control", control);
        if (age != null) {
            headers.add("Age", age);
        }
        if (expires != null) {
            headers.add("Expires", expires);
        }
        assertThat(Freshness.of(headers.build(), NOON)).isEqualTo(fresh);
    }

    @Test
    void nothing_said_is_not_fresh_and_expiry_goes_by_the_servers_clock() {
        assertThat(Freshness.of(Headers.of(), NOON)).isZero();
        Headers slow = Headers.of("Date", "Fri, 25 May 2012 12:00:00 GMT", "Expires", "Fri, 25 May 2012 12:05:00 GMT");
        assertThat(Freshness.of(slow, NOON)).isEqualTo(Duration.ofMinutes(5));
    }
}
