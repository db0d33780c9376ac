package newswatch.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SentencesTest {
    static List<Abbreviations.Example> examples() {
        return Abbreviations.ENGLISH.examples();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void splits_its_own_examples(Abbreviations.Example example) {
        String text = example.text();
        assertThat(Sentences.split(text).stream().map(s -> text.substring(s.start(), s.end())))
                .containsExactlyElementsOf(example.sentences());
    }

    @Test
    void never_joins_paragraphs_and_counts_them() {
        List<Sentence> sentences = Sentences.split("One.\n\n\nTwo. Three\n \nfour");
        assertThat(sentences.stream().map(Sentence::paragraph)).containsExactly(0, 1, 1, 2);
    }

    @Test
    void splits_compounds_of_names_and_keeps_compounds_of_words() {
        assertThat(
                        norms(
                                "The U.S.-North summit, May 7-8: Kim Jong-un's long-range plan; Beijing-based firms don't 3.5%"))
                .containsExactly(
                        "the",
                        "u.s.",
                        "-",
                        "north",
                        "summit",
                        ",",
                        "may",
                        "7",
                        "-",
                        "8",
                        ":",
                        "kim",
                        "jong",
                        "-",
                        "un",
                        "'s",
                        "long-range",
                        "plan",
                        ";",
                        "beijing",
                        "-",
                        "based",
                        "firms",
                        "do",
                        "n't",
                        "3.5",
                        "%");
    }

    @Test
    void straightens_quotes_in_norms() {
        assertThat(norms("“Xi’s plan… O’Brien said”"))
                .containsExactly("\"", "xi", "'s", "plan", "…", "o'brien", "said", "\"");
    }

    @Test
    void keeps_offsets_that_give_back_the_text() {
        String text = "Mr. Xi met Kim — “friends” 😀 習近平 at 10:30 p.m., he said...\nEnd\u200b";
        for (Sentence sentence : Sentences.split(text)) {
            for (Token token : sentence.tokens()) {
                assertThat(text.substring(token.start(), token.end())).isEqualTo(token.text());
            }
        }
    }

    @Test
    void survives_empty_and_hostile_text() {
        assertThat(Sentences.split(". ".repeat(500_000)))
                .as("signs alone, looked at once")
                .isNotEmpty();
        assertThat(Sentences.split("")).isEmpty();
        assertThat(Sentences.split(" \n\n\t ")).isEmpty();
        assertThat(Sentences.split("a ".repeat(100_000)))
                .allMatch(s -> s.tokens().size() <= 400);
        assertThat(Sentences.split(".'\"".repeat(50_000))).isNotEmpty();
        assertThat(Sentences.split("a-".repeat(50_000) + "\ud83d")).isNotEmpty();
    }

    private static List<String> norms(String text) {
        return Sentences.split(text).stream()
                .flatMap(s -> s.tokens().stream())
                .map(Token::norm)
                .toList();
    }
}
