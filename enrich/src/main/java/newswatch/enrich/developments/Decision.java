package newswatch.enrich.developments;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import newswatch.events.Alert;
import newswatch.events.AlertKind;
import newswatch.events.ArticleClaims;
import newswatch.events.Development;
import newswatch.events.Evidence;
import newswatch.events.Ids;
import newswatch.events.Status;
import newswatch.events.Step;

/** Which bell a development rings now, if any: each kind once, never one that was silent when it opened. */
final class Decision {
    private Decision() {}

    /**
     * @param steps what was decided before, of this development and of those that became part of it
     * @param opens whether the article at hand gives reason to report it
     * @param tells whether its supersession is worth a word of its own
     */
    static AlertKind kind(List<Step> steps, Status status, boolean opens, boolean tells) {
        if (!rung(steps, AlertKind.DEVELOPMENT_REPORTED)) {
            return opens && status != Status.RETRACTED ? AlertKind.DEVELOPMENT_REPORTED : null;
        }
        AlertKind kind =
                switch (status) {
                    case CORROBORATED -> AlertKind.DEVELOPMENT_CORROBORATED;
                    case DENIED -> AlertKind.DEVELOPMENT_DENIED;
                    case SUPERSEDED -> tells ? AlertKind.DEVELOPMENT_SUPERSEDED : null;
                    case RETRACTED -> AlertKind.DEVELOPMENT_RETRACTED;
                    case REPORTED, MERGED -> null;
                };
        boolean known = steps.stream().anyMatch(step -> step.alert() != null && step.status() == status);
        return kind == null || known ? null : kind;
    }

    private static boolean rung(List<Step> steps, AlertKind kind) {
        return steps.stream().anyMatch(step -> step.alert() == kind);
    }

    static List<Step> step(List<Step> steps, int version, Status status, ArticleClaims input, AlertKind kind) {
        boolean same = !steps.isEmpty() && steps.get(steps.size() - 1).status() == status;
        if (same && kind == null) {
            return steps;
        }
        List<Step> longer = new ArrayList<>(steps);
        longer.add(new Step(version, status, input.seenAt(), kind));
        return longer;
    }

    /** @param evidence the sentence first that gave the reason to ring */
    static Alert alert(Tracked tracked, AlertKind kind, ArticleClaims input, List<Evidence> evidence) {
        Development development = tracked.state().development();
        return new Alert(
                Ids.of(development.id(), kind.code(), "1"),
                kind,
                development.watch(),
                input.seenAt(),
                tracked.state().priority(),
                input.backfill(),
                tracked.state().title(),
                development,
                null,
                null,
                null,
                evidence,
                Objects.requireNonNull(tracked.state().why()));
    }
}
