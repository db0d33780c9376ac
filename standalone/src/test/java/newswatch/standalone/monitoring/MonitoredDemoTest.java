package newswatch.standalone.monitoring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import newswatch.service.meters.Label;
import newswatch.service.meters.Series;
import newswatch.standalone.DemoProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The all-in-one on the sample news, scraped: what it shows is declared, and what asks for it finds it. */
@Timeout(300)
class MonitoredDemoTest {
    private static final Duration PATIENCE = Duration.ofSeconds(150);
    private static final Pattern SELECTORS = Pattern.compile("\\{[^}]*}|\"[^\"]*\"|\\[[^\\]]*]");
    private static final Pattern SERIES = Pattern.compile("(?<![:\\w])(newswatch|jvm|process|disk|logback|kafka)_\\w+");
    /** These may be up: the sample news is of 2018, and seen only now. */
    private static final Set<String> OLD = Set.of("NewswatchDetectionSlow", "NewswatchNotificationSlow");

    private static final int MOST_VALUES = 100;

    @TempDir
    private static Path directory;

    private static DemoProcess demo;
    private static RealPrometheus prometheus;

    @BeforeAll
    static void start() throws Exception {
        demo = DemoProcess.start(directory.resolve("data"), directory.resolve("said"));
        String target = URI.create(demo.board()).getAuthority();
        if (RealPrometheus.installed("prometheus")) {
            prometheus = new RealPrometheus(directory.resolve("prometheus"), target);
        }
        await().atMost(PATIENCE).until(() -> metrics().contains("newswatch_group_lag_records"));
    }

    @AfterAll
    static void stop() {
        if (prometheus != null) {
            prometheus.close();
        }
        demo.close();
    }

    @Test
    void whatever_it_shows_of_itself_is_declared_and_whatever_is_declared_is_shown() {
        Map<String, Series> declared = Declared.byName();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        own().stream().map(sample -> sample.declared(declared)).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(declared.values()));
        assertThat(own()).allSatisfy(sample -> {
            Series series = sample.declared(declared);
            Set<String> keys = series.labels().stream().map(Label::key).collect(Collectors.toSet());
            keys.add("service");
            assertThat(sample.labels().keySet()).as(sample.name()).isEqualTo(keys);
            assertThat(series.labels())
                    .as(sample.toString())
                    .allMatch(label -> label.allows(sample.labels().get(label.key())));
        });
    }

    @Test
    void I7_no_label_takes_its_values_from_the_news() {
        Map<String, Set<String>> values = new java.util.TreeMap<>();
        own().forEach(sample -> sample.labels()
                .forEach((key, value) -> values.computeIfAbsent(sample.name() + " " + key, any -> new TreeSet<>())
                        .add(value)));
        assertThat(values).allSatisfy((label, found) -> assertThat(found)
                .as(label)
                .hasSizeLessThan(MOST_VALUES)
                .allMatch(value -> value.matches("[\\w.:|+-]{0,60}")));
    }

    @Test
    void every_kind_of_kafka_client_tells_what_it_measures() {
        List<Scraped> samples = Scraped.of(metrics());
        assertThat(samples).extracting(Scraped::name).anyMatch(name -> name.startsWith("kafka_stream_thread_"));
        for (String client : List.of("newswatch-alerts-couriers", "newswatch-ingest", "newswatch-enrich")) {
            assertThat(samples)
                    .as(client)
                    .anyMatch(sample -> sample.name().startsWith("kafka_consumer_")
                            && sample.labels().getOrDefault("client_id", "").contains(client))
                    .anyMatch(sample -> sample.name().startsWith("kafka_producer_")
                            && sample.labels().getOrDefault("client_id", "").contains(client));
        }
        assertThat(samples).extracting(Scraped::name).anyMatch(name -> name.startsWith("kafka_admin_client_"));
    }

    @Test
    void every_panel_shows_something() throws IOException {
        ready();
        List<Board> boards = Board.all();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(blank(boards)).isEmpty());
    }

    @Test
    void every_rule_finds_what_it_asks_for_and_no_alert_is_up() throws IOException {
        ready();
        List<Rule> rules = Rule.all();
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(missing(rules)).isEmpty();
            for (Rule rule : rules) {
                JsonNode found = prometheus.query(rule.expr());
                if (rule.alert() == null) {
                    assertThat(found).as(rule.record()).isNotEmpty();
                } else if (!OLD.contains(rule.alert())) {
                    assertThat(found).as(rule.alert()).isEmpty();
                }
            }
        });
    }

    private static void ready() {
        assumeTrue(prometheus != null, "Prometheus is not installed (Debian's package prometheus)");
        await().atMost(PATIENCE).until(prometheus::ready);
    }

    private static List<String> blank(List<Board> boards) throws IOException, InterruptedException {
        List<String> blank = new ArrayList<>();
        for (Board board : boards) {
            if (board.annotations() != null) {
                var unused = prometheus.query(said(board.annotations().expr()));
            }
            for (Board.Panel panel : board.panels()) {
                for (String expr : panel.queries().values()) {
                    if (!tells(prometheus.query(said(expr))) && panel.empty() == null) {
                        blank.add(board.title() + ", " + panel.title() + ": " + expr);
                    }
                }
            }
        }
        return blank;
    }

    private static String said(String expr) {
        return expr.replace("$watch", ".*");
    }

    /** No number is an answer, too: of what has not happened for minutes there is no quantile. */
    private static boolean tells(JsonNode samples) {
        return !samples.isEmpty();
    }

    private static Set<String> missing(List<Rule> rules) throws IOException, InterruptedException {
        Set<String> missing = new TreeSet<>();
        rules.forEach(rule -> SERIES.matcher(SELECTORS.matcher(rule.expr()).replaceAll(" "))
                .results()
                .forEach(name -> missing.add(name.group())));
        prometheus.names().forEach(name -> missing.remove(name.asText()));
        return missing;
    }

    private static List<Scraped> own() {
        return Scraped.of(metrics()).stream()
                .filter(sample -> sample.name().startsWith("newswatch_"))
                .toList();
    }

    private static String metrics() {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(demo.board() + "/metrics"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString(UTF_8))
                    .body();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
