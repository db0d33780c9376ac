package newswatch.ingest.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newswatch.events.Article;
import newswatch.events.SourceState;
import newswatch.events.yaml.Omittable;
import newswatch.ingest.documents.DocumentResult;
import newswatch.ingest.documents.Documents;
import newswatch.ingest.fetch.Validators;
import newswatch.ingest.outcome.Reason;

/**
 * A folder of saved documents, watched by looking at it. Articles without a fetch time count as fetched when they were
 * published, so that a folder of old news tells it as it came.
 *
 * @param interval such as {@code 2s}, the default
 * @param backfill whether older articles only build state; true when left out
 */
public record FolderSource(String id, String path, @Omittable String interval, @Omittable Boolean backfill)
        implements Source {
    public FolderSource {
        interval = interval == null ? "2s" : interval;
        Intervals.parse(interval);
    }

    /** The same folder, its path seen from {@code base}. */
    public FolderSource under(Path base) {
        return new FolderSource(id, base.resolve(path).normalize().toString(), interval, backfill);
    }

    @Override
    public String label() {
        return id;
    }

    @Override
    public String address() {
        return path;
    }

    @Override
    public Duration rhythm() {
        return Intervals.parse(interval);
    }

    @Override
    public boolean adapts() {
        return false;
    }

    @Override
    public boolean missedWhenSilent() {
        return false;
    }

    @Override
    public boolean marksBackfill() {
        return backfill == null || backfill;
    }

    @Override
    public Harvest poll(SourceState state, Reach reach) {
        Path folder = Path.of(path);
        if (!Files.isDirectory(folder)) {
            return Harvest.failure(Reason.UNREADABLE);
        }
        Map<String, String> seen = new LinkedHashMap<>();
        List<Article> articles = new ArrayList<>();
        List<Reason> faults = new ArrayList<>();
        for (Path file : Documents.documentsIn(folder)) {
            String name = folder.relativize(file).toString();
            String stamp = FileStamp.of(file);
            if (!stamp.equals(state.seen().get(name))) {
                reach.documents().read(file).forEach(result -> take(result, articles, faults));
            }
            seen.put(name, stamp);
        }
        articles.sort(Comparator.comparing(Article::publishedAt).thenComparing(Article::id));
        return new Harvest(articles, seen, Validators.NONE, faults, null, Duration.ZERO, false, List.of(), null);
    }

    private static void take(DocumentResult result, List<Article> articles, List<Reason> faults) {
        result.fold(
                article -> articles.add(
                        article.fetchedAt() == null ? article.withFetchedAt(article.publishedAt()) : article),
                (reason, detail) -> faults.add(reason));
    }
}
