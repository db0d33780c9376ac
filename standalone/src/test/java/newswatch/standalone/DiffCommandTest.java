package newswatch.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import newswatch.events.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {
    private static final Path SHIPPED = Path.of("../enrich/src/main/resources/newswatch/enrich/claims");
    private static final String NEWS =
            """
            {"url":"https://x.example/1","title":"Off","text":"President Donald Trump on Thursday called off his summit             with North Korean leader Kim Jong Un.","publishedAt":"2018-05-24"}
            {"url":"https://x.example/2","title":"Met","text":"Chinese President Xi Jinping met North Korean leader Kim             Jong Un in Beijing on Tuesday.","publishedAt":"2018-03-28"}
            """;

    @TempDir
    private Path folder;

    private Path rulebook;
    private Path articles;
    private Path config;

    @BeforeEach
    void copy_the_shipped_rulebook() throws IOException {
        rulebook = folder.resolve("rulebook");
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = rulebook.resolve(SHIPPED.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        articles = Files.writeString(folder.resolve("articles.jsonl"), NEWS);
        config = Files.writeString(folder.resolve("config.yaml"), "watches: ../seeds/watches\n");
    }

    @Test
    void a_rulebook_and_its_copy_differ_in_nothing() {
        CommandRun run = diff("built-in", rulebook.toString());
        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("0 new, 0 lost, 0 changed in 2 articles").contains("alerts 1 -> 1");
    }

    @Test
    void what_a_removed_rule_rang_is_lost_and_with_the_rulebooks_turned_round_it_is_new() throws IOException {
        drop_the_cancelling();
        CommandRun run = diff("built-in", rulebook.toString());
        assertThat(run.out().lines().toList()).hasSize(3).satisfies(lines -> {
            assertThat(lines.get(0))
                    .startsWith("- P1  2018-05-24  PRK-USA  United States calls off summit with North Korea");
            assertThat(lines.get(1)).contains("rule reject.cancel-meeting").contains("https://x.example/1");
            assertThat(lines.get(2)).contains("called off his summit");
        });
        assertThat(run.err()).contains("0 new, 1 lost, 0 changed");
        assertThat(diff(rulebook.toString(), "built-in").out()).startsWith("+ P1");
    }

    @Test
    void an_alert_that_rings_for_the_same_sentence_by_another_rule_is_changed() throws IOException {
        replace("reject.yaml", "id: reject.cancel-meeting", "id: reject.called-off");
        CommandRun run = diff("built-in", rulebook.toString());
        assertThat(run.out()).startsWith("~ P").contains("rule: reject.cancel-meeting -> reject.called-off");
        assertThat(run.err()).contains("0 new, 0 lost, 1 changed");
    }

    @Test
    void as_json_each_change_carries_both_alerts() throws Exception {
        drop_the_cancelling();
        JsonNode line = Json.MAPPER.readTree(
                diff("built-in", rulebook.toString(), "--json").out());
        assertThat(line.get("change").asText()).isEqualTo("lost");
        assertThat(line.get("before").get("why").get("rule").asText()).isEqualTo("reject.cancel-meeting");
        assertThat(line.get("after").isNull()).isTrue();
    }

    @Test
    void a_broken_rule_is_refused_with_file_line_and_key() throws IOException {
        replace("aid.yaml", "    patterns:", "    pattern:");
        CommandRun run = diff("built-in", rulebook.toString());
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("aid.yaml:7: rules[0].pattern: unknown key; known here:");
        CommandRun validated =
                CommandRun.of("validate", "--rulebook", rulebook.toString(), "--config", config.toString());
        assertThat(validated.exit()).isEqualTo(1);
        assertThat(validated.err()).contains("aid.yaml:7: rules[0].pattern: unknown key");
    }

    @Test
    void one_rulebook_alone_is_bad_usage_and_a_folder_of_something_else_is_told() {
        assertThat(CommandRun.of("diff", "--rulebook", "built-in").exit()).isEqualTo(2);
        CommandRun run = diff("built-in", folder.toString());
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("is no rulebook, it has no index.yaml");
    }

    private CommandRun diff(String old, String now, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("diff", "--config", config.toString(), "--rulebook", old, now));
        arguments.addAll(List.of(more));
        arguments.add(articles.toString());
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    /** Makes "called off" a word that no rule knows, wherever one does. */
    private void drop_the_cancelling() throws IOException {
        try (Stream<Path> files = Files.walk(rulebook)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.write(
                        file,
                        Files.readAllLines(file).stream()
                                .filter(line -> !(line.startsWith("  \"") && line.matches(".*call(ed|s|ing)? off.*")))
                                .map(line ->
                                        line.replace("call~ off", "zall~ off").replace("call off", "zall off"))
                                .toList());
            }
        }
    }

    private void replace(String file, String old, String now) throws IOException {
        Path path = rulebook.resolve("rules").resolve(file);
        String content = Files.readString(path);
        int at = content.indexOf(old);
        Files.writeString(path, content.substring(0, at) + now + content.substring(at + old.length()));
    }
}
