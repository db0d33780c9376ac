package newswatch.alerts.deliver;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The deliveries of one channel that belong to no message yet, by group. */
final class OpenGroups {
    /** Members of one message; more go into the next. */
    static final int MOST_MEMBERS = 500;

    private final Map<GroupKey, TreeMap<Long, Waiting>> groups = new LinkedHashMap<>();
    private final Map<String, Waiting> byId = new HashMap<>();
    private final Map<String, TreeSet<Long>> threads = new HashMap<>();

    /** Adding what is there already changes nothing. */
    void add(Waiting waiting) {
        if (byId.putIfAbsent(waiting.delivery().id(), waiting) == null) {
            groups.computeIfAbsent(waiting.group(), key -> new TreeMap<>()).put(waiting.offset(), waiting);
            threads.computeIfAbsent(waiting.thread(), key -> new TreeSet<>()).add(waiting.offset());
        }
    }

    /** Takes those of the deliveries that are here, in order of decision. */
    List<Waiting> take(List<String> deliveries) {
        TreeMap<Long, Waiting> taken = new TreeMap<>();
        for (String id : deliveries) {
            Waiting waiting = byId.remove(id);
            if (waiting != null) {
                taken.put(waiting.offset(), waiting);
                groups.computeIfPresent(waiting.group(), (key, members) -> {
                    members.remove(waiting.offset());
                    return members.isEmpty() ? null : members;
                });
                threads.computeIfPresent(waiting.thread(), (key, offsets) -> {
                    offsets.remove(waiting.offset());
                    return offsets.isEmpty() ? null : offsets;
                });
            }
        }
        return List.copyOf(taken.values());
    }

    /** The members that may go into the group's next message: none whose thread has an earlier part in another group. */
    List<Waiting> ready(GroupKey key) {
        List<Waiting> ready = new ArrayList<>();
        Map<String, Integer> taken = new HashMap<>();
        for (Waiting member : groups.get(key).values()) {
            int before = taken.getOrDefault(member.thread(), 0);
            if (threads.get(member.thread()).headSet(member.offset()).size() == before) {
                taken.put(member.thread(), before + 1);
                ready.add(member);
            }
            if (ready.size() == MOST_MEMBERS) {
                break;
            }
        }
        return ready;
    }

    /** Whether {@link #ready} would answer any. */
    boolean anyReady(GroupKey key) {
        return groups.get(key).values().stream()
                .anyMatch(member -> threads.get(member.thread()).first() == member.offset());
    }

    List<GroupKey> keys() {
        return List.copyOf(groups.keySet());
    }

    Instant oldest(GroupKey key) {
        return groups.get(key).firstEntry().getValue().delivery().createdAt();
    }

    List<Waiting> all() {
        return List.copyOf(byId.values());
    }

    int size() {
        return byId.size();
    }
}
