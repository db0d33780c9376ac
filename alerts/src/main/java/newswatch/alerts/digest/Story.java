package newswatch.alerts.digest;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newswatch.alerts.channel.PlainText;
import newswatch.alerts.view.Almanac.Judged;
import newswatch.alerts.view.Opinion;
import newswatch.events.Alert;
import newswatch.events.AlertKind;
import newswatch.events.Development;
import newswatch.events.Evidence;
import newswatch.events.Status;

/**
 * All that was told of one development, and how it stands now.
 *
 * @param alerts about it, in order of decision
 * @param now as the view knows it, or null when it is gone from there
 */
record Story(List<Alert> alerts, Judged now) {
    private static final Set<AlertKind> OVERTURNS =
            Set.of(AlertKind.DEVELOPMENT_DENIED, AlertKind.DEVELOPMENT_SUPERSEDED, AlertKind.DEVELOPMENT_RETRACTED);
    private static final Set<Status> LIVE = Set.of(Status.REPORTED, Status.CORROBORATED);

    Development development() {
        return now == null ? last().development() : now.state().development();
    }

    private Alert last() {
        return alerts.get(alerts.size() - 1);
    }

    /** When it was first told of in these alerts, in event time. */
    Instant at() {
        return alerts.get(0).at();
    }

    int priority() {
        return now == null ? last().priority() : now.state().priority();
    }

    String title() {
        return OneLine.of(now == null ? last().title() : now.state().title());
    }

    String url() {
        List<Evidence> evidence = now == null ? last().evidence() : now.state().evidence();
        return evidence.isEmpty() ? null : PlainText.link(evidence.get(0).url());
    }

    boolean overturned() {
        return has(OVERTURNS) && !LIVE.contains(development().status());
    }

    /** It was told as overturned to who knew it, and is not any more. */
    boolean revived() {
        return has(OVERTURNS) && !overturned() && !has(Set.of(AlertKind.DEVELOPMENT_REPORTED));
    }

    boolean reported() {
        return !overturned() && has(Set.of(AlertKind.DEVELOPMENT_REPORTED));
    }

    /** It was known, and stands firmer now. */
    boolean firmer() {
        return !overturned() && !revived() && !reported();
    }

    private boolean has(Set<AlertKind> kinds) {
        return alerts.stream().map(Alert::kind).anyMatch(kinds::contains);
    }

    /** How sure it is, and what analysts say. */
    List<String> standing() {
        Development it = development();
        String origins = it.origins() == 1 ? "1 origin" : it.origins() + " origins";
        String status =
                switch (it.status()) {
                    case DENIED -> "since denied";
                    case SUPERSEDED -> "since overturned";
                    case RETRACTED -> "since retracted";
                    default -> origins;
                };
        return Stream.of(status, verdict()).filter(part -> !part.isEmpty()).collect(Collectors.toList());
    }

    String verdict() {
        Opinion.Verdict verdict = now == null ? null : now.verdict();
        if (verdict == null) {
            return "";
        }
        return switch (verdict) {
            case CONFIRMED -> "confirmed by an analyst";
            case DISMISSED -> "dismissed by an analyst";
            case DISPUTED -> "analysts differ";
        };
    }
}
