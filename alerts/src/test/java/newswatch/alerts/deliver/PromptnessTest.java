package newswatch.alerts.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import newswatch.alerts.channel.Attempt;
import newswatch.alerts.channel.Reason;
import newswatch.alerts.channel.SampleAlerts;
import newswatch.alerts.deliver.PendingMessage.Moment;
import newswatch.alerts.subscriptions.Subscriptions;
import newswatch.events.yaml.StrictYaml;
import org.junit.jupiter.api.Test;

/** How soon people are told, and how long who is not told has waited. */
class PromptnessTest {
    private final SimulatedPartition partition = new SimulatedPartition(
            StrictYaml.read(
                    "subscriptions.yaml",
                    """
                    subscriptions:
                      - {id: desk, channels: [well], group_wait: 30s, urgent_per_day: 0, at_once: 2}
                    channels:
                      - {id: well, type: webhook, url: "https://well.example/hook"}
                    """,
                    Subscriptions.class),
            7);

    @Test
    void an_alert_is_timed_from_its_decision_and_from_its_publication() {
        Instant decided = partition.clock.instant();
        partition.dispatch(SampleAlerts.reported("a1", "d1", 1));
        partition.run(Duration.ofMinutes(2));
        assertThat(partition.told).containsExactly(new Moment(decided, SampleAlerts.AT));
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        new CourierMeters(registry).told(partition.told, decided.plusSeconds(30));
        assertThat(registry.get("newswatch.alerts.notification.latency").timer().totalTime(TimeUnit.SECONDS))
                .isEqualTo(30);
        assertThat(registry.get("newswatch.alerts.end.to.end.latency").timer().count())
                .isEqualTo(1);
    }

    @Test
    void what_is_told_in_a_digest_is_not_timed() {
        partition.dispatch(SampleAlerts.reported("a1", "d1", 3));
        partition.run(Duration.ofDays(2));
        assertThat(partition.received).isNotEmpty();
        assertThat(partition.told).isEmpty();
    }

    @Test
    void a_message_ages_from_when_it_is_made_over_retries_and_restarts() {
        partition.receivers = (channel, body) -> Attempt.retry(Reason.SERVER_ERROR);
        partition.dispatch(SampleAlerts.reported("a1", "d1", 1));
        partition.run(Duration.ofSeconds(20));
        assertThat(partition.desk().age()).as("its group is waited for").isZero();
        partition.run(Duration.ofMinutes(30).plusSeconds(10));
        assertThat(partition.desk().age()).isEqualTo(Duration.ofMinutes(30));
        partition.start();
        assertThat(partition.desk().age()).isEqualTo(Duration.ofMinutes(30));
        partition.receivers = (channel, body) -> Attempt.DELIVERED;
        partition.run(Duration.ofDays(1));
        assertThat(partition.desk().age()).isZero();
        assertThat(List.copyOf(partition.told)).hasSize(1);
    }
}
