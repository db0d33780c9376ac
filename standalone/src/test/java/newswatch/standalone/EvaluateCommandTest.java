package newswatch.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import newswatch.events.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
    private static final Path GOLD = Path.of("../../shared/gold");
    private static final String ARTICLES =
            """
            {"id":"off","title":"Off","source":"Harbor Wire","date":"2018-05-24","text":"President Donald Trump on \
            Thursday called off his summit with North Korean leader Kim Jong Un."}
            {"id":"fired","title":"Fired","source":"Harbor Wire","date":"2017-09-15","text":"North Korea fired a \
            ballistic missile toward the Sea of Japan on Friday, South Korea's military said."}
            """;
    private static final String ACTS =
            """
            {"id":"off","genre":"report","acts":[{"actor":"USA","recipient":"PRK","type":"REJECT","also_ok":[],\
            "standing":"news","lead":true,"start":0,"end":90}]}
            {"id":"fired","genre":"report","acts":[{"actor":"PRK","recipient":null,"type":"THREATEN","also_ok":[],\
            "standing":"news","lead":true,"start":0,"end":90}]}
            """;
    private static final String DEVELOPMENTS =
            """
            {"dev":"d1","actor":"USA","recipient":"PRK","type":"REJECT","day":"2018-05-24","articles":["off"],\
            "reaction_to":null,"priority":1,"title":"Summit called off"}
            {"dev":"d2","actor":"CHN","recipient":"PRK","type":"AID","day":"2017-09-15","articles":["fired"],\
            "reaction_to":null,"priority":3,"title":"China ships rice"}
            """;

    @TempDir
    private Path folder;

    private Path articles;
    private Path config;

    @BeforeEach
    void write() throws IOException {
        articles = file("articles.jsonl", ARTICLES);
        config = file("config.yaml", "watches: ../seeds/watches\n");
    }

    @Test
    void acts_are_scored_with_articles_that_say_date_and_source() throws IOException {
        CommandRun run = evaluate("acts", file("acts.jsonl", ACTS));
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("acts, 2 rows (all), rulebook")
                .containsPattern("leading acts found +0\\.500 +\\(.*\\) +1 of 2")
                .contains("fired: wanted PRK> THREATEN; given only MOBILIZE")
                .contains("    North Korea fired a ballistic missile");
    }

    @Test
    void developments_are_scored_by_the_alerts_that_their_articles_ring() throws IOException {
        CommandRun run = evaluate(
                "developments",
                file("developments.jsonl", DEVELOPMENTS),
                "--acts",
                file("acts.jsonl", ACTS).toString(),
                "--json");
        JsonNode score = Json.MAPPER.readTree(run.out());
        assertThat(score.get("developments_found").get("right").asInt()).isEqualTo(1);
        assertThat(score.get("of_priority_1").get("value").asDouble()).isEqualTo(1);
        assertThat(score.get("alerts_right").get("all").asInt()).isEqualTo(2);
        assertThat(score.get("misses").findValuesAsText("wanted")).contains("P3 CHN>PRK AID on 2017-09-15");
    }

    @Test
    void of_the_report_part_no_sentence_is_shown() throws IOException {
        Path labels = file(
                "pairs.jsonl",
                """
                {"id":"row-1","text":"Norland criticized Sudonia.","source":{"start":0,"end":7},"type":"AID"}
                {"id":"row-2","text":"Norland criticized Sudonia.","source":{"start":0,"end":7},"type":"AID"}
                {"id":"row-3","text":"Norland criticized Sudonia.","source":{"start":0,"end":7},"type":"AID"}
                {"id":"row-4","text":"Norland criticized Sudonia.","source":{"start":0,"end":7},"type":"AID"}
                {"id":"row-6","text":"Norland criticized Sudonia.","source":{"start":0,"end":7},"type":"AID"}
                """);
        CommandRun report = CommandRun.of("evaluate", "coding", labels.toString(), "--part", "report");
        assertThat(report.exit()).isZero();
        assertThat(report.out()).contains("accuracy").contains("(report)").doesNotContain("Norland");
        assertThat(CommandRun.of("evaluate", "coding", labels.toString(), "--part", "tuned")
                        .out())
                .contains("Norland");
    }

    @Test
    void bad_usage_ends_with_2_and_a_bad_file_with_1_naming_line_key_and_fix() throws IOException {
        Path acts = file("acts.jsonl", "{\"id\":\"off\",\"genre\":\"poem\",\"acts\":[]}\n");
        assertThat(CommandRun.of("evaluate", "poems", "x").exit()).isEqualTo(2);
        CommandRun alone = CommandRun.of("evaluate", "acts", acts.toString());
        assertThat(alone.exit()).isEqualTo(2);
        assertThat(alone.err()).contains("evaluate acts needs --articles FILE");
        CommandRun run = evaluate("acts", acts);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("acts.jsonl:1: genre: 'poem' should be one of [REPORT, COMMENTARY]");
        assertThat(evaluate("acts", folder.resolve("nowhere.jsonl")).err()).contains("no such file");
    }

    @Test
    void labels_of_articles_that_are_not_there_are_told() throws IOException {
        CommandRun run = evaluate("acts", file("acts.jsonl", ACTS.replace("\"fired\"", "\"gone\"")));
        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("1 of the 2 articles");
        CommandRun none = evaluate("acts", file("acts.jsonl", ACTS.replaceAll("\"(off|fired)\"", "\"gone\"")));
        assertThat(none.exit()).isEqualTo(1);
        assertThat(none.err()).contains("ids must agree");
    }

    @Test
    void tells_how_well_claims_of_labelled_articles_are_found() {
        Path labels = GOLD.resolve("triad/acts-dev.jsonl");
        assumeTrue(Files.exists(labels), "no labelled articles at " + labels);
        articles = GOLD.resolve("stories/articles-dev.jsonl");
        for (String part : new String[] {"tuned", "report"}) {
            CommandRun run = evaluate("acts", labels, "--part", part, "--misses", "0");
            System.out.println(run.out());
            assertThat(run.exit()).isZero();
            assertThat(run.out()).contains("leading acts found");
        }
    }

    private CommandRun evaluate(String what, Path labels, String... more) {
        String[] all = {
            "evaluate", what, labels.toString(), "--articles", articles.toString(), "--config", config.toString()
        };
        String[] arguments = Arrays.copyOf(all, all.length + more.length);
        System.arraycopy(more, 0, arguments, all.length, more.length);
        return CommandRun.of(arguments);
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
