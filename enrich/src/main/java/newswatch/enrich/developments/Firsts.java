package newswatch.enrich.developments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import newswatch.enrich.developments.Lane.Stage;
import newswatch.events.Development;
import newswatch.events.EventType;
import newswatch.events.Quad;

/** What is done for the first time as far as is remembered, and contact after silence. */
final class Firsts {
    static final String EVER = "FIRST_EVER";
    static final String AFTER_SILENCE = "AFTER_SILENCE";
    static final Lane CONTACTS = new Lane(Quad.VERBAL_COOPERATION, Stage.DONE, false);
    private static final int SILENCE_DAYS = 90;

    /**
     * Whether it is the first of its (actor, type, recipient), of a relation known for at least as long as a silence; else
     * whether it is the first contact after one; else null.
     */
    String of(Tracked it, RelationMemory memory) {
        if (it.lane().echo() || !Links.stands(it)) {
            return null;
        }
        Optional<LocalDate> like = latest(it, memory, earlier -> alike(earlier, it));
        boolean contact = contact(it);
        if (like.isEmpty() && known(it, memory)) {
            return EVER;
        }
        Optional<LocalDate> spoke = contact ? latest(it, memory, Firsts::contact) : Optional.empty();
        return spoke.filter(day -> day.isBefore(it.day().minusDays(SILENCE_DAYS)))
                .map(any -> AFTER_SILENCE)
                .orElse(null);
    }

    static boolean contact(Tracked it) {
        return it.lane().equals(CONTACTS) && it.state().development().type() == EventType.CONSULT;
    }

    /** Who meets whom is an accident of wording. */
    private static boolean alike(Tracked one, Tracked other) {
        Development a = one.state().development();
        Development b = other.state().development();
        boolean straight = Objects.equals(Slots.country(a.actor()), Slots.country(b.actor()));
        return a.type() == b.type() && (straight || a.type() == EventType.CONSULT);
    }

    /** The day of the last one before it that fits, in its lane. */
    private static Optional<LocalDate> latest(Tracked it, RelationMemory memory, Predicate<Tracked> fits) {
        return Nearest.last(
                        memory,
                        it.lane(),
                        it.day().minusDays(Tracker.MEMORY_DAYS - 1L),
                        it.day(),
                        each -> Links.stands(each)
                                && fits.test(each)
                                && each.anchor().key().compareTo(it.anchor().key()) < 0)
                .map(Tracked::day);
    }

    /** The next ones after a change that may have been a first without it. */
    static List<Tracked> next(Tracked changed, RelationMemory memory) {
        List<Tracked> next = new ArrayList<>();
        next(changed, memory, later -> alike(later, changed)).ifPresent(next::add);
        if (contact(changed)) {
            next(changed, memory, Firsts::contact).ifPresent(next::add);
        }
        return next;
    }

    private static Optional<Tracked> next(Tracked changed, RelationMemory memory, Predicate<Tracked> fits) {
        return Nearest.first(
                memory,
                changed.lane(),
                changed.day(),
                changed.day().plusDays(Tracker.MEMORY_DAYS - 1L),
                each -> Links.stands(each)
                        && fits.test(each)
                        && each.anchor().key().compareTo(changed.anchor().key()) > 0);
    }

    /** Something happened here long enough before: with nothing remembered, everything would be a first. */
    private static boolean known(Tracked it, RelationMemory memory) {
        LocalDate until = it.day().minusDays(SILENCE_DAYS);
        LocalDate from = it.day().minusDays(Tracker.MEMORY_DAYS);
        return memory.all(false, from, until).stream().anyMatch(Links::stands);
    }
}
