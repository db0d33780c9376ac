package newswatch.standalone.faults;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import newswatch.enrich.EnrichService;
import newswatch.events.Alert;
import newswatch.events.Article;
import newswatch.events.kafka.Topics;
import newswatch.service.KafkaSettings;
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
            await().atMost(PATIENCE).until(() -> count.read() >= least);
        }
    }

    /** Until all that was released has come in. */
    void awaitArrived() {
        try (TopicCount count = new TopicCount(ground.kafka(), Topics.ARTICLES, PARTITIONS)) {
            int articles = editions.size() * released / parts;
            await().atMost(PATIENCE).until(() -> count.read() >= articles);
        }
    }

    /** Until all that was released is through enrich. */
    void awaitThrough() {
        awaitArrived();
        drained();
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

    /** Holds what has come of all editions against what an undisturbed run makes of them. */
    Explained judge() {
        return new Undisturbed(editions).judge(ground.kafka());
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
