package newswatch.enrich.developments;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import newswatch.enrich.watch.PriorityRule;
import newswatch.enrich.watch.Watch;
import newswatch.events.Alert;
import newswatch.events.AlertKind;
import newswatch.events.ArticleClaims;
import newswatch.events.Development;
import newswatch.events.DevelopmentState;
import newswatch.events.Evidence;
import newswatch.events.Status;
import newswatch.events.Step;
import newswatch.events.Why;

/** Gives drafts their links, status, title and priority, and decides what rings. */
final class Finisher {
    /** A development to store, and the alert it rings. */
    record Finished(Tracked tracked, Optional<Alert> alert) {}

    private final Watch watch;
    private final Composer composer;
    private final Portrait portrait;
    private final RelationMemory before;
    private final RelationMemory after;
    private final Links.Finder links;
    private final ArticleClaims input;

    Finisher(
            Watch watch,
            Families families,
            Slots slots,
            Composer composer,
            Portrait portrait,
            RelationMemory before,
            Window window,
            ArticleClaims input) {
        this.watch = watch;
        this.composer = composer;
        this.portrait = portrait;
        this.before = before;
        this.after = window.memory();
        this.links = new Links.Finder(families, slots, window);
        this.input = input;
    }

    /**
     * @param cluster its claims, or null if only what it is linked with changed
     * @param carried steps of developments that became part of it
     * @return nothing if it is as it was
     */
    Optional<Finished> finish(Tracked draft, Cluster cluster, List<Step> carried) {
        Optional<Tracked> prior = before.development(draft.id());
        Links its = links.of(draft);
        Tracked told = tell(draft, its, cluster, prior);
        List<Step> known = Round.union(
                prior.map(each -> each.state().development().steps()).orElse(List.of()), carried);
        AlertKind kind = Decision.kind(known, told.status(), opens(told, cluster, its), tells(told, its));
        if (kind == null && prior.isPresent() && same(prior.get(), told, known)) {
            return Optional.empty();
        }
        int version = prior.map(each -> each.state().development().version()).orElse(0) + 1;
        List<Step> steps = Decision.step(known, version, told.status(), input, kind);
        Tracked stored = store(told, version, steps);
        return Optional.of(new Finished(
                stored,
                Optional.ofNullable(kind)
                        .map(each -> Decision.alert(stored, each, input, shown(stored, each, cluster)))));
    }

    /** A second origin is shown by its own sentence; all else by the one that rang first. */
    private List<Evidence> shown(Tracked stored, AlertKind kind, Cluster cluster) {
        List<Evidence> evidence = stored.state().evidence();
        return kind == AlertKind.DEVELOPMENT_CORROBORATED && cluster != null
                ? Quotes.beginning(evidence, cluster, input.article())
                : evidence;
    }

    private Tracked tell(Tracked draft, Links its, Cluster cluster, Optional<Tracked> prior) {
        DevelopmentState state = draft.state();
        Development unlinked = Rebuilt.of(state.development()).first(portrait.first(draft, after));
        Development linked = Rebuilt.of(unlinked).linked(status(draft, its), its);
        Tracked told = draft.with(linked);
        PriorityRule priority = portrait.priority(told, its, after);
        LiveClaim cause = cluster == null ? null : cause(cluster, state.evidence());
        List<Evidence> evidence = cluster == null ? state.evidence() : evidence(cluster, cause, prior);
        List<String> articles = cluster == null
                ? state.articles()
                : cluster.evidence().stream()
                        .map(LiveClaim::article)
                        .distinct()
                        .sorted()
                        .toList();
        Why why = prior.map(each -> each.state().why())
                .orElseGet(() -> portrait.why(told, cause == null ? told.anchor() : cause, after));
        return draft.with(new DevelopmentState(
                linked,
                portrait.title(told, its),
                priority.priority(),
                priority.reason(),
                cluster == null ? state.context() : Composer.context(cluster),
                true,
                input.seenAt(),
                articles,
                evidence,
                why));
    }

    /** Of what is withdrawn, what it rested on last: readers must see what no longer holds. */
    private static List<Evidence> evidence(Cluster cluster, LiveClaim cause, Optional<Tracked> prior) {
        if (!cluster.retracted()) {
            return Quotes.of(cluster, cause);
        }
        List<Evidence> last = prior.map(each -> each.state().evidence()).orElse(List.of());
        return last.isEmpty() ? List.of(Quotes.quote(cluster.anchor())) : last;
    }

    private Status status(Tracked draft, Links its) {
        if (draft.status() == Status.RETRACTED) {
            return Status.RETRACTED;
        } else if (its.overturnedBy() != null) {
            return Status.SUPERSEDED;
        } else if (its.deniedBy() != null) {
            return Status.DENIED;
        }
        return draft.state().development().origins() >= watch.origins() ? Status.CORROBORATED : Status.REPORTED;
    }

    /** The sentence shown first: the one that was, while it stands; else one of the article at hand. */
    private LiveClaim cause(Cluster cluster, List<Evidence> shown) {
        return Quotes.standing(cluster, shown)
                .or(() -> ours(cluster, true))
                .or(() -> ours(cluster, false))
                .orElse(null);
    }

    private Optional<LiveClaim> ours(Cluster cluster, boolean ringing) {
        return cluster.openers().stream()
                .filter(each -> each.article().equals(input.article()) && (!ringing || composer.rings(each)))
                .findFirst();
    }

    /** A reaction by a side is silent, and so is what only moves the mood. */
    private boolean opens(Tracked told, Cluster cluster, Links its) {
        return cluster != null
                && !told.lane().echo()
                && its.reactionTo() == null
                && !portrait.again(told, after)
                && ours(cluster, true).isPresent();
    }

    /** Of several plans that one act undoes, the last is told. */
    private boolean tells(Tracked told, Links its) {
        return its.overturnedBy() != null
                && after.development(its.overturnedBy())
                        .flatMap(by -> Optional.ofNullable(links.of(by).overturns()))
                        .filter(told.id()::equals)
                        .isPresent();
    }

    private static boolean same(Tracked prior, Tracked told, List<Step> steps) {
        return prior.status() != Status.MERGED
                && prior.state().development().steps().equals(steps)
                && store(prior, 0, List.of(), told.state()).equals(store(told, 0, List.of(), told.state()));
    }

    private static Tracked store(Tracked told, int version, List<Step> steps) {
        return store(told, version, steps, told.state());
    }

    private static Tracked store(Tracked told, int version, List<Step> steps, DevelopmentState dated) {
        DevelopmentState state = told.state();
        boolean silent = steps.stream().map(Step::alert).allMatch(Objects::isNull);
        return told.with(new DevelopmentState(
                Rebuilt.of(state.development()).versioned(version, steps),
                state.title(),
                state.priority(),
                state.priorityReason(),
                state.context(),
                silent,
                dated.updatedAt(),
                state.articles(),
                state.evidence(),
                state.why()));
    }
}
