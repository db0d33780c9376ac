package newswatch.alerts.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import newswatch.alerts.channel.SampleAlerts;
import newswatch.alerts.queries.copies.Copies;
import newswatch.alerts.subscriptions.Silences;
import newswatch.alerts.subscriptions.Subscriptions;
import newswatch.events.Alert;
import newswatch.events.AlertKind;
import newswatch.events.Delivery;
import newswatch.events.Ids;
import newswatch.events.json.Json;
import newswatch.events.yaml.StrictYaml;
import org.junit.jupiter.api.Test;

class DispatchTest {
    private static final List<SuppressionRule> RULES =
            SuppressionRule.standard(Silences.NONE, new Copies(), Clock.fixed(SampleAlerts.AT, ZoneOffset.UTC));
    private static final Subscriptions SUBSCRIPTIONS = StrictYaml.read(
            "s.yaml",
            """
            subscriptions:
              - {id: desk, channels: [one, two]}
              - {id: urgent, channels: [one], filters: {priority: 1}}
              - {id: elsewhere, channels: [one], watch: other}
            channels:
              - {id: one, type: console}
              - {id: two, type: console}
            """,
            Subscriptions.class);

    @Test
    void makes_one_delivery_for_each_subscription_and_channel() {
        List<Delivery> deliveries =
                Dispatch.deliveries(SampleAlerts.reported("a1", "d1", 1), SUBSCRIPTIONS, RULES, SampleAlerts.AT);
        assertThat(deliveries)
                .extracting(delivery -> delivery.subscription() + "/" + delivery.channel())
                .containsExactly("desk/one", "desk/two", "urgent/one");
        assertThat(deliveries).extracting(Delivery::reason).containsOnlyNulls();
        assertThat(deliveries.get(0).id()).isEqualTo(Ids.of("a1", "desk", "one"));
    }

    @Test
    void who_asked_for_the_sources_hears_of_them_and_who_asked_for_a_watch_does_not() {
        Subscriptions subscriptions = StrictYaml.read(
                "s.yaml",
                """
                subscriptions:
                  - {id: everything, channels: [one]}
                  - {id: sources, watch: sources, channels: [one]}
                  - {id: wire, watch: sources, channels: [one], filters: {source: [harbor-wire], kinds: [source.silent]}}
                  - {id: other-source, watch: sources, channels: [one], filters: {source: [other]}}
                  - {id: desk, watch: theatre, channels: [one]}
                channels:
                  - {id: one, type: console}
                """,
                Subscriptions.class);
        Alert silent = SampleAlerts.source("s1", AlertKind.SOURCE_SILENT, "harbor-wire", "silent");
        assertThat(Dispatch.deliveries(silent, subscriptions, RULES, SampleAlerts.AT))
                .extracting(Delivery::subscription)
                .containsExactly("everything", "sources", "wire");
        assertThat(Dispatch.deliveries(SampleAlerts.reported("a1", "d1", 1), subscriptions, RULES, SampleAlerts.AT))
                .extracting(Delivery::subscription)
                .containsExactly("everything", "desk");
        assertThat(Dispatch.deliveries(silent, Subscriptions.DEFAULT, RULES, SampleAlerts.AT))
                .extracting(Delivery::subscription)
                .containsExactly("sources");
    }

    @Test
    void backfill_is_suppressed_and_says_so() {
        Alert backfill = SampleAlerts.alert("a1", AlertKind.DEVELOPMENT_REPORTED, "d1", 2, true);
        assertThat(Dispatch.deliveries(backfill, SUBSCRIPTIONS, RULES, SampleAlerts.AT))
                .hasSize(2)
                .extracting(Delivery::reason)
                .containsOnly("backfill");
    }

    @Test
    void an_alert_too_large_for_a_message_is_reduced() throws Exception { // K8
        Alert huge = SampleAlerts.titled("t".repeat(400), "q".repeat(300_000));
        Alert reduced = Dispatch.deliveries(huge, SUBSCRIPTIONS, RULES, SampleAlerts.AT)
                .get(0)
                .alert();
        assertThat(Json.MAPPER.writeValueAsBytes(reduced).length).isLessThan(AlertSize.MAX_BYTES);
        assertThat(reduced.id()).isEqualTo(huge.id());
        assertThat(reduced.title()).hasSize(300);
    }

    @Test
    void a_channel_is_always_in_the_same_partition() {
        assertThat(ChannelPartition.of("console", 4)).isBetween(0, 3).isEqualTo(ChannelPartition.of("console", 4));
        assertThat(java.util.stream.IntStream.range(0, 100)
                        .map(i -> ChannelPartition.of("channel-" + i, 4))
                        .distinct()
                        .count())
                .isEqualTo(4);
    }
}
