package newswatch.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import newswatch.events.Article;
import newswatch.events.SourceState;
import org.junit.jupiter.api.Test;

class MetersTest {
    private static final Instant PUBLISHED = Instant.parse("2026-05-24T14:30:00Z");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Meters meters = new Meters(registry);

    @Test
    void publication_takes_from_an_articles_date_until_it_is_written_and_not_for_backfill() {
        meters.published(article(false), PUBLISHED.plusSeconds(90));
        meters.published(article(true), PUBLISHED.plusSeconds(1_000_000));
        Timer latency = registry.get("newswatch.ingest.publication.latency").timer();
        assertThat(latency.count()).isEqualTo(1);
        assertThat(latency.totalTime(TimeUnit.SECONDS)).isEqualTo(90);
        assertThat(registry.get("newswatch.ingest.articles").counter().count()).isEqualTo(2);
    }

    @Test
    void a_date_ahead_of_our_clock_took_no_time() {
        meters.published(article(false), PUBLISHED.minusSeconds(90));
        Timer latency = registry.get("newswatch.ingest.publication.latency").timer();
        assertThat(latency.count()).isEqualTo(1);
        assertThat(latency.totalTime(TimeUnit.SECONDS)).isZero();
    }

    @Test
    void a_source_that_another_instance_has_taken_over_is_shown_there_alone() {
        meters.health("harbor", SourceState.unheard("harbor", "Harbor", "https://harbor.example", PUBLISHED));
        assertThat(registry.find("newswatch.ingest.source.healthy").gauges()).hasSize(1);
        meters.left("harbor");
        assertThat(registry.find("newswatch.ingest.source.healthy").gauges()).isEmpty();
        assertThat(registry.find("newswatch.ingest.source.next.poll.timestamp").gauges())
                .isEmpty();
    }

    private static Article article(boolean backfill) {
        return new Article("a", null, null, "", null, PUBLISHED, PUBLISHED, null, "", null, null, null, null, backfill);
    }
}
