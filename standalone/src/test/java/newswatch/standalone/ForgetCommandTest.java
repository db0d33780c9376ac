package newswatch.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newswatch.alerts.view.AlertFilter;
import newswatch.alerts.view.AlertLog;
import newswatch.alerts.view.View;
import newswatch.events.Article;
import newswatch.events.DevelopmentState;
import newswatch.events.EnrichedArticle;
import newswatch.events.Evidence;
import newswatch.events.Forgotten;
import newswatch.events.json.Json;
import newswatch.events.kafka.Topics;
import newswatch.ingest.source.FolderSource;
import newswatch.service.KafkaSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Beside a running newswatch and on the data of a stopped one. */
@Timeout(240)
class ForgetCommandTest {
    private static final String URL = "https://harborwire.example/2018/05/24/trump-calls-off-summit-with-kim";
    private static final String WATCH = "china-northkorea-us";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    Path data;

    @Test
    void an_article_goes_from_a_running_one_and_an_outlet_from_a_stopped_one() throws Exception {
        try (DataLock held = DataLock.take(data);
                AllInOne all = new AllInOne(config(), () -> List.of(samples()), message -> {})) {
            assertThat(held).isNotNull();
            Kept running = new Kept(BrokerAddress.in(data).told().orElseThrow());
            await().atMost(PATIENCE).until(() -> running.quotes(URL) > 0);
            assertThat(forget(URL, "--dry-run").err()).contains("1 article would be forgotten; nothing was changed");
            assertThat(running.quotes(URL)).isPositive();

            CommandRun forgot = forget(
                    "HTTPS://harborwire.example:443/2018/05/24/trump-calls-off-summit-with-kim?utm_source=x#top");
            assertThat(forgot.exit()).as(forgot.err()).isZero();
            assertThat(Json.MAPPER.readTree(forgot.out()).get("url").asText()).isEqualTo(URL);
            assertThat(running.quotes(URL)).isZero();
            assertThat(running.articles(URL)).isZero();
            assertThat(all.port()).isPositive();
        }
        CommandRun outlet = forget("harbor-wire");
        assertThat(outlet.exit()).as(outlet.err()).isZero();
        assertThat(outlet.out().lines()).hasSizeGreaterThan(3).allMatch(line -> line.contains("harborwire.example"));
        try (Broker broker = Broker.start(data.resolve("kafka"), 0)) {
            Kept stopped = new Kept(broker.kafka());
            assertThat(stopped.quotes("harborwire.example")).isZero();
            assertThat(stopped.articles("harborwire.example")).isZero();
            assertThat(stopped.articles("https://")).isPositive();
            assertThat(stopped.notes()).hasSize((int) outlet.out().lines().count() + 1);
        }
        assertThat(toldByTheView())
                .isNotEmpty()
                .noneMatch(quote -> quote.startsWith("harbor-wire: ") && quote.length() > 13);
        CommandRun again = forget("harborwire.example");
        assertThat(again.exit()).isEqualTo(1);
        assertThat(again.err()).contains("nothing is kept of 'harborwire.example'");
    }

    @Test
    void where_nothing_ever_ran_there_is_nothing_to_forget() {
        CommandRun said = forget("harbor-wire");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("no newswatch has run in " + data);
        assertThat(data).isEmptyDirectory();
    }

    private CommandRun forget(String what, String... options) {
        List<String> arguments =
                new ArrayList<>(List.of("forget", what, "--data", data.toString(), "--watches", "../seeds/watches"));
        arguments.addAll(List.of(options));
        return CommandRun.of(arguments.toArray(new String[0]));
    }

    /** Outlet and quote of every piece of evidence in the view's log of alerts. */
    private List<String> toldByTheView() throws IOException {
        List<String> quotes = new ArrayList<>();
        try (View view = View.open(data.resolve("view"))) {
            for (AlertLog.Entry entry : view.alerts().before(AlertFilter.ofWatch(WATCH), Long.MAX_VALUE, 1_000)) {
                for (JsonNode evidence : Json.MAPPER.readTree(entry.json()).get("evidence")) {
                    quotes.add(evidence.get("outlet").asText() + ": "
                            + evidence.get("quote").asText());
                }
            }
        }
        return quotes;
    }

    private Config config() {
        return new Config(
                null,
                data.toString(),
                null,
                "../seeds/watches",
                data.resolve("none.yaml").toString(),
                Config.Http.local(0, false),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static FolderSource samples() {
        return new FolderSource("spring-2018", "../seeds/spring-2018", null, false);
    }

    /** What the compacted topics hold now. */
    private record Kept(KafkaSettings kafka) {
        long quotes(String url) {
            Map<String, DevelopmentState> states = new TopicReader(kafka).latest(Topics.DEVELOPMENTS, state -> state);
            return states.values().stream()
                    .flatMap(state -> state.evidence().stream())
                    .filter(each -> each.url().contains(url))
                    .map(Evidence::quote)
                    .filter(quote -> !quote.isEmpty())
                    .count();
        }

        long articles(String url) {
            Map<String, Article> articles = new TopicReader(kafka).latest(Topics.ARTICLES, article -> article);
            Map<String, EnrichedArticle> enriched = new TopicReader(kafka).latest(Topics.ENRICHED, article -> article);
            return java.util.stream.Stream.concat(
                            articles.values().stream(),
                            enriched.values().stream().map(EnrichedArticle::article))
                    .filter(article ->
                            Optional.ofNullable(article.url()).orElse("").contains(url))
                    .count();
        }

        List<Forgotten> notes() {
            return new TopicReader(kafka).values(Topics.FORGOTTEN);
        }
    }
}
