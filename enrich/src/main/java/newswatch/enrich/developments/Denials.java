package newswatch.enrich.developments;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import newswatch.enrich.developments.Lane.Stage;
import newswatch.events.Actor;
import newswatch.events.Genre;

/** Which development a denial marks: the nearest act of the same kind and sides; an unspecific denial marks nothing. */
final class Denials {
    /** A denial may come so many days after the act, or its day be told so many days before. */
    static final int AFTER = 30;

    static final int BEFORE = 3;

    private final Slots slots;
    private final RelationMemory memory;

    Denials(Slots slots, RelationMemory memory) {
        this.slots = slots;
        this.memory = memory;
    }

    /** Who denied it first, or null. */
    Actor denierOf(Tracked it) {
        if (it.lane().echo()) {
            return null;
        }
        return memory
                .claims(
                        it.lane().with(Stage.DENIED),
                        it.day().minusDays(BEFORE),
                        it.day().plusDays(AFTER))
                .stream()
                .filter(denial -> !denial.withdrawn() && denial.genre() == Genre.REPORT)
                .filter(denial ->
                        denied(denial).filter(each -> each.id().equals(it.id())).isPresent())
                .map(denial -> denial.claim().actor())
                .findFirst()
                .orElse(null);
    }

    private Optional<Tracked> denied(LiveClaim denial) {
        return List.of(Stage.PLANNED, Stage.THREATENED, Stage.DONE).stream()
                .map(stage -> denial.lane().with(stage))
                .flatMap(lane ->
                        memory
                                .developments(
                                        lane,
                                        denial.day().minusDays(AFTER),
                                        denial.day().plusDays(BEFORE))
                                .stream())
                .filter(each -> Links.stands(each) && marks(denial, each))
                .min(Comparator.comparing((Tracked each) -> Math.abs(ChronoUnit.DAYS.between(each.day(), denial.day())))
                        .thenComparing(each -> each.anchor().key()));
    }

    private boolean marks(LiveClaim denial, Tracked act) {
        var told = act.anchor().claim();
        var denied = denial.claim();
        boolean bothObjects = told.matter() != null && denied.matter() != null;
        return slots.sides(told, denied)
                && !Slots.matters(told.matter(), denied.matter())
                && (bothObjects || told.type() == denied.type());
    }
}
