package newswatch.enrich;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import newswatch.enrich.watch.Watch;
import newswatch.service.TopicOverrides;

/**
 * What an enrich service is told.
 *
 * @param watches whom to watch; ids are unique
 * @param stateDir where its stores live; losing it costs time, not data
 * @param instance static member of the group, unique among instances and the same after a restart; null for a passing one
 * @param threads at most one per partition of {@code newswatch.articles} does work
 * @param standbys copies of its state that other instances keep ready to take over; 0 makes it again from Kafka
 * @param commit how often results become visible downstream
 */
public record EnrichSettings(
        List<Watch> watches,
        Path stateDir,
        String instance,
        int threads,
        int standbys,
        Duration commit,
        TopicOverrides topics) {
    public static final Duration COMMIT = Duration.ofMillis(100);

    public EnrichSettings {
        watches = List.copyOf(watches);
        if (watches.stream().map(Watch::id).distinct().count() < watches.size()) {
            throw new IllegalArgumentException("two watches have the same id");
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads should be 1 or more, is " + threads);
        }
        if (standbys < 0) {
            throw new IllegalArgumentException("standbys should be 0 or more, is " + standbys);
        }
        topics = topics == null ? TopicOverrides.NONE : topics;
        commit = commit == null ? COMMIT : commit;
    }

    public static EnrichSettings of(List<Watch> watches, Path stateDir) {
        return new EnrichSettings(watches, stateDir, null, 1, 0, COMMIT, TopicOverrides.NONE);
    }
}
