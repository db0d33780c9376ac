package newswatch.ingest.poll;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import newswatch.events.Article;
import newswatch.events.SourceState;
import newswatch.ingest.outcome.Reason;
import newswatch.ingest.publish.ArticlePublisher;
import newswatch.ingest.publish.NotWrittenException;
import newswatch.ingest.publish.Publication;
import newswatch.ingest.publish.SourcePartition;
import newswatch.ingest.source.Harvest;
import newswatch.ingest.source.Reach;
import newswatch.ingest.source.Source;
import newswatch.service.log.About;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One source and its cursor. A poll publishes what is new together with the moved cursor; if that is not written, the
 * cursor stays where it was, so the same is fetched again.
 */
public final class SourcePoll implements Polled {
    private static final Logger LOG = LoggerFactory.getLogger(SourcePoll.class);
    private static final Duration RETRY = Duration.ofSeconds(5);
    /** For each thing a poll brings, with the pauses that politeness asks for. */
    private static final Duration DAWDLING = Duration.ofSeconds(10);

    /** A state that differs only by its times is written no more often. */
    private static final Duration TIMES_WRITTEN = Duration.ofMinutes(15);
    /** What is older when it is found builds state and wakes nobody: an archive that a site put into its feed. */
    private static final Duration NEWS = Duration.ofDays(7);

    private final Source source;
    private final String domain;
    private final Reach reach;
    private final ArticlePublisher publisher;
    private final Meters meters;
    private final Tempo tempo;
    private final Clock clock;
    private final Memory memory;
    private volatile boolean polling;
    private volatile boolean inTrouble;
    private volatile boolean gone;

    /** @param known the state read back from the topic, or null at the first start */
    public SourcePoll(
            Source source, SourceState known, Reach reach, ArticlePublisher publisher, Meters meters, Tempo tempo) {
        this.source = source;
        this.domain = SourcePartition.domain(source.id(), source.address());
        this.reach = reach;
        this.publisher = publisher;
        this.meters = meters;
        this.tempo = tempo;
        this.clock = reach.clock();
        this.memory = new Memory(
                known == null
                        ? SourceState.unheard(source.id(), source.label(), source.address(), clock.instant())
                        : known,
                source.remembers());
    }

    @Override
    public String id() {
        return source.id();
    }

    @Override
    public String domain() {
        return domain;
    }

    @Override
    public boolean inTrouble() {
        return inTrouble;
    }

    @Override
    public boolean polling() {
        return polling;
    }

    /** As of the last poll. */
    public SourceState state() {
        return memory.recall();
    }

    /** It has no more turns here: what it has not told, others may. */
    public void leave() {
        reach.sightings().releaseAll(source.id());
        gone = true;
        meters.left(source.id());
    }

    @Override
    public Optional<Duration> poll(Duration late) {
        polling = true;
        meters.began(late, inTrouble);
        try {
            return poll();
        } catch (NotWrittenException e) {
            meters.notCommitted();
            LOG.warn("source {}: nothing written, will fetch again: {}", source.id(), e.getMessage());
            return Optional.of(RETRY);
        } catch (RuntimeException | StackOverflowError e) {
            meters.failed(Reason.UNEXPECTED);
            LOG.error("source {}: unexpected", source.id(), e);
            inTrouble = true;
            return Optional.of(source.rhythm().multipliedBy(2));
        } finally {
            polling = false;
        }
    }

    /** Looks once and publishes; answers how long to wait, empty for ever. */
    Optional<Duration> poll() {
        SourceState before = memory.recall();
        Instant begun = clock.instant();
        Harvest harvest = source.poll(before, reach);
        inTrouble = harvest.failed() != null || dawdled(harvest, begun);
        Optional<Duration> wait = wait(harvest, before);
        count(harvest, before);
        Map<String, String> seen = memory.with(before.seen(), harvest.seen());
        Checkup checkup = Checkup.of(source, before, harvest, seen, wait, clock.instant());
        List<Article> articles = harvest.articles().stream()
                .map(article -> marked(article, before))
                .toList();
        if (checkup.alert() != null || !articles.isEmpty() || worthWriting(before, checkup.after())) {
            publisher.publish(new Publication(articles, checkup.after(), checkup.alert()));
            memory.written(clock.instant());
            articles.forEach(this::published);
        }
        memory.keep(checkup.after());
        before.seen().keySet().stream().filter(key -> !seen.containsKey(key)).forEach(forgotten -> reach.sightings()
                .release(source.id(), forgotten));
        if (!gone) {
            meters.health(source.id(), checkup.after());
        }
        if (checkup.after().movedTo() != null && !checkup.after().movedTo().equals(before.movedTo())) {
            LOG.info(
                    "source {}: says that it lives at {} from now on",
                    source.id(),
                    checkup.after().movedTo());
        }
        return wait;
    }

    private void published(Article article) {
        meters.published(article, clock.instant());
        About.ARTICLE.during(article.id(), () -> LOG.debug("source {}: published {}", source.id(), article.url()));
    }

    private Optional<Duration> wait(Harvest harvest, SourceState before) {
        if (harvest.failed() == Reason.GONE) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Duration wait = tempo.next(source, before, harvest, now);
        Instant asked = reach.fetcher().notBefore(source.address());
        return Optional.of(
                asked.isAfter(now.plus(wait)) ? Duration.between(now, asked).plusSeconds(1) : wait);
    }

    private boolean dawdled(Harvest harvest, Instant begun) {
        int brought = 1 + harvest.articles().size() + harvest.faults().size();
        return Duration.between(begun, clock.instant()).compareTo(DAWDLING.multipliedBy(brought)) > 0;
    }

    private void count(Harvest harvest, SourceState before) {
        harvest.faults().forEach(meters::failed);
        if (!harvest.faults().isEmpty()) {
            LOG.info("source {}: left out {}", source.id(), byCode(harvest.faults()));
        }
        if (harvest.failed() == null) {
            meters.polled();
            return;
        }
        meters.failed(harvest.failed());
        LOG.warn("source {}: {} ({} in a row)", source.id(), harvest.failed().code(), before.failures() + 1);
    }

    private static Map<String, Long> byCode(List<Reason> faults) {
        return faults.stream().collect(Collectors.groupingBy(Reason::code, TreeMap::new, Collectors.counting()));
    }

    private Article marked(Article article, SourceState before) {
        Instant published = article.publishedAt();
        boolean archive =
                source.missedWhenSilent() && published.isBefore(clock.instant().minus(NEWS));
        return article.withBackfill(source.marksBackfill() && (archive || published.isBefore(before.since())));
    }

    private boolean worthWriting(SourceState before, SourceState after) {
        return memory.neverWritten()
                || !after.seen().equals(before.seen())
                || !after.health().equals(before.health())
                || after.failures() != before.failures()
                || clock.instant().isAfter(memory.writtenAt().plus(TIMES_WRITTEN));
    }
}
