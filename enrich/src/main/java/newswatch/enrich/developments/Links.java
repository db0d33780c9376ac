package newswatch.enrich.developments;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import newswatch.enrich.developments.Families.Bond;
import newswatch.events.Actor;
import newswatch.events.Development;
import newswatch.events.Matter;
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

    /** Computes links from what a window of the memory as it will be tells of the same object. */
    static final class Finder {
        private final Families families;
        private final Window window;
        private final Denials denials;

        Finder(Families families, Slots slots, Window window) {
            this.families = families;
            this.window = window;
            this.denials = new Denials(slots, window.memory());
        }

        Links of(Tracked it) {
            if (!stands(it)) {
                return NONE;
            }
            Actor denier = denials.denierOf(it);
            if (it.kind() == null) {
                return new Links(null, null, null, null, List.of(), denier);
            }
            Optional<Tracked> cause = causeOf(it);
            return new Links(
                    id(overturnedOf(it)), id(overturnerOf(it)), id(planOf(it)), id(cause), reactionsTo(it), denier);
        }

        private Optional<Tracked> overturnerOf(Tracked it) {
            return families.overturns().stream().anyMatch(bond -> bond.of(it))
                    ? after(it).filter(later -> undoes(later, it)).findFirst()
                    : Optional.empty();
        }

        private Optional<Tracked> overturnedOf(Tracked it) {
            if (families.overturns().stream().noneMatch(bond -> bond.by(it))) {
                return Optional.empty();
            }
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
            if (families.fulfils().stream().noneMatch(bond -> bond.by(deed))) {
                return Optional.empty();
            }
            return before(deed)
                    .filter(plan -> families.fulfils().stream().anyMatch(bond -> binds(bond, deed, plan)))
                    .filter(plan -> overturnerOf(plan)
                            .map(by -> by.anchor().key().compareTo(deed.anchor().key()) > 0)
                            .orElse(true))
                    .max(Comparator.comparing((Tracked plan) -> plan.rank() == deed.rank())
                            .thenComparing(plan -> plan.anchor().key()));
        }

        private static boolean binds(Bond bond, Tracked later, Tracked earlier) {
            return bond.by(later)
                    && bond.of(earlier)
                    && sameKind(later, earlier)
                    && (!bond.sameActor() || later.actors().stream().anyMatch(earlier.actors()::contains))
                    && bond.ranks(later.rank(), earlier.rank());
        }

        private Optional<Tracked> causeOf(Tracked it) {
            return reaction(it)
                    ? earlier(it, near(it)).filter(cause -> answers(it, cause)).reduce((one, later) -> later)
                    : Optional.empty();
        }

        private List<String> reactionsTo(Tracked it) {
            return reaction(it)
                    ? List.of()
                    : later(it, near(it))
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

        private Stream<Tracked> before(Tracked it) {
            return earlier(it, about(it))
                    .filter(each -> !each.day().isBefore(it.day().minusDays(REACH)));
        }

        private Stream<Tracked> after(Tracked it) {
            return later(it, about(it))
                    .filter(each -> !each.day().isAfter(it.day().plusDays(REACH)));
        }

        private static Stream<Tracked> earlier(Tracked it, Stream<Tracked> others) {
            return others.filter(
                    each -> each.anchor().key().compareTo(it.anchor().key()) < 0);
        }

        private static Stream<Tracked> later(Tracked it, Stream<Tracked> others) {
            return others.filter(
                    each -> each.anchor().key().compareTo(it.anchor().key()) > 0);
        }

        /** Those that stand, about the same object, in order of anchor. */
        private Stream<Tracked> about(Tracked it) {
            return others(it, window.about(it.kind(), it.lane().echo()));
        }

        /** Of these, what is near enough to answer it or to be answered by it. */
        private Stream<Tracked> near(Tracked it) {
            return others(it, Links.near(window.memory(), it));
        }

        private static Stream<Tracked> others(Tracked it, List<Tracked> found) {
            return found.stream()
                    .filter(each ->
                            stands(each) && sameKind(each, it) && !each.id().equals(it.id()));
        }
    }

    /** What is about such an object and near enough to answer an act or to be answered by it, in order of anchor. */
    static List<Tracked> near(RelationMemory memory, Tracked it) {
        return memory.about(
                it.kind(),
                it.lane().echo(),
                it.day().minusDays(REACTION_DAYS),
                it.day().plusDays(REACTION_DAYS));
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
