package newswatch.enrich.developments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whose links need a second look: developments about the same object as one whose facts changed, and those a changed
 * denial may mark. The window holds all that their links depend on.
 */
record LinkScope(Set<String> ids, LocalDate from, LocalDate to) {

    static LinkScope of(
            Families families, RelationMemory memory, RelationMemory after, Round round, Replacement replacement) {
        List<Tracked> changed = changed(memory, after, round);
        List<LiveClaim> denials = Stream.concat(replacement.removed().stream(), replacement.added().stream())
                .filter(claim -> claim.lane().stage() == Lane.Stage.DENIED)
                .toList();
        LocalDate any = Stream.concat(replacement.removed().stream(), replacement.added().stream())
                .map(LiveClaim::day)
                .findFirst()
                .orElseThrow();
        List<LocalDate> days =
                new ArrayList<>(changed.stream().map(Tracked::day).toList());
        denials.forEach(denial -> days.add(denial.day()));
        round.clusters.values().forEach(cluster -> days.add(cluster.anchor().day()));
        LocalDate first = days.stream().min(LocalDate::compareTo).orElse(any);
        LocalDate last = days.stream().max(LocalDate::compareTo).orElse(any);
        Set<String> ids = new HashSet<>();
        Window window = new Window(after, first.minusDays(Links.REACH), last.plusDays(Links.REACH));
        changed.stream()
                .filter(each -> !each.lane().echo())
                .flatMap(each -> Firsts.next(each, after).stream())
                .filter(later -> !later.day().isAfter(last.plusDays(Links.REACH)))
                .forEach(later -> ids.add(later.id()));
        changed.forEach(each -> neighbours(families, window, each).forEach(other -> ids.add(other.id())));
        denials.forEach(denial -> marked(after, denial).forEach(other -> ids.add(other.id())));
        return new LinkScope(ids, first.minusDays(2L * Links.REACH), last.plusDays(2L * Links.REACH));
    }

    Window window(RelationMemory after) {
        return new Window(after, from, to);
    }

    /** As they were and as they are, of those whose facts changed. */
    private static List<Tracked> changed(RelationMemory memory, RelationMemory after, Round round) {
        List<Tracked> changed = new ArrayList<>();
        Set<String> ids = new HashSet<>(round.clusters.keySet());
        round.merged.forEach(each -> ids.add(each.id()));
        for (String id : ids) {
            Optional<Tracked> then = memory.development(id);
            Optional<Tracked> now = after.development(id);
            if (!then.map(Round::facts).equals(now.map(Round::facts))) {
                then.ifPresent(changed::add);
                now.ifPresent(changed::add);
            }
        }
        return changed;
    }

    private static List<Tracked> neighbours(Families families, Window window, Tracked changed) {
        LocalDate first = changed.day().minusDays(Links.REACH);
        LocalDate last = changed.day().plusDays(Links.REACH);
        boolean denied = !window.memory()
                .claims(
                        changed.lane().with(Lane.Stage.DENIED),
                        changed.day().minusDays(Denials.AFTER),
                        changed.day().plusDays(Denials.AFTER))
                .isEmpty();
        if (denied) {
            return window.memory().all(changed.lane().echo(), first, last);
        } else if (changed.kind() == null) {
            return List.of();
        }
        List<Tracked> about = families.bonded(changed)
                ? window.about(changed.kind(), changed.lane().echo())
                : Links.near(window.memory(), changed);
        return about.stream()
                .filter(each -> !each.day().isBefore(first) && !each.day().isAfter(last))
                .filter(each -> Links.sameKind(each, changed))
                .toList();
    }

    private static List<Tracked> marked(RelationMemory after, LiveClaim denial) {
        return after.all(
                denial.lane().echo(),
                denial.day().minusDays(Denials.AFTER + 1L),
                denial.day().plusDays(Denials.AFTER + 1L));
    }
}
