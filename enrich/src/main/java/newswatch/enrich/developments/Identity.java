package newswatch.enrich.developments;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import newswatch.events.Claim;
import newswatch.events.Ids;
import newswatch.events.Matter;

/**
 * Ids of developments: a hash of (watch, relation, family, class, anchor day, anchor object). Sides, and the rank where
 * there is no object, count to the object, so that an ordinal is rarely needed.
 */
final class Identity {
    private final String watch;
    private final String relation;
    private final Slots slots;
    private final Families families;

    Identity(String watch, String relation, Slots slots, Families families) {
        this.watch = watch;
        this.relation = relation;
        this.slots = slots;
        this.families = families;
    }

    /** All clusters of a day must be among those given, the live ones before the retracted, each in order of key. */
    Map<String, Cluster> of(List<Cluster> clusters) {
        Map<String, Integer> alike = new HashMap<>();
        Map<String, Cluster> byId = new LinkedHashMap<>();
        for (Cluster cluster : clusters) {
            LocalDate day = cluster.anchor().day();
            String object = object(cluster.anchor().claim());
            int ordinal = alike.merge(day + " " + object, 1, Integer::sum);
            String lane = cluster.anchor().lane().code();
            String id = Ids.of(watch, relation, lane, day.toString(), object, Integer.toString(ordinal));
            byId.put(id, cluster);
        }
        return byId;
    }

    private String object(Claim claim) {
        Stream<String> sides = Stream.of(
                Objects.toString(Slots.country(claim.actor())), Objects.toString(Slots.country(claim.recipient())));
        String who = String.join(">", (Families.any(families.mutual(), claim) ? sides.sorted() : sides).toList());
        Matter matter = claim.matter();
        return who + " "
                + (matter == null
                        ? slots.rank(claim)
                        : String.join(
                                "|",
                                matter.kind().name(),
                                String.join(",", matter.who()),
                                Objects.toString(matter.name(), ""),
                                Objects.toString(matter.place(), ""),
                                Objects.toString(matter.hour(), "")));
    }
}
