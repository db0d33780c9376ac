package newswatch.enrich.developments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import newswatch.events.ObjectKind;
import newswatch.events.Quad;

/**
 * What one relation of one watch remembers, read-only while a decision is computed. Both ends of a range of days are
 * included. Whoever keeps it applies each {@link RelationChange} before the next decision, and may forget what is older
 * than {@link Tracker#MEMORY_DAYS} days of event time.
 */
public interface RelationMemory {
    /** All of an article's claims, withdrawn ones included, in order of key. */
    List<LiveClaim> claimsOf(String article);

    /** By {@link LiveClaim#day}, in order of {@link LiveClaim#key}, withdrawn ones included. */
    List<LiveClaim> claims(Lane lane, LocalDate from, LocalDate to);

    /** The {@link Tracked#indexed indexed} ones by {@link Tracked#day}, in order of their anchors' key. */
    List<Tracked> developments(Lane lane, LocalDate from, LocalDate to);

    /** Of the developments of a lane, those about a kind of object. */
    List<Tracked> about(ObjectKind kind, Lane lane, LocalDate from, LocalDate to);

    /** Those of all lanes but the denials', in order of anchor. */
    default List<Tracked> all(boolean echo, LocalDate from, LocalDate to) {
        return lanes(echo, lane -> developments(lane, from, to));
    }

    /** Of these, those about a kind of object. */
    default List<Tracked> about(ObjectKind kind, boolean echo, LocalDate from, LocalDate to) {
        return lanes(echo, lane -> about(kind, lane, from, to));
    }

    private static List<Tracked> lanes(boolean echo, Function<Lane, List<Tracked>> read) {
        List<Tracked> all = new ArrayList<>();
        for (Quad family : Quad.values()) {
            for (Lane.Stage stage : List.of(Lane.Stage.PLANNED, Lane.Stage.THREATENED, Lane.Stage.DONE)) {
                all.addAll(read.apply(new Lane(family, stage, echo)));
            }
        }
        all.sort(Comparator.comparing(each -> each.anchor().key()));
        return all;
    }

    /** By id, MERGED ones included. */
    Optional<Tracked> development(String id);

    /** Every development, MERGED ones included, that keeps words of an article. Looks at all of them. */
    List<Tracked> quoting(String article);
}
