package newswatch.alerts.deliver;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The deliveries of one channel that belong to no message yet, by group. */
final class OpenGroups {
    /** Members of one message; more go into the next. */
    static final int MOST_MEMBERS = 500;
    /** A digest sums up, so more go into one; the rest waits for the next. */
    static final int MOST_IN_DIGEST = 5_000;

    private static final int PRIORITIES = 3;

    private static final class Group {
        private final TreeMap<Long, Waiting> members = new TreeMap<>();
        private final int[] byPriority = new int[PRIORITIES + 1];
    }

    private final Map<GroupKey, Group> groups = new LinkedHashMap<>();
    private final Map<String, Waiting> byId = new HashMap<>();
    private final Map<String, GroupKey> places = new HashMap<>();
    private final Map<String, TreeMap<Long, Waiting>> threads = new HashMap<>();

    /** Adding what is there already changes nothing. */
    void add(Waiting waiting, GroupKey key) {
        if (byId.putIfAbsent(waiting.delivery().id(), waiting) == null) {
            threads.computeIfAbsent(waiting.thread(), thread -> new TreeMap<>()).put(waiting.offset(), waiting);
            place(waiting, key);
        }
    }

    private void place(Waiting waiting, GroupKey key) {
        places.put(waiting.delivery().id(), key);
        Group group = groups.computeIfAbsent(key, any -> new Group());
        group.members.put(waiting.offset(), waiting);
        group.byPriority[slot(waiting)]++;
    }

    private static int slot(Waiting waiting) {
        return Math.max(1, Math.min(PRIORITIES, waiting.priority()));
    }

    private void displace(Waiting waiting) {
        groups.computeIfPresent(places.remove(waiting.delivery().id()), (key, group) -> {
            group.members.remove(waiting.offset());
            group.byPriority[slot(waiting)]--;
            return group.members.isEmpty() ? null : group;
        });
    }

    /** Puts what is here into another group. */
    void move(Waiting waiting, GroupKey key) {
        displace(waiting);
        place(waiting, key);
    }

    /** Puts all into the groups they belong to by other rules. */
    void regroup(Function<Waiting, GroupKey> rule) {
        groups.clear();
        places.clear();
        byId.values().forEach(waiting -> place(waiting, rule.apply(waiting)));
    }

    /** Takes those of the deliveries that are here, in order of decision. */
    List<Waiting> take(List<String> deliveries) {
        TreeMap<Long, Waiting> taken = new TreeMap<>();
        for (String id : deliveries) {
            Waiting waiting = byId.remove(id);
            if (waiting != null) {
                taken.put(waiting.offset(), waiting);
                displace(waiting);
                threads.computeIfPresent(waiting.thread(), (thread, members) -> {
                    members.remove(waiting.offset());
                    return members.isEmpty() ? null : members;
                });
            }
        }
        return List.copyOf(taken.values());
    }

    /**
     * The members that may go into the group's next message, in order of decision, with the earlier parts of their
     * threads that wait in other groups: what came first is told first.
     */
    List<Waiting> ready(GroupKey key) {
        Group group = groups.get(key);
        TreeMap<Long, Waiting> ready = new TreeMap<>();
        for (Waiting member : group == null ? List.<Waiting>of() : group.members.values()) {
            ready.putAll(threads.get(member.thread()).headMap(member.offset(), true));
        }
        return List.copyOf(ready.values());
    }

    List<GroupKey> keys() {
        return List.copyOf(groups.keySet());
    }

    boolean has(GroupKey key) {
        return groups.containsKey(key);
    }

    /** When the first of the group was decided. */
    Instant oldest(GroupKey key) {
        return groups.get(key).members.firstEntry().getValue().delivery().createdAt();
    }

    /** The priorities that there are in the group. */
    IntStream priorities(GroupKey key) {
        return IntStream.rangeClosed(1, PRIORITIES).filter(priority -> groups.get(key).byPriority[priority] > 0);
    }

    Collection<Waiting> all() {
        return new ArrayList<>(byId.values());
    }

    int size() {
        return byId.size();
    }
}
