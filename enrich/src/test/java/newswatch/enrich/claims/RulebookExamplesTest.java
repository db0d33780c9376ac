package newswatch.enrich.claims;

import static org.assertj.core.api.Assertions.assertThat;

import newswatch.enrich.claims.rules.Rulebook;
import org.junit.jupiter.api.Test;

class RulebookExamplesTest {
    private final Rulebook rulebook = Rulebook.load();

    @Test
    void every_family_codes_its_own_examples() {
        assertThat(RuleExamples.faults(rulebook, rulebook.ids())).isEmpty();
    }

    @Test
    void every_family_has_examples_and_a_passage_without_actors_is_no_trouble() {
        Coder coder = Coder.of(rulebook);
        assertThat(rulebook.files()).allMatch(file -> file.value().examples().size() >= 2);
        assertThat(coder.code("", null, null)).isEmpty();
        assertThat(coder.code("The weather was fine.", null, null)).isEmpty();
    }
}
