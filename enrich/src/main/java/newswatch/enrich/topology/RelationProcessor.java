package newswatch.enrich.topology;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newswatch.enrich.developments.RelationChange;
import newswatch.enrich.developments.Tracked;
import newswatch.enrich.relations.MoodChange;
import newswatch.enrich.relations.MoodStanding;
import newswatch.events.Alert;
import newswatch.events.ArticleClaims;
import newswatch.service.log.About;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tracks the developments and the mood of one relation a key. */
final class RelationProcessor implements Processor<String, ArticleClaims, String, RelationOutcome> {
    private static final Logger LOG = LoggerFactory.getLogger(RelationProcessor.class);

    private final Map<String, WatchTrackers> watches;
    private final StreamMeters meters;
    private ProcessorContext<String, RelationOutcome> context;
    private RelationStores stores;

    private RelationProcessor(Map<String, WatchTrackers> watches, StreamMeters meters) {
        this.watches = watches;
        this.meters = meters;
    }

    /** @param watches by id */
    static ProcessorSupplier<String, ArticleClaims, String, RelationOutcome> supplier(
            Map<String, WatchTrackers> watches, StreamMeters meters) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, ArticleClaims, String, RelationOutcome> get() {
                return new RelationProcessor(watches, meters);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return RelationStores.builders();
            }
        };
    }

    @Override
    public void init(ProcessorContext<String, RelationOutcome> context) {
        this.context = context;
        stores = RelationStores.of(context);
    }

    @Override
    public void process(Record<String, ArticleClaims> record) {
        About.ARTICLE.during(record.value().article(), () -> hear(record));
    }

    private void hear(Record<String, ArticleClaims> record) {
        ArticleClaims input = record.value();
        WatchTrackers trackers = watches.get(input.watch());
        StoredRelation memory = new StoredRelation(stores, record.key());
        if (trackers == null) {
            meters.relation("unwatched");
        } else if (input.revision() < memory.heard(input.article())) {
            meters.relation("stale");
        } else {
            track(record, memory, trackers);
        }
    }

    private void track(Record<String, ArticleClaims> record, StoredRelation memory, WatchTrackers trackers) {
        ArticleClaims input = record.value();
        StoredMood moods = new StoredMood(stores, record.key());
        RelationChange change = trackers.developments().track(memory, input);
        MoodChange mood = trackers.moods()
                .track(
                        moods,
                        input,
                        change.tracked().stream()
                                .map(Tracked::state)
                                .map(state -> state.development())
                                .toList());
        List<Write<?>> writes = new ArrayList<>(expired(moods, mood, record.key()));
        writes.addAll(memory.plan(change, input));
        writes.addAll(moods.plan(mood));
        RelationOutcome outcome = RelationOutcome.of(change, mood);
        writes.forEach(Write::measure);
        outcome.measure();

        writes.forEach(Write::apply);
        count(outcome, Instant.ofEpochMilli(record.timestamp()));
        context.forward(record.withValue(outcome));
    }

    /** Before all other writes: what this article adds anew stands. */
    private List<Write<?>> expired(StoredMood moods, MoodChange mood, String relationKey) {
        LocalDate before = moods.standing().map(RelationProcessor::day).orElse(LocalDate.MAX);
        boolean due = mood.standing() != null && Expiry.due(before, day(mood.standing()));
        return due ? new Expiry(stores, relationKey).plan(day(mood.standing())) : List.of();
    }

    private static LocalDate day(MoodStanding standing) {
        return standing.state().day();
    }

    /** @param seen when the article could first be known, which the record is stamped with */
    private void count(RelationOutcome outcome, Instant seen) {
        meters.relation("tracked");
        outcome.alerts().forEach(alert -> {
            meters.alert(alert, seen);
            About.ALERT.during(alert.id(), () -> About.DEVELOPMENT.during(development(alert), () -> decided(alert)));
        });
    }

    private static String development(Alert alert) {
        return alert.development() == null ? null : alert.development().id();
    }

    private static void decided(Alert alert) {
        LOG.debug("{}: {}", alert.kind().code(), alert.title());
    }
}
