package newswatch.enrich.developments;

import static newswatch.enrich.developments.Say.article;
import static newswatch.enrich.developments.Say.that;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import newswatch.events.Alert;
import newswatch.events.Matter;
import newswatch.events.ObjectKind;
import newswatch.events.Precision;
import newswatch.events.Standing;
import newswatch.events.Voice;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same developments in the same state stand at the end, whatever order the articles came in. */
class AnyOrderTest {
    private static final LocalDate FIRST = LocalDate.of(2018, 3, 1);
    private static final int ORDERS = 30;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void the_same_developments_stand_at_the_end(long seed) {
        check(seed, 60);
    }

    /** Much is part of something else, and moves with it. */
    @ParameterizedTest
    @ValueSource(longs = {6, 7, 8, 9, 10})
    void the_same_developments_stand_at_the_end_of_a_crowded_week(long seed) {
        check(seed - 5, 4);
    }

    private static void check(long seed, int days) {
        Random random = new Random(seed);
        List<List<Say.Paper>> articles = articles(random, 14 + 4 * (int) seed, days);
        List<String> expected = run(articles, random, false).outcome();
        for (int order = 0; order < ORDERS; order++) {
            Desk desk = run(articles, random, true);
            assertThat(desk.outcome()).as("seed %d order %d", seed, order).isEqualTo(expected);
            assertThat(desk.alerts.stream().map(Alert::id)).doesNotHaveDuplicates();
        }
    }

    /** Revisions of one article keep their order; all else is shuffled. */
    private static Desk run(List<List<Say.Paper>> articles, Random random, boolean shuffled) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            order.addAll(Collections.nCopies(articles.get(i).size(), i));
        }
        if (shuffled) {
            Collections.shuffle(order, random);
        }
        int[] next = new int[articles.size()];
        Desk desk = new Desk("PRK-USA");
        order.forEach(i -> desk.hear(articles.get(i).get(next[i]++)));
        return desk;
    }

    private static List<List<Say.Paper>> articles(Random random, int count, int days) {
        List<List<Say.Paper>> articles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<Say.Paper> revisions = new ArrayList<>();
            Say.Paper paper = paper(random, "a" + i, days);
            revisions.add(paper);
            while (random.nextInt(3) == 0) {
                paper = paper.revised(
                        random.nextBoolean() ? words(random, random.nextInt(3), days) : corrected(paper, random));
                revisions.add(paper);
            }
            articles.add(revisions);
        }
        return articles;
    }

    /** Nearly what it said before: another day, another office, or nothing of it. */
    private static Say.Words[] corrected(Say.Paper paper, Random random) {
        return paper.words().stream()
                .filter(words -> random.nextInt(4) > 0)
                .map(words -> corrected(words.copy(), random))
                .toArray(Say.Words[]::new);
    }

    private static Say.Words corrected(Say.Words words, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> words.on(words.date.plusDays(random.nextInt(7) - 3L).toString());
            case 1 -> words.voice(pick(random, Voice.LEADER, Voice.MINISTER, Voice.SPOKESMAN));
            case 2 -> words.about(pick(random, Say.SUMMIT, null, Matter.of(ObjectKind.DETAINEE)));
            default -> words;
        };
    }

    private static Say.Paper paper(Random random, String id, int days) {
        Say.Paper paper = article(
                id, FIRST.plusDays(random.nextInt(days)).toString(), words(random, 1 + random.nextInt(3), days));
        paper = random.nextInt(3) == 0 ? paper.worded("w" + random.nextInt(3)) : paper;
        return random.nextInt(6) == 0 ? paper.commentary() : paper;
    }

    private static Say.Words[] words(Random random, int count, int days) {
        Say.Words[] words = new Say.Words[count];
        for (int i = 0; i < count; i++) {
            words[i] = words(random, days);
        }
        return words;
    }

    private static Say.Words words(Random random, int days) {
        String act = pick(random, "AGREE", "REJECT-meet", "CONSULT", "THREATEN-violence", "ACCUSE", "RETREAT-release");
        Say.Words words =
                that(act).on(FIRST.plusDays(random.nextInt(days + days / 6)).toString());
        words.by(pick(random, "USA", "USA", "PRK"), "PRK");
        words.recipient = words.actor.equals("USA") ? "PRK" : "USA";
        words.voice(pick(random, Voice.LEADER, Voice.MINISTER, Voice.SPOKESMAN));
        words.in(pick(
                random,
                Precision.DAY,
                Precision.DAY,
                Precision.DAY,
                Precision.WEEK,
                Precision.MONTH,
                Precision.UNKNOWN));
        words.about(pick(random, Say.SUMMIT, Say.SUMMIT, null, Matter.of(ObjectKind.DETAINEE)));
        words.standing(pick(random, Standing.NEWS, Standing.NEWS, Standing.LATE, Standing.BACKGROUND));
        return random.nextInt(8) == 0 ? words.denied() : words;
    }

    @SafeVarargs
    private static <T> T pick(Random random, T... values) {
        return values[random.nextInt(values.length)];
    }
}
