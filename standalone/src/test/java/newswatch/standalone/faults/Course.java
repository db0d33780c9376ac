package newswatch.standalone.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import newswatch.enrich.EnrichService;
import newswatch.events.Alert;
import newswatch.events.Article;
import newswatch.events.kafka.Topics;
import newswatch.service.KafkaSettings;
import newswatch.standalone.AnyOrder;
import newswatch.standalone.Drained;
import newswatch.standalone.TopicCount;
import newswatch.standalone.deliver.Books;

/** Editions on their way through the processes, part by part; at the end, what must have come of them. */
final class Course implements AutoCloseable {
    /** After which a silent process counts as gone. */
    static final Duration SESSION = Duration.ofSeconds(6);

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int PARTITIONS = 4;

    private final Ground ground;
    private final List<Article> editions;
    private final int parts;
    private int released;

    /** @param parts in how many files they come */
    Course(Path directory, List<Article> editions, int parts) throws IOException {
        this.editions = editions;
        this.parts = parts;
        ground = new Ground(directory, SESSION);
    }

    Ground ground() {
        return ground;
    }

    List<Article> editions() {
        return editions;
    }

    /** The next part comes in; nothing when all have. */
    void release() {
        if (released < parts) {
            ground.release(Editions.part(editions, released++, parts));
        }
    }

    void releaseRest() {
        while (released < parts) {
            release();
        }
    }

    /** Until so many of the editions that say something new are enriched. */
    void awaitEnriched(int least) {
        try (TopicCount count = new TopicCount(ground.kafka(), Topics.ENRICHED, PARTITIONS)) {
            awaitCount(count, least);
        }
    }

    /** Until all that was released has come in. */
    void awaitArrived() {
        try (TopicCount count = new TopicCount(ground.kafka(), Topics.ARTICLES, PARTITIONS)) {
            awaitCount(count, editions.size() * released / parts);
        }
    }

    /** Until all that was released is through enrich. */
    void awaitThrough() {
        awaitArrived();
        drained();
    }

    static void awaitCount(TopicCount count, int least) {
        await().atMost(PATIENCE).until(() -> count.read() >= least);
    }

    /** Until enrich has nothing left to do. */
    void drained() {
        drained(ground.kafka(), PATIENCE);
    }

    static void drained(KafkaSettings kafka, Duration patience) {
        try (Drained drained = new Drained(kafka)) {
            drained.await(EnrichService.APPLICATION, Topics.ARTICLES.name(), patience);
        }
    }

    /** Every edition once, the same developments in the same state, no alert twice, and none that does not follow. */
    Explained judge(Undisturbed undisturbed) {
        Outcome outcome = new Outcome(ground.kafka());
        Map<String, Integer> places = Editions.places(editions);
        List<String> expected = places.entrySet().stream()
                .map(place ->
                        place.getKey() + " " + editions.get(place.getValue()).contentHash())
                .toList();
        assertThat(outcome.editions()).as("enriched").containsExactlyInAnyOrderElementsOf(expected);
        assertThat(AnyOrder.differences(undisturbed.standing(), outcome.standing()))
                .as("developments that stand otherwise")
                .isEmpty();
        assertThat(outcome.alerts()).isNotEmpty().extracting(Alert::id).doesNotHaveDuplicates();
        Explained explained = Explained.of(outcome, undisturbed, places);
        assertThat(explained.unexplained()).as("alerts that nothing explains").isEmpty();
        return explained;
    }

    /** Until all alerts are told, each once; answers how many posts came that had come before. */
    int told() {
        List<String> alerts =
                new Outcome(ground.kafka()).alerts().stream().map(Alert::id).toList();
        try (Books books = new Books(ground.kafka())) {
            await().atMost(PATIENCE).until(() -> {
                books.readOn();
                return books.written(Ground.DESK) >= alerts.size() && books.settled() >= alerts.size();
            });
            return new Receipts(books, ground.desk()).judge(alerts);
        }
    }

    @Override
    public void close() {
        ground.close();
    }
}
