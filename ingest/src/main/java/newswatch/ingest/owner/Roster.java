package newswatch.ingest.owner;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import newswatch.events.SourceState;
import newswatch.ingest.poll.Rota;
import newswatch.ingest.poll.SourcePoll;
import newswatch.ingest.publish.SourcePartition;
import newswatch.ingest.source.Source;

/** The sources that are ours and have their turns: those of the list whose partitions we own. Used by one thread. */
final class Roster {
    /** Within this time the first polls of new and overdue sources are spread. */
    private static final Duration SPREAD = Duration.ofSeconds(5);

    private static final Duration SPREAD_EACH = Duration.ofMillis(20);

    private final Rota rota;
    private final Polls polls;
    private final Clock clock;
    private final RandomGenerator random;
    private final Map<Integer, Map<String, SourceState>> owned = new HashMap<>();
    private final Map<String, Running> running = new HashMap<>();
    private List<Source> listed = List.of();

    /** Makes what looks at a source. */
    @FunctionalInterface
    interface Polls {
        /** @param known its state, or null when nobody has listened to it */
        SourcePoll of(Source source, SourceState known);
    }

    private record Running(Source source, int partition, SourcePoll poll) {}

    Roster(Rota rota, Polls polls, Clock clock, RandomGenerator random) {
        this.rota = rota;
        this.polls = polls;
        this.clock = clock;
        this.random = random;
    }

    /** A partition is ours from now on, its states read. */
    void own(int partition, Map<String, SourceState> states) {
        owned.put(partition, new HashMap<>(states));
    }

    /** Partitions are not ours any more; their sources have no more turns. Those under way are returned. */
    List<SourcePoll> disown(Collection<Integer> partitions) {
        owned.keySet().removeAll(partitions);
        List<SourcePoll> left = new ArrayList<>();
        running.values().stream()
                .filter(one -> partitions.contains(one.partition()))
                .toList()
                .forEach(one -> left.add(stop(one)));
        return left;
    }

    /** The list as it is now, on so many partitions: begins and ends turns where it or what we own has changed. */
    void follow(List<Source> sources, int partitions) {
        listed = sources;
        Set<String> wanted = new HashSet<>();
        for (Source source : listed) {
            int partition = SourcePartition.of(source.id(), source.address(), partitions);
            if (owned.containsKey(partition)) {
                wanted.add(source.id());
                follow(source, partition);
            }
        }
        running.values().stream()
                .filter(one -> !wanted.contains(one.source().id()))
                .toList()
                .forEach(this::stop);
    }

    private void follow(Source source, int partition) {
        Running now = running.get(source.id());
        if (now != null && now.source().equals(source)) {
            return;
        } else if (now != null) {
            stop(now);
        }
        SourcePoll poll = polls.of(source, owned.get(partition).get(source.id()));
        running.put(source.id(), new Running(source, partition, poll));
        rota.add(poll, first(poll.state()));
    }

    private SourcePoll stop(Running one) {
        rota.remove(one.source().id());
        running.remove(one.source().id());
        one.poll().leave();
        // should it come back, it goes on from here
        Optional.ofNullable(owned.get(one.partition()))
                .ifPresent(states -> states.put(one.source().id(), one.poll().state()));
        return one.poll();
    }

    private Instant first(SourceState state) {
        Instant now = clock.instant();
        long spread = SPREAD.plus(SPREAD_EACH.multipliedBy(listed.size())).toMillis();
        Instant soon = now.plusMillis(listed.size() < 20 ? 0 : random.nextLong(spread));
        return state.nextTry() == null || state.nextTry().isBefore(soon) ? soon : state.nextTry();
    }
}
