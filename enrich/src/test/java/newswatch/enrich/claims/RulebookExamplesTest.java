package newswatch.enrich.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newswatch.enrich.claims.rules.RuleFile;
import newswatch.enrich.claims.rules.Rulebook;
import org.junit.jupiter.api.Test;

class RulebookExamplesTest {
    private final Rulebook rulebook = Rulebook.load();
    private final Coder coder = new Coder(rulebook);

    @Test
    void every_family_codes_its_own_examples() {
        List<String> wrong = new ArrayList<>();
        for (RuleFile file : rulebook.files()) {
            file.examples().forEach((sentence, expected) -> {
                Optional<Coding> coded = code(sentence);
                if (!expected.equals(name(coded, expected))) {
                    wrong.add(file.family() + ": " + sentence + " -> " + coded + " but should be " + expected);
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_family_has_examples_and_a_passage_without_actors_is_no_trouble() {
        assertThat(rulebook.files()).allMatch(file -> file.examples().size() >= 2);
        assertThat(coder.code("", null, null)).isEmpty();
        assertThat(coder.code("The weather was fine.", null, null)).isEmpty();
    }

    private Optional<Coding> code(String sentence) {
        MarkedSentence marked = MarkedSentence.of(sentence);
        return coder.code(marked.text(), marked.source(), marked.target());
    }

    private static String name(Optional<Coding> coded, String expected) {
        boolean withMode = expected.contains("-");
        return coded.map(c -> c.type() + (withMode && c.mode() != null ? "-" + c.mode() : ""))
                .orElse("none");
    }
}
