package newswatch.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import newswatch.events.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why a claim was made or not, as an analyst reads it. */
class ExplainCommandTest {
    @TempDir
    private Path folder;

    @Test
    void a_claim_is_told_with_its_rule_its_words_and_where_the_watch_puts_it() throws IOException {
        assertThat(explain("North Korea fired a ballistic missile on Thursday."))
                .contains("sides: North Korea (PRK)")
                .contains(
                        "\u201cfired a ballistic missile\u201d MOBILIZE-weapons by mobilize.launch, done by North Korea -> claim 1")
                .contains("1. PRK (North Korea) > nobody MOBILIZE-weapons: asserted, by body, news, 2018-05-24 (day)")
                .contains("china-northkorea-us: PRK opens");
    }

    @Test
    void a_negated_and_a_supposed_act_name_the_word_that_decided() throws IOException {
        assertThat(explain("North Korea did not launch a missile.")).contains("no claim, negated: \u201cnot\u201d");
        assertThat(explain("China may impose sanctions on North Korea."))
                .contains("no claim, hypothetical: \u201cmay\u201d");
        assertThat(explain("Analysts said North Korea launched a missile.")).contains("no claim, supposed by analysts");
    }

    @Test
    void an_act_of_nobody_known_says_who_seems_to_act() throws IOException {
        assertThat(explain("The rebels launched a missile near China."))
                .contains("nobody known who may act governs it; its subject seems to be \u201crebels\u201d")
                .contains("no claims");
        assertThat(explain("The envoy was expelled, and China knew."))
                .contains("passive, and nobody known stands behind");
        assertThat(explain("China condemned.")).contains("nobody known behind it to whom it is done");
    }

    @Test
    void a_sentence_with_a_side_and_no_predicate_is_shown_and_one_with_neither_is_not() throws IOException {
        assertThat(explain("China borders North Korea. The weather was fine."))
                .contains("sentence 1: China borders North Korea.")
                .contains("no predicate of the rulebook")
                .doesNotContain("weather");
    }

    @Test
    void what_goes_nowhere_or_into_the_context_says_why() throws IOException {
        assertThat(explain("Japan criticized France.")).contains("nowhere, FRA is no side of this watch");
        assertThat(explain("Japan criticized North Korea."))
                .contains("JPN-PRK context (JPN is an interested side, no party)");
    }

    @Test
    void commentary_names_the_signals_and_opens_nothing() throws IOException {
        assertThat(explain("China criticized North Korea.", "\"section\":\"Opinion\""))
                .contains("genre: commentary")
                .contains("commentary opens nothing");
        assertThat(explain("China criticized North Korea.")).containsPattern("genre: report, -?[0-9.]+ points where");
    }

    @Test
    void without_explaining_the_same_claims_come_out() throws Exception {
        Path file = article("North Korea fired a ballistic missile on Thursday.", "\"section\":null");
        CommandRun run = CommandRun.of("analyze", "--watches", "../seeds/watches", file.toString());
        assertThat(Json.MAPPER.readTree(run.out()).get("claims")).hasSize(1);
    }

    private String explain(String text) throws IOException {
        return explain(text, "\"section\":null");
    }

    private String explain(String text, String more) throws IOException {
        Path config = Files.writeString(folder.resolve("config.yaml"), "watches: ../seeds/watches\n");
        CommandRun run = CommandRun.of(
                "analyze",
                "--explain",
                "--config",
                config.toString(),
                article(text, more).toString());
        assertThat(run.exit()).as(run.err()).isZero();
        return run.out();
    }

    private Path article(String text, String more) throws IOException {
        return Files.writeString(
                folder.resolve("article.jsonl"),
                "{\"id\":\"a\",\"title\":\"\",\"language\":\"en\",\"publishedAt\":\"2018-05-24\",\"text\":\"" + text
                        + "\"," + more + "}\n");
    }
}
