package newswatch.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import newswatch.events.Alert;
import newswatch.events.AlertKind;
import org.junit.jupiter.api.Test;

class StreamMetersTest {
    private static final Instant SEEN = Instant.parse("2026-05-24T14:30:00Z");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final StreamMeters meters = new StreamMeters(registry, Clock.fixed(SEEN.plusSeconds(3), ZoneOffset.UTC));

    @Test
    void detection_takes_from_when_an_article_was_seen_until_its_alert_is_decided() {
        meters.alert(alert(false), SEEN);
        assertThat(latency().count()).isEqualTo(1);
        assertThat(latency().totalTime(TimeUnit.SECONDS)).isEqualTo(3);
    }

    @Test
    void backfill_is_counted_and_not_timed() {
        meters.alert(alert(true), Instant.EPOCH);
        assertThat(latency().count()).isZero();
        assertThat(registry.get("newswatch.enrich.alerts")
                        .tag("kind", "relation.shifted")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    private Timer latency() {
        return registry.get("newswatch.enrich.detection.latency").timer();
    }

    private static Alert alert(boolean backfill) {
        return new Alert(
                "a", AlertKind.RELATION_SHIFTED, "w", SEEN, 2, backfill, "", null, null, null, null, null, null);
    }
}
