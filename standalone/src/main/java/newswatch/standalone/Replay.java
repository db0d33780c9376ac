package newswatch.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import newswatch.enrich.EnrichService;
import newswatch.enrich.EnrichSettings;
import newswatch.enrich.watch.Watch;
import newswatch.events.Alert;
import newswatch.events.Article;
import newswatch.events.DevelopmentState;
import newswatch.events.kafka.Topic;
import newswatch.events.kafka.Topics;
import newswatch.service.Health;
import newswatch.service.Metrics;
import newswatch.service.TopicAdmin;
import newswatch.service.TopicOverrides;

/** Articles through the whole real pipeline, on a broker of its own that is thrown away: no couriers, nothing backfill. */
public final class Replay implements AutoCloseable {
    /** Publication order, ties by id; editions of one article in the order they were seen. */
    static final Comparator<Article> PUBLICATION_ORDER = Comparator.comparing(Article::publishedAt)
            .thenComparing(Article::id)
            .thenComparing(Article::seenAt);

    private static final Duration STARTED = Duration.ofSeconds(60);
    private static final Duration PER_ARTICLE = Duration.ofMillis(500);

    private final Path directory;
    private final List<Watch> watches;
    private final Broker broker;
    private final EnrichService enrich;
    private final TopicReader reader;

    /** @param partitions of every topic */
    public Replay(List<Watch> watches, int partitions, Consumer<String> progress) {
        this.watches = watches;
        directory = temporary();
        progress.accept("starting Kafka and the pipeline");
        broker = Broker.start(directory.resolve("kafka"), 0);
        TopicOverrides overrides = new TopicOverrides(partitions, (short) 1);
        new TopicAdmin(broker.kafka(), overrides).ensure(topics());
        EnrichSettings settings =
                new EnrichSettings(watches, directory.resolve("streams"), null, 1, 0, EnrichSettings.COMMIT, overrides);
        enrich = new EnrichService(
                settings, broker.kafka(), Metrics.registry("enrich"), new Health(), Clock.systemUTC());
        enrich.start();
        reader = new TopicReader(broker.kafka());
    }

    /** Sends the articles in the order given and waits until nothing is left to do. */
    public void play(List<Article> articles, Consumer<String> progress) {
        try (ArticleFeed feed = new ArticleFeed(broker.kafka())) {
            articles.forEach(feed::send);
        }
        progress.accept("sent " + articles.size() + " articles; waiting for the pipeline");
        try (Drained drained = new Drained(broker.kafka())) {
            drained.await(
                    EnrichService.APPLICATION,
                    Topics.ARTICLES.name(),
                    STARTED.plus(PER_ARTICLE.multipliedBy(articles.size())));
        }
    }

    /** Every alert so far, by (at, watch, id). */
    public List<Alert> alerts() {
        return Stream.concat(
                        Stream.of(Topics.SOURCE_ALERTS, Topics.MATCH_ALERTS),
                        watches.stream().map(watch -> Topics.alerts(watch.id())))
                .flatMap(topic -> reader.values(topic).stream())
                .sorted(Comparator.comparing(Alert::at)
                        .thenComparing(Alert::watch)
                        .thenComparing(Alert::id))
                .toList();
    }

    /** Every development as it stands, by id. */
    public Map<String, DevelopmentState> developments() {
        Map<String, DevelopmentState> latest = new TreeMap<>();
        reader.values(Topics.DEVELOPMENTS)
                .forEach(state -> latest.put(state.development().id(), state));
        return latest;
    }

    TopicReader reader() {
        return reader;
    }

    private List<Topic<?>> topics() {
        return Topics.all(watches.stream().map(Watch::id).toList());
    }

    @Override
    public void close() {
        enrich.close();
        broker.close();
        delete(directory);
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("newswatch-replay");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
