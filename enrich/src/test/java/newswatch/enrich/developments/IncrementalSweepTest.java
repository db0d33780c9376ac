package newswatch.enrich.developments;

import static newswatch.enrich.developments.Say.article;
import static newswatch.enrich.developments.Say.that;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import newswatch.events.Matter;
import newswatch.events.ObjectKind;
import newswatch.events.Precision;
import newswatch.events.Quad;
import newswatch.events.Voice;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Looking only at the days a claim can reach comes to the same as sweeping everything. */
class IncrementalSweepTest {
    private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);
    private final Families families = Families.load();
    private final Slots slots = new Slots(families);

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void claim_by_claim_comes_to_the_same_as_all_at_once(long seed) {
        Random random = new Random(seed);
        Desk desk = new Desk("PRK-USA");
        List<Say.Paper> papers = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            Say.Paper paper =
                    article("a" + i, FIRST.plusDays(random.nextInt(200)).toString(), words(random));
            papers.add(paper);
            desk.hear(paper);
            if (random.nextInt(5) == 0) {
                int other = random.nextInt(papers.size());
                papers.set(other, papers.get(other).revised(words(random)));
                desk.hear(papers.get(other));
            }
        }
        for (Quad family : Quad.values()) {
            for (Lane.Stage stage : List.of(Lane.Stage.PLANNED, Lane.Stage.THREATENED, Lane.Stage.DONE)) {
                Lane lane = new Lane(family, stage, false);
                assertThat(anchors(desk, lane)).as(lane.code()).isEqualTo(allAtOnce(desk, lane));
            }
        }
    }

    private static Set<String> anchors(Desk desk, Lane lane) {
        Set<String> anchors = new TreeSet<>();
        desk.memory
                .developments(lane, FIRST.minusYears(1), FIRST.plusYears(2))
                .forEach(each ->
                        anchors.add(each.anchor().key() + " " + each.state().articles()));
        return anchors;
    }

    private Set<String> allAtOnce(Desk desk, Lane lane) {
        Breakers breakers =
                new Breakers(families.breakersOf(lane), desk.memory, FIRST.minusYears(1), FIRST.plusYears(2));
        Set<String> anchors = new TreeSet<>();
        Sweep.run(slots, List.of(), desk.memory.claims(lane, FIRST.minusYears(1), FIRST.plusYears(2)), breakers)
                .forEach(cluster -> anchors.add(cluster.anchor().key() + " "
                        + cluster.evidence().stream()
                                .map(LiveClaim::article)
                                .distinct()
                                .sorted()
                                .toList()));
        return anchors;
    }

    private static Say.Words words(Random random) {
        Say.Words words = that(List.of("AGREE", "REJECT-meet", "CONSULT", "ACCUSE", "THREATEN", "SUPPORT")
                        .get(random.nextInt(6)))
                .on(FIRST.plusDays(random.nextInt(200)).toString());
        words.voice(List.of(Voice.LEADER, Voice.MINISTER, Voice.SPOKESMAN).get(random.nextInt(3)));
        words.in(List.of(Precision.DAY, Precision.DAY, Precision.WEEK, Precision.MONTH)
                .get(random.nextInt(4)));
        int about = random.nextInt(4);
        return words.about(about == 0 ? null : about == 1 ? Matter.of(ObjectKind.DETAINEE) : Say.SUMMIT);
    }
}
