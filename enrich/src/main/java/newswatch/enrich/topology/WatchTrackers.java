package newswatch.enrich.topology;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import newswatch.enrich.developments.Tracker;
import newswatch.enrich.relations.MoodTracker;
import newswatch.enrich.watch.Watch;

/** What decides for the relations of one watch. */
record WatchTrackers(Watch watch, Tracker developments, MoodTracker moods) {

    /** By watch id. */
    static Map<String, WatchTrackers> of(Collection<Watch> watches, String rulebook) {
        return watches.stream()
                .map(watch -> new WatchTrackers(watch, new Tracker(watch, rulebook), new MoodTracker(watch.parties())))
                .collect(Collectors.toUnmodifiableMap(
                        trackers -> trackers.watch().id(), Function.identity()));
    }
}
