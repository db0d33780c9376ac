package newswatch.alerts.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import newswatch.alerts.channel.Attempt;
import newswatch.alerts.channel.Reason;
import newswatch.alerts.channel.SampleAlerts;
import newswatch.alerts.deliver.SimulatedPartition.Received;
import newswatch.alerts.subscriptions.Subscriptions;
import newswatch.events.AlertKind;
import newswatch.events.Receipt;
import newswatch.events.Receipt.Outcome;
import newswatch.events.yaml.StrictYaml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeskTest {
    private static final Duration DAYS = Duration.ofDays(10);
    private static final List<AlertKind> KINDS =
            List.of(AlertKind.DEVELOPMENT_REPORTED, AlertKind.DEVELOPMENT_DENIED, AlertKind.DEVELOPMENT_RETRACTED);

    @Test
    void waits_for_late_siblings_and_tells_them_in_one_message() { // D13
        SimulatedPartition partition = partition("desk", "relation", "30s", "5m");
        partition.dispatch(SampleAlerts.reported("a1", "d1", 1));
        partition.run(Duration.ofSeconds(20));
        partition.dispatch(SampleAlerts.reported("a2", "d2", 1));
        assertThat(partition.received).isEmpty();
        partition.run(Duration.ofSeconds(10));
        assertThat(partition.received).hasSize(1);
        assertThat(partition.received.get(0).body()).contains("\"a1\"", "\"a2\"");
        partition.dispatch(SampleAlerts.reported("a3", "d3", 1));
        partition.run(Duration.ofMinutes(4));
        assertThat(partition.received).as("the group's interval is not over").hasSize(1);
        partition.run(Duration.ofMinutes(2));
        assertThat(partition.received).hasSize(2);
        partition.run(Duration.ofDays(1));
        assertThat(partition.received).as("nothing new, nothing said").hasSize(2);
    }

    @Test
    void sends_the_same_bytes_under_the_same_id_after_a_kill_between_sending_and_receipt() { // D4, D5
        SimulatedPartition partition = partition("desk", "relation", "0s", "0s");
        partition.dispatch(SampleAlerts.reported("a1", "d1", 1));
        partition.turn();
        assertThat(partition.received).hasSize(1);
        partition.start();
        partition.dispatch(SampleAlerts.reported("a2", "d2", 1));
        partition.run(Duration.ofMinutes(1));
        List<Received> received = partition.received;
        assertThat(received).hasSize(3);
        assertThat(received.get(1).id()).isEqualTo(received.get(0).id());
        assertThat(received.get(1).body()).isEqualTo(received.get(0).body());
        assertThat(received.get(2).id()).isNotEqualTo(received.get(0).id());
        assertThat(partition.tally().get("desk").delivered()).isEqualTo(2);
    }

    @Test
    void retries_on_the_schedule_and_gives_up_after_75_hours() { // D7
        SimulatedPartition partition = partition("desk", "relation", "0s", "0s");
        partition.receivers = (channel, body) -> Attempt.retry(Reason.SERVER_ERROR);
        Instant start = partition.clock.instant();
        partition.dispatch(SampleAlerts.reported("a1", "d1", 1));
        partition.run(DAYS);
        List<Instant> attempts = partition.received.stream().map(Received::at).toList();
        assertThat(attempts).hasSize(10);
        assertThat(attempts.get(0)).isEqualTo(start);
        assertThat(Duration.between(attempts.get(0), attempts.get(1)))
                .isBetween(Duration.ofSeconds(5), Duration.ofSeconds(6));
        assertThat(Duration.between(start, attempts.get(9))).isBetween(Duration.ofHours(75), Duration.ofHours(91));
        assertThat(partition.outcomes(Outcome.DEAD_LETTERED))
                .singleElement()
                .satisfies(dead -> assertThat(dead.reason()).isEqualTo("server_error"))
                .satisfies(dead -> assertThat(dead.body())
                        .isEqualTo(partition.received.get(0).body()));
        assertThat(partition.tally().get("desk").conserved()).isTrue();
    }

    @Test
    void a_restart_keeps_to_the_schedule() {
        SimulatedPartition partition = partition("desk", "relation", "0s", "0s");
        partition.receivers = (channel, body) -> Attempt.retry(Reason.SERVER_ERROR);
        partition.dispatch(SampleAlerts.reported("a1", "d1", 1));
        partition.run(Duration.ofHours(4));
        int before = partition.received.size();
        partition.start();
        partition.run(Duration.ofMinutes(1));
        assertThat(partition.received).hasSize(before);
        partition.run(DAYS);
        assertThat(partition.received).hasSize(10);
    }

    @Test
    void waits_as_long_as_the_receiver_asks() { // D2
        SimulatedPartition partition = partition("desk", "relation", "0s", "0s");
        partition.receivers = (channel, body) -> partition.received.size() == 1
                ? new Attempt.Retry(Duration.ofHours(1), Reason.RATE_LIMITED)
                : Attempt.DELIVERED;
        partition.dispatch(SampleAlerts.reported("a1", "d1", 1));
        partition.run(Duration.ofMinutes(30));
        partition.dispatch(SampleAlerts.reported("a2", "d2", 1));
        partition.run(Duration.ofMinutes(29));
        assertThat(partition.received).as("nothing else is sent there either").hasSize(1);
        partition.run(Duration.ofMinutes(2));
        assertThat(partition.received).hasSize(3);
    }

    @Test
    void a_dead_endpoint_delays_nobody_else() { // D8
        SimulatedPartition partition = both("desk", "alert", "0s", "0s");
        partition.receivers =
                (channel, body) -> channel.equals("dead") ? Attempt.retry(Reason.TIMEOUT) : Attempt.DELIVERED;
        for (int i = 0; i < 100; i++) {
            partition.dispatch(SampleAlerts.reported("a" + i, "d" + i, 1));
        }
        Instant start = partition.clock.instant();
        partition.run(Duration.ofSeconds(1));
        assertThat(partition.received("well")).hasSize(100).allMatch(one -> one.at()
                .equals(start));
        assertThat(partition.received("dead")).as("one probe, not a hundred").hasSize(1);
        partition.run(DAYS);
        Tally.Counts counts = partition.tally().get("desk");
        assertThat(counts.conserved()).isTrue();
        assertThat(counts.delivered()).isEqualTo(100);
        assertThat(counts.deadLettered()).isEqualTo(100);
        assertThat(counts.pending()).isZero();
        assertThat(partition.received("dead")).hasSizeLessThan(30);
    }

    @Test
    void what_repeats_what_is_just_being_told_lets_nothing_later_pass() {
        SimulatedPartition partition = partition("desk", "alert", "1s", "0s");
        partition.dispatch(SampleAlerts.reported("a0", "d1", 2));
        partition.run(Duration.ofMinutes(1));
        List.of(AlertKind.DEVELOPMENT_CORROBORATED, AlertKind.DEVELOPMENT_CORROBORATED, AlertKind.DEVELOPMENT_DENIED)
                .forEach(kind -> partition.dispatch(
                        SampleAlerts.alert("a" + partition.deliveries.size(), kind, "d1", 2, false)));
        partition.run(Duration.ofMinutes(1));
        assertThat(partition.received)
                .extracting(Received::body)
                .satisfiesExactly(
                        body -> assertThat(body).contains("\"development.reported\""),
                        body -> assertThat(body).contains("\"development.corroborated\""),
                        body -> assertThat(body).contains("\"development.denied\""));
        assertThat(partition.tally().get("desk").suppressed()).isEqualTo(Map.of("repeated", 1));
    }

    @Test
    void one_message_that_always_fails_does_not_hold_up_the_rest() {
        SimulatedPartition partition = partition("desk", "alert", "0s", "0s");
        partition.receivers =
                (channel, body) -> body.contains("\"poison\"") ? Attempt.retry(Reason.SERVER_ERROR) : Attempt.DELIVERED;
        partition.dispatch(SampleAlerts.reported("poison", "d1", 1));
        partition.run(Duration.ofHours(30));
        partition.dispatch(SampleAlerts.reported("a2", "d2", 1));
        partition.run(DAYS);
        assertThat(partition.received("well").stream().filter(one -> one.body().contains("\"a2\"")))
                .singleElement()
                .satisfies(one -> assertThat(one.at()).isBefore(Instant.parse("2026-03-03T12:00:00Z")));
        assertThat(partition.tally().get("desk").deadLettered()).isEqualTo(1);
    }

    @Test
    void tells_a_development_in_order_whatever_the_groups() {
        SimulatedPartition partition = partition("desk", "kind", "1m", "10m");
        partition.dispatch(SampleAlerts.alert("other", AlertKind.DEVELOPMENT_REPORTED, "d0", 1, false));
        partition.run(Duration.ofMinutes(2));
        // the group of reports now has to wait for ten minutes, that of denials only for one
        partition.dispatch(SampleAlerts.alert("report", AlertKind.DEVELOPMENT_REPORTED, "d1", 1, false));
        partition.dispatch(SampleAlerts.alert("denial", AlertKind.DEVELOPMENT_DENIED, "d1", 1, false));
        partition.run(Duration.ofHours(1));
        assertThat(partition.received("well").stream().map(Received::body))
                .satisfiesExactly(
                        first -> assertThat(first).contains("\"other\""),
                        // what came first is taken along, rather than told later or holding the denial up
                        second -> assertThat(second).containsSubsequence("\"report\"", "\"denial\""));
    }

    @Test
    void holds_the_later_alert_of_a_development_while_the_earlier_is_retried() {
        SimulatedPartition partition = partition("desk", "alert", "0s", "0s");
        partition.receivers = (channel, body) -> body.contains("\"report\"") && partition.received.size() < 6
                ? Attempt.retry(Reason.SERVER_ERROR)
                : Attempt.DELIVERED;
        partition.dispatch(SampleAlerts.alert("report", AlertKind.DEVELOPMENT_REPORTED, "d1", 1, false));
        partition.dispatch(SampleAlerts.alert("denial", AlertKind.DEVELOPMENT_DENIED, "d1", 1, false));
        partition.run(DAYS);
        List<String> bodies =
                partition.received("well").stream().map(Received::body).toList();
        assertThat(bodies.get(bodies.size() - 1)).contains("\"denial\"");
        assertThat(bodies.stream().filter(body -> body.contains("\"denial\""))).hasSize(1);
    }

    @Test
    void a_refusal_is_final_and_the_next_message_goes_out() { // D1
        SimulatedPartition partition = partition("desk", "alert", "0s", "0s");
        partition.receivers =
                (channel, body) -> body.contains("\"a1\"") ? new Attempt.Refused(Reason.REJECTED) : Attempt.DELIVERED;
        partition.dispatch(SampleAlerts.reported("a1", "d1", 1));
        partition.dispatch(SampleAlerts.reported("a2", "d2", 1));
        partition.run(Duration.ofSeconds(1));
        assertThat(partition.received("well")).hasSize(2);
        assertThat(partition.tally().get("desk").deadLettered()).isEqualTo(1);
    }

    @Test
    void an_endpoint_that_is_gone_gets_nothing_more_until_its_settings_change() { // D1
        SimulatedPartition partition = both("desk", "alert", "0s", "0s");
        partition.receivers =
                (channel, body) -> channel.equals("dead") ? new Attempt.Refused(Reason.GONE) : Attempt.DELIVERED;
        for (int i = 0; i < 5; i++) {
            partition.dispatch(SampleAlerts.reported("a" + i, "d" + i, 1));
            partition.run(Duration.ofSeconds(1));
        }
        assertThat(partition.received("dead")).hasSize(1);
        assertThat(partition.outcomes(Outcome.DEAD_LETTERED))
                .extracting(Receipt::reason)
                .contains("endpoint_disabled");
        partition.receivers = (channel, body) -> Attempt.DELIVERED;
        partition.reload(subscriptions("desk", "well, dead", "alert", "0s", "0s", "https://moved.example/hook"));
        partition.dispatch(SampleAlerts.reported("a9", "d9", 1));
        partition.run(Duration.ofSeconds(1));
        assertThat(partition.received("dead")).hasSize(2);
    }

    @Test
    void a_channel_that_is_removed_leaves_dead_letters_not_losses() {
        SimulatedPartition partition = partition("desk", "alert", "1h", "0s");
        partition.dispatch(SampleAlerts.reported("a1", "d1", 1));
        partition.turn();
        partition.reload(Subscriptions.DEFAULT);
        partition.run(Duration.ofSeconds(1));
        assertThat(partition.tally().get("desk").deadLettered()).isEqualTo(1);
        assertThat(partition.received).isEmpty();
    }

    @Test
    void says_the_same_of_the_same_subject_once_in_a_repeat_interval() { // D10
        SimulatedPartition partition = partition("desk", "relation", "0s", "0s");
        for (int i = 0; i < 20; i++) {
            partition.dispatch(SampleAlerts.shifted("s" + i, "WORSENING"));
            partition.run(Duration.ofMinutes(5));
        }
        assertThat(partition.received("well")).hasSize(1);
        partition.run(Duration.ofHours(4));
        partition.dispatch(SampleAlerts.shifted("later", "WORSENING"));
        partition.run(Duration.ofMinutes(5));
        partition.dispatch(SampleAlerts.shifted("turned", "IMPROVING"));
        partition.run(Duration.ofMinutes(5));
        assertThat(partition.received("well")).hasSize(3);
        assertThat(partition.tally().get("desk").suppressed()).isEqualTo(Map.of("repeated", 19));
    }

    @Test
    void does_not_send_old_news_after_weeks_without_a_courier() {
        SimulatedPartition partition = partition("desk", "relation", "0s", "0s");
        partition.dispatch(SampleAlerts.reported("a1", "d1", 1));
        partition.clock.advance(Duration.ofDays(22));
        partition.run(Duration.ofDays(1));
        assertThat(partition.received).isEmpty();
        assertThat(partition.tally().get("desk").suppressed()).isEqualTo(Map.of("expired", 1));
    }

    @Test
    void a_burst_is_grouped_and_what_does_not_fit_is_counted() { // D9
        SimulatedPartition partition = partition("desk", "relation", "5s", "1m");
        for (int i = 0; i < 10_000; i++) {
            partition.dispatch(SampleAlerts.reported("a" + i, "d" + i, 1));
        }
        partition.run(Duration.ofHours(1));
        assertThat(partition.received("well")).hasSize(20);
        assertThat(partition.received("well").get(0).body()).contains("\"truncated\":400");
        assertThat(partition.tally().get("desk").delivered()).isEqualTo(10_000);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void conserves_every_alert_through_kills_and_failures(long seed) {
        Random random = new Random(seed);
        SimulatedPartition partition = both("desk", random.nextBoolean() ? "kind" : "alert", "5s", "30s");
        partition.receivers = (channel, body) -> switch (random.nextInt(channel.equals("dead") ? 3 : 6)) {
            case 0 -> Attempt.retry(Reason.SERVER_ERROR);
            case 1 -> channel.equals("dead") ? Attempt.retry(Reason.TIMEOUT) : new Attempt.Refused(Reason.REJECTED);
            case 2 -> new Attempt.Retry(Duration.ofMinutes(random.nextInt(100)), Reason.RATE_LIMITED);
            default -> Attempt.DELIVERED;
        };
        int kills = 0;
        for (int i = 0; i < 400; i++) {
            AlertKind kind = KINDS.get(random.nextInt(KINDS.size()));
            partition.dispatch(SampleAlerts.alert("a" + i, kind, "d" + random.nextInt(40), 1, random.nextInt(10) == 0));
            IntStream.range(0, random.nextInt(4)).forEach(turn -> partition.turn());
            partition.clock.advance(Duration.ofSeconds(random.nextInt(20)));
            if (random.nextInt(20) == 0) {
                kills++;
                partition.start();
            }
        }
        partition.run(Duration.ofDays(60));
        Tally.Counts counts = partition.tally().get("desk");
        assertThat(counts.deliveries()).isEqualTo(800);
        assertThat(counts.conserved()).as(counts.toString()).isTrue();
        assertThat(counts.pending()).isZero();
        assertThat(partition.bodies().values()).allMatch(bodies -> bodies.size() == 1);
        assertThat(repeatsBeyondReceipts(partition)).isLessThanOrEqualTo(2L * kills);
        assertThat(partition.desk().pending()).isZero();
    }

    /** Attempts of which no receipt tells: each was under way at a kill. */
    private static long repeatsBeyondReceipts(SimulatedPartition partition) {
        long told = partition.receipts.stream()
                .filter(receipt -> receipt.outcome() == Outcome.RETRYING
                        || receipt.outcome() == Outcome.DELIVERED
                        || (receipt.outcome() == Outcome.DEAD_LETTERED
                                && receipt.attempts() > 0
                                && !"endpoint_down".equals(receipt.reason())))
                .count();
        return partition.received.size() - told;
    }

    /** One channel, which is well. */
    private static SimulatedPartition partition(String id, String groupBy, String wait, String interval) {
        return new SimulatedPartition(subscriptions(id, "well", groupBy, wait, interval, "https://a.example"), 7);
    }

    /** A channel that is well and one that may not be. */
    private static SimulatedPartition both(String id, String groupBy, String wait, String interval) {
        return new SimulatedPartition(subscriptions(id, "well, dead", groupBy, wait, interval, "https://a.example"), 7);
    }

    private static Subscriptions subscriptions(
            String id, String channels, String groupBy, String wait, String interval, String url) {
        return StrictYaml.read(
                "subscriptions.yaml",
                """
                subscriptions:
                  - {id: %s, channels: [%s], group_by: [%s], group_wait: %s, group_interval: %s, urgent_per_day: 0, at_once: 3}
                channels:
                  - {id: well, type: webhook, url: "https://well.example/hook"}
                  - {id: dead, type: webhook, url: "%s"}
                """
                        .formatted(id, channels, groupBy, wait, interval, url),
                Subscriptions.class);
    }
}
