package newswatch.alerts.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Set;
import java.util.stream.Collectors;
import newswatch.alerts.channel.SampleAlerts;
import newswatch.events.AlertKind;
import newswatch.events.Delivery;
import org.junit.jupiter.api.Test;

class DispatchMetersTest {
    @Test
    void names_from_the_news_and_of_sources_make_no_labels() { // I7
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        DispatchMeters meters = new DispatchMeters(registry);
        for (int i = 0; i < 1_000; i++) {
            String hostile = "x\"} 1\nup{evil=\"" + i;
            meters.dispatched(
                    new Delivery(
                            "d" + i,
                            hostile,
                            hostile,
                            hostile,
                            Suppression.BACKFILL.tag(),
                            SampleAlerts.AT,
                            SampleAlerts.source("a" + i, AlertKind.SOURCE_SILENT, hostile, hostile)),
                    "webhook");
        }
        Set<String> labels = registry.getMeters().stream()
                .map(Meter::getId)
                .flatMap(id -> id.getTags().stream())
                .map(Tag::getKey)
                .collect(Collectors.toSet());
        assertThat(labels).containsOnly("channel_type", "outcome", "reason", "reader");
        assertThat(registry.getMeters()).hasSize(4);
        assertThat(registry.scrape()).doesNotContain("evil");
    }
}
