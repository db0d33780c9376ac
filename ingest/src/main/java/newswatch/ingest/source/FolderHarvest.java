package newswatch.ingest.source;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import newswatch.events.Article;
import newswatch.events.SourceState;
import newswatch.ingest.documents.DocumentResult;
import newswatch.ingest.documents.Documents;
import newswatch.ingest.fetch.Validators;
import newswatch.ingest.outcome.Reason;

/**
 * What is new in a folder. So much at a time: what is left of a large file waits for the next poll, which begins where
 * this one ended.
 */
final class FolderHarvest {
    private static final int MAX_RESULTS = 2_000;
    private static final long WHOLE = -1;

    private final Path folder;
    private final SourceState state;
    private final Documents documents;
    private final Map<String, String> seen = new LinkedHashMap<>();
    private final List<Article> articles = new ArrayList<>();
    private final List<Reason> faults = new ArrayList<>();
    private int left = MAX_RESULTS;
    private boolean unfinished;

    FolderHarvest(Path folder, SourceState state, Documents documents) {
        this.folder = folder;
        this.state = state;
        this.documents = documents;
    }

    Harvest all() {
        Documents.documentsIn(folder).forEach(this::take);
        articles.sort(Comparator.comparing(Article::publishedAt).thenComparing(Article::id));
        return new Harvest(articles, seen, Validators.NONE, faults, null, Duration.ZERO, unfinished, List.of(), null);
    }

    private void take(Path file) {
        String name = folder.relativize(file).toString();
        String known = state.seen().getOrDefault(name, "");
        String stamp = FileStamp.of(file);
        if (known.equals(stamp)) {
            seen.put(name, stamp);
        } else {
            long done = known.startsWith(stamp + "+") ? Long.parseLong(known.substring(stamp.length() + 1)) : 0;
            long behind = behind(file, done);
            seen.put(name, behind == WHOLE ? stamp : stamp + "+" + behind);
        }
    }

    /** How many of a file's results are behind us then; {@link #WHOLE} for all. */
    private long behind(Path file, long done) {
        long count = done;
        try (Stream<DocumentResult> results = documents.stream(file)) {
            Iterator<DocumentResult> rest = results.skip(done).iterator();
            for (; left > 0 && rest.hasNext(); left--) {
                take(rest.next());
                count++;
            }
            boolean more = rest.hasNext();
            unfinished |= more;
            return more ? count : WHOLE;
        }
    }

    private void take(DocumentResult result) {
        result.fold(
                article -> articles.add(
                        article.fetchedAt() == null ? article.withFetchedAt(article.publishedAt()) : article),
                (reason, detail) -> faults.add(reason));
    }
}
