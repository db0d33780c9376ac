package newswatch.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newswatch.alerts.channel.ConsoleChannel;
import newswatch.alerts.channel.Digest;
import newswatch.alerts.channel.Notice;
import newswatch.alerts.digest.DigestSource;
import newswatch.alerts.digest.ViewDigests;
import newswatch.alerts.subscriptions.Silences;
import newswatch.alerts.subscriptions.Subscription;
import newswatch.alerts.view.Filling;
import newswatch.alerts.view.View;
import newswatch.alerts.view.Watched;
import newswatch.enrich.Annotator;
import newswatch.enrich.topology.DryRun;
import newswatch.enrich.watch.Watch;
import newswatch.events.Alert;
import newswatch.events.Article;
import newswatch.events.SourceState;
import newswatch.events.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A digest as its reader sees it, of a morning in the spring of 2018, in {@code alerts/samples/digest.txt}; {@code
 * -Dnewswatch.renew=true} writes it anew.
 */
class DigestSampleTest {
    private static final Path SAMPLE = Path.of("../alerts/samples/digest.txt");
    private static final LocalDate MORNING = LocalDate.parse("2018-06-02");
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final int MOST_LINES = 50;
    private static final Set<String> SILENT = Set.of("Inlet Morning News (sample)", "Karoo Messenger (sample)");

    @TempDir
    private Path directory;

    @Test
    void a_morning_of_the_sample_news_is_one_screen_and_reads_as_the_sample_does() throws IOException {
        List<Watch> watches = Watch.load(Path.of("../seeds/watches"));
        Annotator annotator = Annotator.load(watches);
        DryRun run = new DryRun(annotator, annotator.rulebook(), watches);
        List<Alert> alerts = new ArrayList<>();
        Map<String, SourceState> sources = new LinkedHashMap<>();
        Instant to = MORNING.atTime(7, 0).atZone(ZONE).toInstant();
        Inputs.articles(List.of(Path.of("../seeds/spring-2018")), failure -> {}).stream()
                .filter(article -> article.seenAt().isBefore(to))
                .forEach(article -> {
                    alerts.addAll(run.hear(article));
                    sources.put(article.outlet().id(), source(article, to));
                });
        String text;
        try (View view = View.open(directory)) {
            Filling.fill(view, run.developments(), alerts, run.moods(), List.copyOf(sources.values()));
            text = text(view, watches, to, alerts);
        }
        if (Boolean.getBoolean("newswatch.renew")) {
            Files.writeString(SAMPLE, text);
        }
        assertThat(text).isEqualTo(Files.readString(SAMPLE));
        assertThat(text.lines()).hasSizeLessThanOrEqualTo(MOST_LINES);
    }

    private static String text(View view, List<Watch> watches, Instant to, List<Alert> alerts) {
        ViewDigests digests = new ViewDigests(
                view,
                until -> true,
                watches.stream()
                        .map(watch -> Watched.of(watch.id(), watch.name(), watch.parties(), watch.interested()))
                        .toList(),
                Silences.NONE);
        Subscription desk = Json.MAPPER.convertValue(
                Map.of("id", "desk", "channels", List.of("console"), "zone", ZONE.getId(), "digest", Map.of()),
                Subscription.class);
        Instant from = to.minus(Duration.ofDays(1));
        List<Alert> waiting = alerts.stream()
                .filter(alert -> !alert.at().isBefore(from) && !desk.atOnce(alert))
                .toList();
        Digest digest = digests.digest(new DigestSource.Request(desk, MORNING, ZONE, from, to, waiting))
                .orElseThrow();
        return digest.title() + "\n\n"
                + new ConsoleChannel.Settings("console")
                        .render(new Notice("digest", to, "desk", Notice.Kind.DIGEST, waiting, digest, null));
    }

    /** The samples come from a folder; here each outlet is a source of its own, and two have been silent for a week. */
    private static SourceState source(Article article, Instant now) {
        boolean silent = SILENT.contains(article.outlet().name());
        return new SourceState(
                article.outlet().id(),
                article.outlet().name(),
                "https://" + article.outlet().id() + ".example/feed",
                Instant.parse("2018-03-01T00:00:00Z"),
                null,
                null,
                null,
                silent ? "silent" : "ok",
                null,
                0,
                now.minusSeconds(300),
                article.publishedAt(),
                now.plusSeconds(300),
                new SourceState.Rhythm(86_400, 4 * 86_400),
                silent ? article.publishedAt() : null,
                null);
    }
}
