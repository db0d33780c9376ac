package newswatch.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import newswatch.enrich.Annotator;
import newswatch.enrich.topology.DryRun;
import newswatch.events.AlertKind;
import newswatch.events.Article;
import newswatch.events.DevelopmentState;
import org.junit.jupiter.api.Test;

/** The shipped watch over the spring of 2018. */
class SampleNewsTest extends SampleNews {
    SampleNewsTest() {
        super("spring-2018", "watches");
    }

    /** T11. */
    @Test
    void in_any_order_on_four_partitions_the_same_developments_stand_in_the_same_state() {
        Map<String, List<Object>> state = Standing.of(developments);
        assertThat(state).isNotEmpty();
        int seeds = Integer.getInteger("newswatch.seeds", 3);
        IntStream.range(0, seeds).forEach(seed -> {
            try (Replay shuffled = new Replay(watches, 4, message -> {})) {
                shuffled.play(AnyOrder.moved(articles, 3, new Random(seed)), message -> {});
                assertThat(AnyOrder.differences(
                                state, Standing.of(shuffled.developments().values())))
                        .as("seed %d", seed)
                        .isEmpty();
            }
        });
    }

    /** T1: an agency's text as others print it, cut, with another headline or byline, retold from a translation. */
    @Test
    void T1_reprints_make_no_development_twice() {
        ExpectedStory.Reprints reprints = story.reprints();
        List<String> told = alerts.stream()
                .filter(alert -> alert.kind() == AlertKind.DEVELOPMENT_REPORTED)
                .map(alert -> alert.evidence().get(0).url())
                .toList();
        long by = told.stream().filter(reprints::reprint).count();
        long first = told.stream().filter(reprints.originals()::contains).count();
        assertThat(articles.stream().map(Article::url).filter(reprints::reprint))
                .hasSizeGreaterThanOrEqualTo(60);
        assertThat((double) (first + by) / first)
                .as("alerts per development: %d first, %d by reprints", first, by)
                .isLessThanOrEqualTo(reprints.repeatsAtMost());
    }

    @Test
    void T1_an_agencys_reprints_are_one_origin_with_it() {
        Annotator annotator = Annotator.load(watches);
        DryRun without = new DryRun(annotator, annotator.rulebook(), watches);
        articles.stream()
                .filter(article -> !story.reprints().reprint(article.url()))
                .forEach(without::hear);
        Map<String, Integer> origins = new HashMap<>();
        without.developments()
                .forEach(state -> origins.put(
                        state.development().id(), state.development().origins()));
        List<String> more = developments.stream()
                .filter(state -> state.development().into() == null)
                .filter(state -> state.development().origins()
                        > origins.getOrDefault(state.development().id(), Integer.MAX_VALUE))
                .map(state -> state.title() + " " + state.development().date())
                .toList();
        assertThat(more).isEmpty();
        assertThat(developments).extracting(DevelopmentState::articles).anyMatch(each -> each.size() > 10);
    }
}
