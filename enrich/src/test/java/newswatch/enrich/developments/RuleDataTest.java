package newswatch.enrich.developments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import newswatch.events.Claim;
import newswatch.events.EventType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Titles, priorities and media carry their own examples; all run through the real code. */
class RuleDataTest {
    private final Titles titles = new Titles();

    static Stream<FactsExample> titled() {
        return Titles.table().examples().stream();
    }

    static Stream<FactsExample> prioritised() {
        return Priorities.table().examples().stream();
    }

    @ParameterizedTest
    @MethodSource("titled")
    void a_title_reads_as_its_example(FactsExample example) {
        assertThat(titles.of(example.facts())).isEqualTo(example.title()).hasSizeLessThanOrEqualTo(80);
    }

    @ParameterizedTest
    @MethodSource("prioritised")
    void a_priority_is_as_its_example(FactsExample example) {
        assertThat(new Priorities(List.of()).of(example.facts()).priority()).isEqualTo(example.priority());
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void every_type_has_a_title_with_and_without_recipient(EventType type) {
        for (String who : List.of("USA>PRK", "PRK>")) {
            FactsExample example = new FactsExample(
                    who,
                    newswatch.enrich.watch.ActCode.of(type.name()),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    0);
            assertThat(titles.of(example.facts())).doesNotContain("{", "  ", "null");
        }
    }

    @Test
    void votes_are_read_as_their_examples() {
        for (Votes.Table.Example example : Votes.table().examples()) {
            assertThat(Votes.load().of(List.of("CHN", "USA"), List.of(example.text())))
                    .as(example.text())
                    .isEqualTo(example.votes());
        }
    }

    @Test
    void a_quoted_outlet_is_an_origin() {
        for (Origins.Media.Example example : Origins.media().examples()) {
            Claim claim = Say.that("ACCUSE").quote(example.text()).claim(0).claim();
            String first = Origins.quoted(claim).stream().findFirst().orElse("source:none");
            assertThat(first).as(example.text()).isEqualTo("source:" + example.source());
        }
    }
}
