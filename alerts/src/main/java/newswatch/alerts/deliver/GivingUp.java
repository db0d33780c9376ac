package newswatch.alerts.deliver;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import newswatch.events.Receipt;
import newswatch.events.Receipt.Outcome;

/** Dead letters of what is not attempted any more; with their bytes, so that they can be sent again. */
record GivingUp(GiveUp why, Closing closing, Instant now) {
    /** Of what waited in open groups. */
    Stream<Receipt> waiting(Collection<Waiting> members) {
        Map<GroupKey, List<Waiting>> groups = members.stream()
                .sorted(Comparator.comparingLong(Waiting::offset))
                .collect(Collectors.groupingBy(Waiting::group, LinkedHashMap::new, Collectors.toList()));
        return groups.entrySet().stream().flatMap(group -> group(group.getKey(), group.getValue()));
    }

    private Stream<Receipt> group(GroupKey key, List<Waiting> members) {
        int most = OpenGroups.MOST_MEMBERS;
        return IntStream.range(0, (members.size() + most - 1) / most)
                .mapToObj(part -> members.subList(part * most, Math.min(members.size(), (part + 1) * most)))
                .map(part -> closing.alerts(key, part))
                .map(receipt -> receipt.outcome() == Outcome.CLOSED ? message(receipt) : receipt);
    }

    /** Of a closed message. */
    Receipt message(Receipt was) {
        return was.next(Outcome.DEAD_LETTERED, was.attempts(), null, why.tag(), now, was.failing());
    }
}
