package newswatch.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import newswatch.alerts.access.Caller;
import newswatch.alerts.access.Role;
import newswatch.alerts.access.Tokens;
import newswatch.events.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What scripts rely on: exit codes, JSON lines on stdout, messages on stderr. */
class CommandLineTest {
    @TempDir
    private Path folder;

    @Test
    void without_a_command_it_says_what_there_is_and_ends_with_2() {
        CommandRun said = CommandRun.of();
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("say what to do").contains("replay").contains("demo");
        assertThat(said.out()).isEmpty();
    }

    @Test
    void an_unknown_command_or_option_is_bad_usage() {
        assertThat(CommandRun.of("dance").exit()).isEqualTo(2);
        assertThat(CommandRun.of("replay", "--wacth", "x", "y").exit()).isEqualTo(2);
        assertThat(CommandRun.of("extract").exit()).isEqualTo(2);
        assertThat(CommandRun.of("replay").exit()).isEqualTo(2);
    }

    @Test
    void a_pdf_named_html_is_refused_with_its_name_and_reason() throws Exception {
        Path file = Files.write(folder.resolve("report.html"), "%PDF-1.7 \u0001\u0002".getBytes(UTF_8));
        CommandRun said = CommandRun.of("extract", file.toString());
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("report.html").contains("not_html");
        assertThat(said.out()).isEmpty();
    }

    @Test
    void an_empty_file_a_broken_feed_and_a_missing_file_are_told_apart() throws Exception {
        Path empty = Files.createFile(folder.resolve("empty.html"));
        Path feed = Files.writeString(folder.resolve("feed.xml"), "<html><body>Please log in</body></html>");
        assertThat(CommandRun.of("extract", empty.toString()).err()).contains("empty.html: empty");
        assertThat(CommandRun.of("extract", feed.toString()).err()).contains("feed.xml: not_a_feed");
        CommandRun missing =
                CommandRun.of("extract", folder.resolve("nowhere.html").toString());
        assertThat(missing.exit()).isEqualTo(1);
        assertThat(missing.err()).contains("no such file");
    }

    @Test
    void a_good_document_beside_a_bad_one_still_comes_out() throws Exception {
        Files.createFile(folder.resolve("a.html"));
        Files.writeString(
                folder.resolve("b.jsonl"),
                "{\"url\":\"https://x.example/1\",\"title\":\"T\",\"text\":\"A text.\",\"publishedAt\":\"2018-05-24\"}\n");
        CommandRun said = CommandRun.of("extract", folder.toString());
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out().lines()).singleElement().asString().contains("\"publishedAt\":\"2018-05-24T12:00:00Z\"");
    }

    @Test
    void a_bad_line_is_told_with_its_number_and_the_others_are_analyzed() throws Exception {
        Path file = Files.writeString(
                folder.resolve("articles.jsonl"),
                "{oops\n{\"url\":\"https://x.example/1\",\"title\":\"T\",\"text\":\"China met Japan.\",\"publishedAt\":\"2018-05-24\"}\n");
        CommandRun said = CommandRun.of("analyze", "--watches", "../seeds/watches", file.toString());
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("articles.jsonl:1:").doesNotContain("oops");
        assertThat(Json.MAPPER.readTree(said.out()).get("genre").asText()).isEqualTo("REPORT");
    }

    @Test
    void code_answers_in_the_agreed_shape_and_refuses_spans_outside_the_text() throws Exception {
        Path file = Files.writeString(
                folder.resolve("code.jsonl"),
                """
                {"id":1,"text":"Germany criticized Hungary.","source":{"start":0,"end":7},"target":{"start":19,"end":26}}
                {"id":2,"text":"Germany criticized Hungary.","source":{"start":0,"end":99},"target":null}
                """);
        CommandRun said = CommandRun.of("code", file.toString());
        assertThat(said.exit()).isEqualTo(1);
        var line = Json.MAPPER.readTree(said.out());
        assertThat(line.get("type").asText()).isEqualTo("ACCUSE");
        assertThat(line.fieldNames())
                .toIterable()
                .containsExactly("id", "type", "mode", "quad", "intensity", "cameo", "modality", "rule");
        assertThat(said.err()).contains("code.jsonl:2: 'source' is outside the text");
    }

    @Test
    void a_wrong_key_in_a_configuration_is_named_with_file_and_line() throws Exception {
        Path file = Files.writeString(folder.resolve("mine.yaml"), "data: here\nhtpp: {port: 1}\n");
        CommandRun said = CommandRun.of("validate", "--config", file.toString());
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("mine.yaml:2: htpp: unknown key; known here:");
    }

    @Test
    void what_is_shipped_is_valid() throws Exception {
        Path file = Files.writeString(
                folder.resolve("shipped.yaml"),
                "sources: ../seeds/sources.yaml\nwatches: ../seeds/watches\nsubscriptions: none.yaml\n");
        CommandRun said = CommandRun.of("validate", "--config", file.toString());
        assertThat(said.err()).isEmpty();
        assertThat(said.exit()).isZero();
    }

    @Test
    void another_folder_of_watches_is_checked_and_what_was_read_is_told() throws Exception {
        Path file = Files.writeString(folder.resolve("mine.yaml"), "sources: ../seeds/sources.yaml\n");
        CommandRun said =
                CommandRun.of("validate", "--config", file.toString(), "--watches", "../seeds/watches-south-asia");
        assertThat(said.err()).isEmpty();
        assertThat(said.exit()).isZero();
        assertThat(said.out())
                .contains("\"checked\":\"watch india-pakistan-china\"")
                .contains("\"replaces\":[\"place/new-delhi\"]");
    }

    @Test
    void an_example_that_fails_names_its_line_and_what_was_seen_in_the_text() throws Exception {
        Path watch = Files.writeString(
                folder.resolve("w.yaml"),
                """
                id: w
                name: W
                parties: [IND, PAK]
                interested: []
                examples:
                  - text: India met Pakistan in Dubai on Monday.
                    published: 2021-01-12
                    yields: ["IND-PAK OPENS IND>PAK ASSAULT"]
                """);
        CommandRun said = CommandRun.of("validate", "--watches", folder.toString());
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err())
                .contains(watch + ":6: examples[0]: 'India met Pakistan in Dubai on Monday.' should yield")
                .contains("; found in it: [India (IND), Pakistan (PAK)")
                .contains("IND>PAK CONSULT");
    }

    @Test
    void analyze_knows_the_actors_of_the_watches() throws Exception {
        Path article = Files.writeString(
                folder.resolve("a.jsonl"),
                "{\"url\":\"https://x.example/1\",\"title\":\"T\",\"publishedAt\":\"2019-02-19\",\"text\":\"Imran Khan spoke.\"}\n");
        assertThat(CommandRun.of("analyze", "--watches", "../seeds/watches", article.toString())
                        .out())
                .doesNotContain("\"country\":\"PAK\"");
        assertThat(CommandRun.of("analyze", "--watches", "../seeds/watches-south-asia", article.toString())
                        .out())
                .contains("\"country\":\"PAK\"");
    }

    @Test
    void a_service_without_kafka_says_how_to_name_one() {
        CommandRun said = CommandRun.of("topics");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("NEWSWATCH_KAFKA");
    }

    @Test
    void a_token_is_shown_once_and_its_entry_is_one_that_the_tokens_file_takes() throws Exception { // A1
        CommandRun said = CommandRun.of("token", "ann of the desk", "--role", "analyst");
        assertThat(said.exit()).isZero();
        String token = said.err().replaceAll("(?s).*(nwt_[A-Za-z0-9_-]{43}).*", "$1");
        assertThat(said.out()).doesNotContain(token);
        Path file = Files.writeString(folder.resolve("tokens.yaml"), "tokens:\n" + said.out());
        assertThat(new Tokens(file, Clock.systemUTC()).caller(token))
                .contains(new Caller("ann of the desk", Role.ANALYST));
        assertThat(CommandRun.of("token", "ann", "--role", "king").exit()).isEqualTo(2);
        assertThat(CommandRun.of("token").exit()).isEqualTo(2);
    }

    @Test
    void a_tokens_file_with_faults_is_named_with_line_and_key() throws Exception {
        Path tokens = Files.writeString(folder.resolve("tokens.yaml"), "tokens:\n  - {name: ann, role: reader}\n");
        Path file = Files.writeString(folder.resolve("mine.yaml"), "http: {tokens: '" + tokens + "'}\n");
        CommandRun said = CommandRun.of("validate", "--config", file.toString());
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("tokens.yaml:2: tokens[0]: give sha256 or tokenFile");
    }

    @Test
    void the_environment_says_whom_to_serve() {
        Config.Http http = Config.load(
                        null,
                        Map.of(
                                "NEWSWATCH_HTTP_HOST", "0.0.0.0",
                                "NEWSWATCH_HTTP_TOKENS", "tokens.yaml",
                                "NEWSWATCH_HTTP_TRUSTED_PROXIES", "10.0.0.0/8, 192.0.2.7",
                                "NEWSWATCH_HTTP_READ_ONLY", "true",
                                "NEWSWATCH_HTTP_PUBLIC_URL", "https://news.example.org/")::get)
                .http();
        assertThat(http.settings().publicUrl()).isEqualTo("https://news.example.org");
        assertThat(http.settings().trustedProxies()).containsExactly("10.0.0.0/8", "192.0.2.7");
        assertThat(http.settings().readOnly()).isTrue();
    }
}
