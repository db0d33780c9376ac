package newswatch.alerts.deliver;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import newswatch.alerts.channel.Notice;
import newswatch.events.Receipt;

/** What one channel is owed and belongs to no message yet, and what is remembered of the messages it became. */
final class Shelf {
    /** Of messages that wait to be sent: when there is so much, no more are made. */
    static final int MOST_BYTES = 300_000;

    private final String channel;
    private final OpenGroups open = new OpenGroups();
    private final Memory memory = new Memory();
    private final Due due = new Due(open, memory);
    private final Digests digests = new Digests(open, memory, due);

    Shelf(String channel) {
        this.channel = channel;
    }

    void add(Waiting waiting, GroupKey key) {
        open.add(waiting, key);
    }

    /** Other subscriptions are in force, by which what waits may belong to other groups. */
    void regroup(Function<Waiting, GroupKey> rule) {
        open.regroup(rule);
    }

    /**
     * The receipts of the digests and groups that are due.
     *
     * @param room how many groups may be closed
     */
    List<Receipt> close(Turn turn, Closing closing, long room) {
        Proposed proposed = new Proposed();
        proposed.addAll(digests.close(channel, turn, closing));
        long left = room;
        for (GroupKey key : open.keys()) {
            if (left > 0 && proposed.bytes < MOST_BYTES && open.has(key) && isDue(key, turn)) {
                List<Waiting> ready = open.ready(key);
                if (proposed.hasNoneOf(ready)) {
                    List<Receipt> closed = close(key, ready, turn, closing);
                    proposed.addAll(closed);
                    left -= closed.size();
                }
            }
        }
        return proposed.receipts;
    }

    /** What this turn writes: a group that takes along what another has already has to wait for the next turn. */
    private final class Proposed {
        private final List<Receipt> receipts = new ArrayList<>();
        private final Set<String> deliveries = new HashSet<>();
        private long bytes;

        private boolean hasNoneOf(List<Waiting> members) {
            return members.stream()
                    .noneMatch(member -> deliveries.contains(member.delivery().id()));
        }

        private void addAll(List<Receipt> closed) {
            closed.forEach(receipt -> {
                deliveries.addAll(receipt.deliveries());
                receipts.add(receipt);
                bytes += receipt.body() == null ? 0 : receipt.body().length();
                memory.fold(receipt); // the limits hold within a turn, too; if it is not committed, all begins anew
            });
        }
    }

    private List<Receipt> close(GroupKey key, List<Waiting> ready, Turn turn, Closing closing) {
        Triage triage = new Triage(
                key,
                turn.inForce().subscription(key.subscription()).orElse(null),
                memory,
                turn.terms().silences(),
                turn.now());
        Map<Waiting, Verdict> verdicts = triage.judge(ready, OpenGroups.MOST_MEMBERS);
        verdicts.forEach((member, verdict) -> {
            switch (verdict.what()) {
                case DIGEST -> open.move(member, GroupKey.digest(key.subscription()));
                case RUNNING -> open.move(member, GroupKey.running(key.subscription()));
                case TELL, LATER, SUPPRESS -> {
                    // stays here, until a receipt settles it
                }
            }
        });
        return closing.receipts(key, verdicts);
    }

    private boolean isDue(GroupKey key, Turn turn) {
        return key.kind() != Notice.Kind.DIGEST && !due(key, turn).isAfter(turn.now());
    }

    private Instant due(GroupKey key, Turn turn) {
        return due.group(key, turn.inForce().subscription(key.subscription()).orElse(null), turn.now());
    }

    /** Learns of a committed receipt, and gives up the deliveries that it settles or puts into a message. */
    List<Waiting> apply(Receipt receipt) {
        memory.fold(receipt);
        return open.take(receipt.deliveries());
    }

    /** When groups and digests are due next. */
    Stream<Instant> wakes(Turn turn) {
        Stream<Instant> closings = open.keys().stream()
                .filter(key -> key.kind() != Notice.Kind.DIGEST)
                .map(key -> due(key, turn));
        Stream<Instant> daily = turn.inForce().toldBy(channel).stream()
                .map(subscription -> digests.wake(subscription, turn.now()))
                .filter(Objects::nonNull);
        return Stream.concat(closings, daily);
    }

    Collection<Waiting> all() {
        return open.all();
    }

    int size() {
        return open.size();
    }
}
