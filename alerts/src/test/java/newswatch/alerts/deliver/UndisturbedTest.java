package newswatch.alerts.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newswatch.alerts.channel.Attempt;
import newswatch.alerts.channel.Reason;
import newswatch.alerts.channel.SampleAlerts;
import newswatch.alerts.deliver.SimulatedPartition.Received;
import newswatch.alerts.subscriptions.Subscriptions;
import newswatch.events.AlertKind;
import newswatch.events.Receipt;
import newswatch.events.Receipt.Outcome;
import newswatch.events.Silence;
import newswatch.events.yaml.StrictYaml;
import org.junit.jupiter.api.Test;

/** Mute times, digests, limits and silences: what is not told at once, and that it is not lost. The clock starts on 1 March 2026, 00:00 UTC. */
class UndisturbedTest {
    @Test
    void what_matters_waits_for_the_morning_and_what_is_urgent_does_not() {
        SimulatedPartition night = partition("zone: Europe/Berlin, mute: [{from: \"22:00\", to: \"07:00\"}]");
        night.dispatch(SampleAlerts.reported("minor", "d1", 2));
        night.dispatch(SampleAlerts.reported("test", "d2", 1));
        night.run(Duration.ofHours(5));
        assertThat(bodies(night))
                .singleElement()
                .asString()
                .contains("\"test\"")
                .doesNotContain("\"minor\"");
        night.run(Duration.ofHours(1));
        assertThat(bodies(night)).hasSize(2);
        assertThat(night.received.get(1).body()).contains("\"minor\"");
        assertThat(night.received.get(1).at()).isEqualTo("2026-03-01T06:00:00Z");
    }

    @Test
    void a_mute_time_follows_the_clock_on_the_wall_through_the_change_of_the_hour() { // D12
        SimulatedPartition night = partition("zone: Europe/Berlin, mute: [{from: \"22:00\", to: \"07:00\"}]");
        night.clock.set(Instant.parse("2026-03-28T23:30:00Z"));
        night.dispatch(SampleAlerts.reported("minor", "d1", 2));
        night.run(Duration.ofDays(1));
        assertThat(night.received).singleElement().satisfies(one -> assertThat(one.at())
                .as("seven o'clock in Berlin is 05:00 UTC since that night")
                .isEqualTo("2026-03-29T05:00:00Z"));
    }

    @Test
    void a_muted_alert_is_dropped_or_put_off_to_the_digest_where_a_subscription_says_so() {
        SimulatedPartition dropping = partition("muted: drop, mute: [{from: \"22:00\", to: \"07:00\"}]");
        dropping.dispatch(SampleAlerts.reported("minor", "d1", 2));
        dropping.run(Duration.ofDays(2));
        assertThat(dropping.received).isEmpty();
        assertThat(dropping.tally().get("desk").suppressed()).containsEntry("muted", 1);

        SimulatedPartition putOff = partition(
                "muted: digest, mute: [{from: \"22:00\", to: \"06:00\"}], digest: {at: \"09:00\", empty: false}");
        putOff.dispatch(SampleAlerts.reported("minor", "d1", 2));
        putOff.run(Duration.ofDays(2));
        assertThat(putOff.received).singleElement().satisfies(one -> assertThat(one.at())
                .isEqualTo("2026-03-01T09:00:00Z"));
    }

    @Test
    void the_least_urgent_waits_for_the_digest_and_is_settled_by_it() {
        SimulatedPartition partition = partition("");
        partition.dispatch(SampleAlerts.reported("a1", "d1", 3));
        partition.dispatch(SampleAlerts.reported("a2", "d2", 3));
        partition.run(Duration.ofHours(6));
        assertThat(partition.received).isEmpty();
        partition.run(Duration.ofDays(3));
        assertThat(partition.received).singleElement().satisfies(one -> assertThat(one.at())
                .isEqualTo("2026-03-01T07:00:00Z"));
        assertThat(partition.tally().get("desk").delivered()).isEqualTo(2);
    }

    @Test
    void a_digest_that_is_only_sent_when_needed_comes_at_its_hour_however_long_ago_the_last_was() {
        SimulatedPartition partition = partition("");
        partition.dispatch(SampleAlerts.reported("a1", "d1", 3));
        partition.run(Duration.ofHours(80));
        partition.dispatch(SampleAlerts.reported("a2", "d2", 3));
        partition.run(Duration.ofDays(2));
        assertThat(partition.received)
                .extracting(Received::at)
                .extracting(Instant::toString)
                .containsExactly("2026-03-01T07:00:00Z", "2026-03-05T07:00:00Z");
    }

    @Test
    void a_digest_comes_every_morning_though_nothing_happens_unless_switched_off() { // D20
        SimulatedPartition partition = partition("zone: Europe/Berlin, digest: {at: \"07:00\"}");
        partition.clock.set(Instant.parse("2026-03-27T12:00:00Z"));
        partition.run(Duration.ofDays(3));
        assertThat(partition.received)
                .extracting(Received::at)
                .extracting(Instant::toString)
                .containsExactly("2026-03-28T06:00:00Z", "2026-03-29T05:00:00Z", "2026-03-30T05:00:00Z");
        assertThat(partition.bodies()).as("each under an id of its own").hasSize(3);

        SimulatedPartition quiet = partition("digest: {at: \"07:00\", empty: false}");
        quiet.run(Duration.ofDays(3));
        assertThat(quiet.received).isEmpty();
    }

    @Test
    void a_restart_at_the_minute_of_the_digest_repeats_it_at_most_under_the_same_id() { // D20
        SimulatedPartition partition = partition("digest: {at: \"07:00\"}");
        partition.dispatch(SampleAlerts.reported("a1", "d1", 3));
        partition.clock.set(Instant.parse("2026-03-01T06:59:59Z"));
        partition.start();
        partition.clock.set(Instant.parse("2026-03-01T07:00:00Z"));
        partition.turn();
        assertThat(partition.received).hasSize(1);
        partition.start();
        partition.run(Duration.ofHours(20));
        partition.start();
        partition.run(Duration.ofHours(3));
        assertThat(partition.received).hasSize(2);
        assertThat(partition.bodies()).hasSize(1).allSatisfy((id, bodies) -> assertThat(bodies)
                .hasSize(1));
        partition.start();
        partition.run(Duration.ofHours(2));
        assertThat(partition.bodies()).as("the next morning's").hasSize(2);
    }

    @Test
    void a_digest_that_was_missed_while_nobody_worked_is_made_up_for_once() {
        SimulatedPartition partition = partition("digest: {at: \"07:00\"}");
        partition.run(Duration.ofHours(8));
        partition.clock.set(Instant.parse("2026-03-04T10:00:00Z"));
        partition.start();
        partition.run(Duration.ofHours(1));
        assertThat(partition.received)
                .extracting(Received::at)
                .extracting(Instant::toString)
                .containsExactly("2026-03-01T07:00:00Z", "2026-03-04T10:00:00Z");
    }

    @Test
    void a_digest_waits_until_all_is_known() {
        SimulatedPartition partition = partition("digest: {at: \"07:00\"}");
        var all = partition.digests;
        partition.digests = request -> partition.clock.instant().isBefore(Instant.parse("2026-03-01T07:02:00Z"))
                ? Optional.empty()
                : all.digest(request);
        partition.start();
        partition.run(Duration.ofHours(8));
        assertThat(partition.received).singleElement().satisfies(one -> assertThat(one.at())
                .isEqualTo("2026-03-01T07:02:00Z"));
    }

    @Test
    void beyond_a_cap_the_rest_goes_into_the_digest_and_what_is_urgent_does_not_count() {
        SimulatedPartition partition = partition("group_by: [alert], per_hour: 2");
        for (int i = 0; i < 5; i++) {
            partition.dispatch(SampleAlerts.reported("a" + i, "d" + i, 2));
        }
        partition.run(Duration.ofMinutes(30));
        assertThat(partition.received).hasSize(2);
        partition.dispatch(SampleAlerts.reported("urgent", "d9", 1));
        partition.run(Duration.ofMinutes(1));
        assertThat(partition.received).hasSize(3);
        partition.run(Duration.ofDays(1));
        assertThat(partition.received).as("and the digest").hasSize(4);
        assertThat(partition.tally().get("desk").delivered()).isEqualTo(6);
    }

    @Test
    void after_three_urgent_ones_in_a_day_the_rest_is_one_running_alert() {
        SimulatedPartition partition = partition("group_by: [alert]");
        for (int i = 0; i < 8; i++) {
            partition.dispatch(SampleAlerts.reported("a" + i, "d" + i, 1));
            partition.run(Duration.ofMinutes(10));
        }
        assertThat(partition.received)
                .as("three, and the first of the running alert")
                .hasSize(4);
        partition.start();
        partition.run(Duration.ofHours(3));
        assertThat(partition.received).as("once an hour, also after a restart").hasSize(5);
        assertThat(partition.received.get(4).body()).contains("\"a4\"", "\"a7\"");
        assertThat(partition.tally().get("desk").delivered()).isEqualTo(8);
    }

    @Test
    void what_became_urgent_is_told_at_once_with_what_came_before() {
        SimulatedPartition partition = partition("");
        partition.dispatch(SampleAlerts.reported("reported", "d1", 3));
        partition.run(Duration.ofMinutes(10));
        partition.dispatch(SampleAlerts.alert("corroborated", AlertKind.DEVELOPMENT_CORROBORATED, "d1", 1, false));
        partition.run(Duration.ofMinutes(1));
        assertThat(partition.received).singleElement().satisfies(one -> assertThat(one.body())
                .containsSubsequence("\"reported\"", "\"corroborated\""));
        partition.run(Duration.ofDays(2));
        assertThat(partition.received).as("nothing is left for the digest").hasSize(1);
    }

    @Test
    void a_silence_that_begins_while_an_alert_waits_suppresses_it_and_its_end_does_not_bring_it_back() { // D11
        SimulatedPartition partition = partition("group_wait: 5m");
        partition.dispatch(SampleAlerts.reported("a1", "d1", 2));
        partition.run(Duration.ofMinutes(1));
        partition.silences.add(silence("d1", partition.clock.instant(), Duration.ofHours(1)));
        partition.dispatch(SampleAlerts.reported("a2", "d2", 2));
        partition.run(Duration.ofMinutes(20));
        assertThat(partition.received)
                .singleElement()
                .satisfies(one -> assertThat(one.body()).contains("\"a2\"").doesNotContain("\"a1\""));
        partition.dispatch(SampleAlerts.alert("a3", AlertKind.DEVELOPMENT_DENIED, "d1", 2, false));
        partition.run(Duration.ofDays(2));
        assertThat(partition.received).hasSize(1);
        assertThat(partition.tally().get("desk").suppressed()).containsEntry("silenced", 2);
    }

    @Test
    void what_was_dead_lettered_is_sent_again_under_the_same_id_when_somebody_asks() { // D7
        SimulatedPartition partition = partition("");
        partition.receivers = (channel, body) -> new Attempt.Refused(Reason.GONE);
        partition.dispatch(SampleAlerts.reported("a1", "d1", 2));
        partition.run(Duration.ofDays(3));
        Receipt dead = partition.outcomes(Outcome.DEAD_LETTERED).get(0);
        partition.receivers = (channel, body) -> Attempt.DELIVERED;
        partition.write(dead.next(Outcome.REQUEUED, 0, null, null, partition.clock.instant(), dead.failing()));
        partition.run(Duration.ofMinutes(1));
        assertThat(partition.received).hasSize(2);
        assertThat(partition.bodies()).hasSize(1).allSatisfy((id, bodies) -> assertThat(bodies)
                .hasSize(1));
        assertThat(partition.tally().get("desk").delivered()).isEqualTo(1);
    }

    @Test
    void a_wish_to_send_again_survives_a_restart() {
        SimulatedPartition partition = partition("");
        partition.receivers = (channel, body) -> new Attempt.Refused(Reason.REJECTED);
        partition.dispatch(SampleAlerts.reported("a1", "d1", 2));
        partition.run(Duration.ofDays(3));
        Receipt dead = partition.outcomes(Outcome.DEAD_LETTERED).get(0);
        partition.write(dead.next(Outcome.REQUEUED, 0, null, null, partition.clock.instant(), dead.failing()));
        partition.receivers = (channel, body) -> Attempt.DELIVERED;
        partition.start();
        partition.run(Duration.ofMinutes(1));
        assertThat(partition.tally().get("desk").delivered()).isEqualTo(1);
    }

    @Test
    void a_channel_that_fails_is_told_once_and_so_is_its_return() { // D1, D7
        SimulatedPartition partition = partition("");
        partition.receivers = (channel, body) -> Attempt.retry(Reason.SERVER_ERROR);
        partition.dispatch(SampleAlerts.reported("a1", "d1", 2));
        partition.run(Duration.ofMinutes(20));
        assertThat(partition.channelAlerts)
                .as("a brief failure is nobody's business")
                .isEmpty();
        partition.run(Duration.ofHours(30));
        partition.start();
        partition.run(Duration.ofHours(10));
        assertThat(partition.channelAlerts).singleElement().satisfies(alert -> {
            assertThat(alert.kind()).isEqualTo(AlertKind.CHANNEL_FAILED);
            assertThat(alert.source()).isEqualTo("well");
        });
        partition.receivers = (channel, body) -> Attempt.DELIVERED;
        partition.run(Duration.ofDays(2));
        assertThat(partition.channelAlerts).hasSize(2);
        assertThat(partition.channelAlerts.get(1).kind()).isEqualTo(AlertKind.CHANNEL_RECOVERED);
    }

    @Test
    void what_nobody_wants_any_more_is_suppressed_and_no_failure_of_its_channel() {
        SimulatedPartition partition = partition("");
        partition.receivers = (channel, body) -> new Attempt.Refused(Reason.UNSUBSCRIBED);
        partition.dispatch(SampleAlerts.reported("a1", "d1", 2));
        partition.run(Duration.ofDays(3));
        assertThat(partition.tally().get("desk").suppressed()).containsEntry("unsubscribed", 1);
        assertThat(partition.outcomes(Outcome.DEAD_LETTERED)).isEmpty();
        assertThat(partition.channelAlerts).isEmpty();
    }

    @Test
    void other_subscriptions_take_force_for_what_already_waits() { // D15
        SimulatedPartition partition = partition("");
        partition.dispatch(SampleAlerts.reported("a1", "d1", 3));
        partition.run(Duration.ofMinutes(10));
        assertThat(partition.received).isEmpty();
        partition.reload(subscriptions("at_once: 3"));
        partition.run(Duration.ofMinutes(1));
        assertThat(partition.received).hasSize(1);
    }

    private static Silence silence(String development, Instant from, Duration length) {
        return new Silence(
                "s1", Silence.Of.development(development), from, from.plus(length), "an analyst", "known", from);
    }

    private static List<String> bodies(SimulatedPartition partition) {
        return partition.received.stream().map(Received::body).toList();
    }

    private static SimulatedPartition partition(String keys) {
        return new SimulatedPartition(subscriptions(keys), 7);
    }

    private static Subscriptions subscriptions(String keys) {
        return StrictYaml.read(
                "subscriptions.yaml",
                """
                subscriptions:
                  - {id: desk, channels: [well]%s}
                channels:
                  - {id: well, type: webhook, url: "https://well.example/hook"}
                """
                        .formatted(keys.isEmpty() ? "" : ", " + keys),
                Subscriptions.class);
    }
}
