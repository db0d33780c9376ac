package newswatch.ingest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import newswatch.events.Article;
import newswatch.events.SourceState;
import newswatch.ingest.fetch.Validators;
import newswatch.ingest.outcome.Reason;
import newswatch.ingest.publish.ArticlePublisher;
import newswatch.ingest.source.Harvest;
import newswatch.ingest.source.Reach;
import newswatch.ingest.source.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One source and its cursor. A poll publishes what is new together with the moved cursor; if that fails, the cursor
 * stays where it was, so the same is fetched again.
 */
final class SourcePoll {
    private static final Logger LOG = LoggerFactory.getLogger(SourcePoll.class);
    private static final int REMEMBERED = 4_000;
    private static final int FAILING = 3;
    /** A state that differs only by its times is written no more often. */
    private static final Duration TIMES_WRITTEN = Duration.ofMinutes(5);

    private final Source source;
    private final Reach reach;
    private final ArticlePublisher publisher;
    private final Meters meters;
    private final Backoff backoff;
    private final Clock clock;
    private SourceState state;

    /** @param known the state read back from the topic, or null at the first start */
    SourcePoll(
            Source source, SourceState known, Reach reach, ArticlePublisher publisher, Meters meters, Backoff backoff) {
        this.source = source;
        this.reach = reach;
        this.publisher = publisher;
        this.meters = meters;
        this.backoff = backoff;
        this.clock = reach.clock();
        this.state = known == null ? fresh() : known;
    }

    private SourceState fresh() {
        return SourceState.unheard(source.id(), source.label(), source.address(), clock.instant());
    }

    /** Looks once and publishes; answers how long to wait. */
    Duration poll() {
        Harvest harvest = source.poll(state, reach);
        harvest.faults().forEach(meters::failed);
        Duration wait = backoff.next(source.rhythm(), harvest.failed() == null ? 0 : state.failures() + 1);
        SourceState after = harvest.failed() == null ? succeeded(harvest, wait) : failed(harvest.failed(), wait);
        List<Article> articles = harvest.articles().stream().map(this::marked).toList();
        if (!articles.isEmpty() || worthWriting(after)) {
            publisher.publish(articles, after);
            state = after;
        }
        articles.forEach(article -> meters.published());
        return wait;
    }

    private Article marked(Article article) {
        return article.withBackfill(
                source.marksBackfill() && article.publishedAt().isBefore(state.since()));
    }

    private SourceState succeeded(Harvest harvest, Duration wait) {
        meters.polled();
        Instant now = clock.instant();
        String health = harvest.faults().isEmpty() ? "ok" : "degraded";
        String reason =
                harvest.faults().isEmpty() ? null : harvest.faults().get(0).code();
        Validators validators = harvest.validators();
        return new SourceState(
                source.id(),
                source.label(),
                source.address(),
                state.since(),
                validators.etag(),
                validators.lastModified(),
                remembered(harvest.seen()),
                health,
                reason,
                0,
                now,
                harvest.articles().isEmpty() ? state.lastNew() : now,
                now.plus(wait),
                null,
                null,
                null);
    }

    private SourceState failed(Reason reason, Duration wait) {
        meters.failed(reason);
        int failures = state.failures() + 1;
        LOG.warn("source {}: {} ({} in a row)", source.id(), reason.code(), failures);
        return new SourceState(
                source.id(),
                source.label(),
                source.address(),
                state.since(),
                state.etag(),
                state.lastModified(),
                state.seen(),
                failures < FAILING ? "degraded" : "failing",
                reason.code(),
                failures,
                state.lastSuccess(),
                state.lastNew(),
                clock.instant().plus(wait),
                null,
                null,
                null);
    }

    // what the source shows now is never forgotten; of the rest, the oldest first
    private Map<String, String> remembered(Map<String, String> shown) {
        Map<String, String> all = new LinkedHashMap<>(state.seen());
        shown.forEach((key, hash) -> {
            all.remove(key);
            all.put(key, hash);
        });
        int most = Math.max(REMEMBERED, shown.size());
        all.keySet().stream().limit(Math.max(0, all.size() - most)).toList().forEach(all::remove);
        return all;
    }

    private boolean worthWriting(SourceState after) {
        boolean changed = state.nextTry() == null
                || !after.seen().equals(state.seen())
                || !Objects.equals(after.etag(), state.etag())
                || !Objects.equals(after.lastModified(), state.lastModified())
                || !after.health().equals(state.health())
                || after.failures() != state.failures();
        return changed
                || (state.lastSuccess() != null
                        && after.lastSuccess().isAfter(state.lastSuccess().plus(TIMES_WRITTEN)));
    }
}
