package newswatch.enrich.developments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import newswatch.enrich.developments.Families.Bond;
import newswatch.events.Actor;
import newswatch.events.Development;
import newswatch.events.Matter;
import newswatch.events.Quad;
import newswatch.events.Status;

/**
 * How developments of one relation bear on one another: a pure function of those within {@link #REACH} days and of the
 * denials. {@code overturnedBy} is the first live act that undoes it, {@code overturns} the last one it undoes.
 */
record Links(
        String overturns,
        String overturnedBy,
        String fulfils,
        String reactionTo,
        List<String> reactions,
        Actor deniedBy) {
    static final int REACH = 120;
    static final int REACTION_DAYS = 3;
    static final Links NONE = new Links(null, null, null, null, List.of(), null);

    /** Computes links; reads the memory as it will be, with every development of this round already in it. */
    static final class Finder {
        private final Families families;
        private final Slots slots;
        private final RelationMemory memory;

        Finder(Families families, Slots slots, RelationMemory memory) {
            this.families = families;
            this.slots = slots;
            this.memory = memory;
        }

        Links of(Tracked it) {
            if (!stands(it)) {
                return NONE;
            }
            Actor denier = new Denials(slots, memory).denierOf(it);
            if (it.state().development().matter() == null) {
                return new Links(null, null, null, null, List.of(), denier);
            }
            Optional<Tracked> cause = causeOf(it);
            return new Links(
                    id(overturnedOf(it)), id(overturnerOf(it)), id(planOf(it)), id(cause), reactionsTo(it), denier);
        }

        private Optional<Tracked> overturnerOf(Tracked it) {
            return after(it).filter(later -> undoes(later, it)).findFirst();
        }

        private Optional<Tracked> overturnedOf(Tracked it) {
            return before(it)
                    .filter(earlier -> undoes(it, earlier))
                    .filter(earlier -> same(overturnerOf(earlier), it))
                    .reduce((one, later) -> later);
        }

        private boolean undoes(Tracked later, Tracked earlier) {
            return families.overturns().stream().anyMatch(bond -> binds(bond, later, earlier));
        }

        /** The last standing plan of the same rank, else one whose rank nobody said. */
        private Optional<Tracked> planOf(Tracked deed) {
            return before(deed)
                    .filter(plan -> families.fulfils().stream().anyMatch(bond -> binds(bond, deed, plan)))
                    .filter(plan -> overturnerOf(plan)
                            .map(by -> by.anchor().key().compareTo(deed.anchor().key()) > 0)
                            .orElse(true))
                    .max(Comparator.comparing((Tracked plan) -> plan.rank() == deed.rank())
                            .thenComparing(plan -> plan.anchor().key()));
        }

        private boolean binds(Bond bond, Tracked later, Tracked earlier) {
            Development by = later.state().development();
            Development of = earlier.state().development();
            return Families.any(bond.by(), by.type(), by.mode())
                    && bond.byStages().contains(later.lane().stage())
                    && Families.any(bond.of(), of.type(), of.mode())
                    && bond.ofStages().contains(earlier.lane().stage())
                    && bond.objects().contains(by.matter().kind())
                    && !Slots.matters(by.matter(), of.matter())
                    && (!bond.sameActor() || later.actors().stream().anyMatch(earlier.actors()::contains))
                    && (!bond.sameRank() || earlier.rank() == later.rank() || earlier.rank() == Rank.OTHER);
        }

        private Optional<Tracked> causeOf(Tracked it) {
            return reaction(it)
                    ? before(it).filter(cause -> answers(it, cause)).reduce((one, later) -> later)
                    : Optional.empty();
        }

        private List<String> reactionsTo(Tracked it) {
            return reaction(it)
                    ? List.of()
                    : after(it)
                            .filter(each -> reaction(each) && answers(each, it))
                            .filter(each -> same(causeOf(each), it))
                            .map(Tracked::id)
                            .toList();
        }

        private boolean answers(Tracked reaction, Tracked cause) {
            return !cause.day().isBefore(reaction.day().minusDays(REACTION_DAYS))
                    && !reaction(cause)
                    && sameKind(reaction, cause);
        }

        private boolean reaction(Tracked it) {
            Development development = it.state().development();
            return it.lane().stage() == Lane.Stage.DONE
                    && Families.any(families.reactions(), development.type(), development.mode());
        }

        private java.util.stream.Stream<Tracked> before(Tracked it) {
            return about(it, it.day().minusDays(REACH), it.day()).stream()
                    .filter(each -> each.anchor().key().compareTo(it.anchor().key()) < 0);
        }

        private java.util.stream.Stream<Tracked> after(Tracked it) {
            return about(it, it.day(), it.day().plusDays(REACH)).stream()
                    .filter(each -> each.anchor().key().compareTo(it.anchor().key()) > 0);
        }

        /** Those that stand, about the same object, in order of anchor. */
        private List<Tracked> about(Tracked it, LocalDate from, LocalDate to) {
            return all(memory, it.lane().echo(), from, to).stream()
                    .filter(each ->
                            stands(each) && sameKind(each, it) && !each.id().equals(it.id()))
                    .toList();
        }
    }

    /** All developments of a range of days, in order of anchor. */
    static List<Tracked> all(RelationMemory memory, boolean echo, LocalDate from, LocalDate to) {
        List<Tracked> all = new ArrayList<>();
        for (Quad family : Quad.values()) {
            for (Lane.Stage stage : List.of(Lane.Stage.PLANNED, Lane.Stage.THREATENED, Lane.Stage.DONE)) {
                all.addAll(memory.developments(new Lane(family, stage, echo), from, to));
            }
        }
        all.sort(Comparator.comparing(each -> each.anchor().key()));
        return all;
    }

    static boolean sameKind(Tracked one, Tracked other) {
        Matter matter = one.state().development().matter();
        Matter its = other.state().development().matter();
        return matter != null && its != null && !Slots.matters(matter, its);
    }

    static boolean stands(Tracked it) {
        return it.status() != Status.RETRACTED && it.status() != Status.MERGED;
    }

    private static String id(Optional<Tracked> found) {
        return found.map(Tracked::id).orElse(null);
    }

    private static boolean same(Optional<Tracked> found, Tracked it) {
        return found.map(Tracked::id).filter(id -> Objects.equals(id, it.id())).isPresent();
    }
}
