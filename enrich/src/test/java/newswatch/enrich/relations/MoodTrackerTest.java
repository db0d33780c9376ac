package newswatch.enrich.relations;

import static newswatch.enrich.relations.Acts.act;
import static newswatch.enrich.relations.Acts.seen;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import newswatch.events.Alert;
import newswatch.events.Development;
import newswatch.events.EventType;
import newswatch.events.Rank;
import newswatch.events.RelationState;
import newswatch.events.RelationState.Mood;
import newswatch.events.Status;
import org.junit.jupiter.api.Test;

class MoodTrackerTest {
    private final MoodTracker tracker = new MoodTracker(List.of("CHN", "PRK", "USA"));
    private final InMemoryMood memory = new InMemoryMood();
    private final List<Alert> rung = new ArrayList<>();

    @Test
    void one_act_is_not_a_mood_but_several_are() {
        hear("2018-05-01", act("a", "2018-05-01", "USA", EventType.AGREE));
        int one = mood("USA").mean();
        hear("2018-05-02", act("b", "2018-05-02", "USA", EventType.AGREE));
        hear("2018-05-03", act("c", "2018-05-03", "USA", EventType.AGREE));
        assertThat(one).isBetween(1, 10);
        assertThat(mood("USA").mean()).isGreaterThan(one).isLessThan(25);
        assertThat(mood("PRK").mean()).isZero();
    }

    @Test
    void a_meeting_warms_both_sides() {
        hear("2018-06-12", act("a", "2018-06-12", "PRK", EventType.CONSULT, "visit", Status.REPORTED));
        assertThat(mood("USA").mean()).isEqualTo(mood("PRK").mean()).isPositive();
        assertThat(state().lastLeadersMeeting()).isEqualTo(LocalDate.parse("2018-06-12"));
        assertThat(state().counts()).containsExactly(java.util.Map.entry("CONSULT", 1));
    }

    @Test
    void a_minister_received_by_a_leader_is_contact_and_no_leaders_meeting() {
        hear("2018-05-09", act("a", "2018-05-09", "USA", EventType.CONSULT, "visit", Status.REPORTED, Rank.MINISTER));
        assertThat(state().lastContact()).isEqualTo(LocalDate.parse("2018-05-09"));
        assertThat(state().lastLeadersMeeting()).isNull();
    }

    @Test
    void what_is_retracted_no_longer_counts() {
        hear("2018-05-01", act("a", "2018-05-01", "USA", EventType.COERCE));
        hear("2018-05-01", act("a", "2018-05-01", "USA", EventType.COERCE, null, Status.RETRACTED));
        assertThat(mood("USA").mean()).isZero();
        assertThat(state().counts()).isEmpty();
        assertThat(memory.days(LocalDate.MIN, LocalDate.MAX)).isEmpty();
    }

    @Test
    void a_development_that_moves_to_another_day_leaves_the_first() {
        hear("2018-05-09", act("a", "2018-05-09", "USA", EventType.AGREE));
        hear("2018-05-09", act("a", "2018-05-07", "USA", EventType.AGREE));
        assertThat(memory.days(LocalDate.MIN, LocalDate.MAX))
                .extracting(MoodDay::day)
                .containsExactly(LocalDate.parse("2018-05-07"));
    }

    @Test
    void silence_fades_to_neutral() {
        hear("2018-01-01", act("a", "2018-01-01", "USA", EventType.COERCE));
        hear("2018-12-01");
        assertThat(mood("USA").mean()).isZero();
        assertThat(state().day()).isEqualTo(LocalDate.parse("2018-12-01"));
    }

    @Test
    void a_shift_rings_when_its_day_has_ended_and_names_what_moved_it() {
        threatenOn("2018-05-10", 4);
        assertThat(rung).isEmpty();
        hear("2018-05-11");
        assertThat(rung).hasSize(1);
        Alert alert = rung.get(0);
        assertThat(alert.shift().direction()).isEqualTo("WORSENING");
        assertThat(alert.shift().movedBy()).hasSize(4);
        assertThat(alert.title()).isEqualTo("United States hardens toward North Korea");
        assertThat(alert.priority()).isEqualTo(3);
    }

    @Test
    void a_mood_at_the_edge_rings_once() {
        threatenOn("2018-05-10", 4);
        for (int day = 11; day < 18; day++) {
            threatenOn("2018-05-" + day, 1);
        }
        assertThat(rung).hasSize(1);
    }

    @Test
    void a_side_that_is_no_party_shifts_without_ringing() {
        MoodTracker chinaOnly = new MoodTracker(List.of("CHN", "USA"));
        List<Alert> alerts = new ArrayList<>();
        for (String day : List.of("2018-05-10", "2018-05-11")) {
            MoodChange change = chinaOnly.track(memory, seen(day), threats(day, 4));
            memory.apply(change);
            alerts.addAll(change.alerts());
        }
        assertThat(mood("USA").direction()).isEqualTo("WORSENING");
        assertThat(alerts).isEmpty();
    }

    @Test
    void the_state_at_the_end_does_not_depend_on_the_order() {
        List<Development> acts = manyActs(new Random(1));
        RelationState expected = stateAfter(acts);
        for (int seed = 2; seed < 12; seed++) {
            Collections.shuffle(acts, new Random(seed));
            assertThat(stateAfter(acts)).isEqualTo(expected);
        }
    }

    private RelationState stateAfter(List<Development> acts) {
        InMemoryMood fresh = new InMemoryMood();
        acts.forEach(act -> fresh.apply(tracker.track(fresh, seen(act.date().toString()), List.of(act))));
        return fresh.standing().orElseThrow().state();
    }

    private static List<Development> manyActs(Random random) {
        List<Development> acts = new ArrayList<>();
        EventType[] types = EventType.values();
        for (int i = 0; i < 200; i++) {
            String day =
                    LocalDate.parse("2018-01-01").plusDays(random.nextInt(160)).toString();
            String side = random.nextBoolean() ? "PRK" : "USA";
            acts.add(act("d" + i, day, side, types[random.nextInt(types.length)]));
        }
        return acts;
    }

    private void threatenOn(String day, int times) {
        threats(day, times).forEach(threat -> hear(day, threat));
    }

    private static List<Development> threats(String day, int times) {
        List<Development> threats = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            threats.add(act("threat-" + day + "-" + i, day, "USA", EventType.THREATEN));
        }
        return threats;
    }

    private void hear(String day, Development... changed) {
        MoodChange change = tracker.track(memory, seen(day), List.of(changed));
        memory.apply(change);
        rung.addAll(change.alerts());
    }

    private RelationState state() {
        return memory.standing().orElseThrow().state();
    }

    private Mood mood(String side) {
        return state().moods().stream()
                .filter(mood -> mood.side().equals(side))
                .findFirst()
                .orElseThrow();
    }
}
