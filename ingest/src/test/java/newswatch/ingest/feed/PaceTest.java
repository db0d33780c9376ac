package newswatch.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
    @Test
    void a_feed_says_how_often_it_wants_to_be_read() {
        assertThat(pace("<ttl>15</ttl>")).isEqualTo(Duration.ofMinutes(15));
        assertThat(pace("<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>"))
                .isEqualTo(Duration.ofMinutes(15));
        assertThat(pace("<sy:updatePeriod> Hourly </sy:updatePeriod>")).isEqualTo(Duration.ofHours(1));
        assertThat(pace("")).isNull();
    }

    @Test
    void what_it_asks_is_kept_within_reason() {
        assertThat(pace("<ttl>999999</ttl>")).isEqualTo(Duration.ofDays(1));
        assertThat(pace("<ttl>0</ttl>")).isNull();
        assertThat(pace("<ttl>-5</ttl>")).isNull();
        assertThat(pace("<ttl>99999999999999999999</ttl>")).isNull();
        assertThat(pace("<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>900000</sy:updateFrequency>"))
                .isEqualTo(Duration.ofMinutes(1));
        assertThat(pace("<sy:updatePeriod>often</sy:updatePeriod>")).isNull();
    }

    private static Duration pace(String said) {
        String xml =
                "<rss xmlns:sy=\"http://purl.org/rss/1.0/modules/syndication/\"><channel>" + said + "</channel></rss>";
        return new FeedReader()
                .read(xml.getBytes(UTF_8), null, null)
                .found()
                .orElseThrow()
                .pace();
    }
}
