package newswatch.enrich.topology;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import newswatch.enrich.developments.Lane;
import newswatch.enrich.developments.LiveClaim;
import newswatch.enrich.developments.Tracker;
import newswatch.events.Quad;
import org.apache.kafka.streams.KeyValue;

/**
 * Plans the removal of what a relation no longer reads, when its event time enters a new week: looking costs more than
 * there is to remove on a day. A month more than the trackers look back over, so that late articles find what they would
 * have found on time.
 */
final class Expiry {
    private static final int DAYS = Tracker.MEMORY_DAYS + 31;

    /** Per lane and store; what is left over goes with the next week. */
    private static final int MOST = 3_500;

    private final RelationStores stores;
    private final String prefix;

    Expiry(RelationStores stores, String relationKey) {
        this.stores = stores;
        this.prefix = relationKey + "|";
    }

    /** Whether a week begins between two days of event time. */
    static boolean due(LocalDate before, LocalDate now) {
        return now.isAfter(before) && week(now) != week(before);
    }

    private static long week(LocalDate day) {
        return Math.floorDiv(day.toEpochDay(), 7);
    }

    List<Write<?>> plan(LocalDate latest) {
        LocalDate horizon = latest.minusDays(DAYS);
        List<Write<?>> writes = new ArrayList<>();
        lanes().forEach(lane -> {
            claims(lane, horizon, writes);
            developments(lane, horizon, writes);
        });
        developments(StoredRelation.MERGED, horizon, writes);
        RelationStores.range(stores.moodDays(), prefix, prefix + horizon, MOST)
                .forEach(entry -> writes.add(new Write<>(stores.moodDays(), entry.key, null)));
        return writes;
    }

    private void claims(String lane, LocalDate horizon, List<Write<?>> writes) {
        Map<String, List<String>> gone = new TreeMap<>();
        for (KeyValue<String, LiveClaim> entry :
                RelationStores.range(stores.claims(), start(lane), start(lane) + horizon, MOST)) {
            writes.add(new Write<>(stores.claims(), entry.key, null));
            gone.computeIfAbsent(entry.value.article(), any -> new ArrayList<>())
                    .add(entry.key.substring(prefix.length()));
        }
        gone.forEach((article, keys) -> writes.add(without(article, keys)));
    }

    private Write<HeardArticle> without(String article, List<String> gone) {
        HeardArticle heard = stores.heard().get(prefix + article);
        List<String> left = heard == null
                ? List.of()
                : heard.claims().stream().filter(key -> !gone.contains(key)).toList();
        return new Write<>(
                stores.heard(), prefix + article, left.isEmpty() ? null : new HeardArticle(heard.revision(), left));
    }

    private void developments(String lane, LocalDate horizon, List<Write<?>> writes) {
        RelationStores.range(stores.anchors(), start(lane), start(lane) + horizon, MOST)
                .forEach(entry -> {
                    writes.add(new Write<>(stores.anchors(), entry.key, null));
                    writes.add(new Write<>(
                            stores.developments(),
                            prefix + AnchorEntry.read(entry.value).development(),
                            null));
                });
    }

    private String start(String lane) {
        return prefix + lane + "|";
    }

    private static Stream<String> lanes() {
        return Arrays.stream(Quad.values())
                .flatMap(family -> Arrays.stream(Lane.Stage.values())
                        .flatMap(stage -> Stream.of(new Lane(family, stage, false), new Lane(family, stage, true))))
                .map(Lane::code);
    }
}
