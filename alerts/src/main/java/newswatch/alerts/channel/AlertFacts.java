package newswatch.alerts.channel;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newswatch.events.Actor;
import newswatch.events.Alert;
import newswatch.events.Development;
import newswatch.events.Evidence;
import newswatch.events.Precision;

/** Day, status and standing of what an alert tells, in words. */
final class AlertFacts {
    private static final int MOST_OUTLETS = 5;
    private static final int MOST_WORDS = 10;

    private final Alert alert;
    private final Development development;
    private final Evidence first;

    AlertFacts(Alert alert) {
        this.alert = alert;
        development = alert.development();
        first = alert.evidence().isEmpty() ? null : alert.evidence().get(0);
    }

    /** What it is about, how it stands, and when it was told. */
    String circumstances() {
        if (alert.shift() != null) {
            return joined(alert.shift().relation(), words(alert.shift().direction()), told());
        } else if (alert.match() != null) {
            return joined("met the query " + PlainText.line(alert.match().query()), matched(), told());
        }
        return development == null
                ? joined(operations(), told())
                : joined(day(), status(), development.relation(), told());
    }

    private String matched() {
        String words = alert.match().words().stream()
                .limit(MOST_WORDS)
                .map(PlainText::line)
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "" : "by " + words;
    }

    private String operations() {
        String about = alert.kind().aboutChannel() ? "channel " : "source ";
        return alert.source() == null ? "" : about + PlainText.line(alert.source());
    }

    private String day() {
        if (development.date() == null || development.precision() == Precision.UNKNOWN) {
            return "day not told";
        }
        String day = Clocks.day(development.date());
        return switch (development.precision() == null ? Precision.DAY : development.precision()) {
            case WEEK -> "the week of " + day;
            case MONTH -> "the month of " + day;
            default -> day;
        };
    }

    private String status() {
        return joined(
                development.status() == null ? "" : words(development.status().name()),
                development.late() ? "told late" : "",
                development.due() == null ? "" : "meant for " + Clocks.day(development.due()));
    }

    /** When it was told, or of bad news about old news when that came. */
    private String told() {
        if (noLongerHold()) {
            return "no longer since " + Clocks.moment(alert.at(), sides());
        }
        Instant at = first == null || first.publishedAt() == null ? alert.at() : first.publishedAt();
        return "told " + Clocks.moment(at, sides());
    }

    /** Whether it takes back what was told. */
    boolean noLongerHold() {
        return switch (alert.kind()) {
            case DEVELOPMENT_DENIED, DEVELOPMENT_SUPERSEDED, DEVELOPMENT_RETRACTED -> true;
            default -> false;
        };
    }

    private Stream<String> sides() {
        if (development != null) {
            return Stream.of(development.actor(), development.recipient())
                    .filter(Objects::nonNull)
                    .map(Actor::country);
        }
        return alert.shift() == null
                ? Stream.empty()
                : Stream.of(alert.shift().side(), alert.shift().other());
    }

    /** Who stands behind it; copies of one text are one origin. */
    String standing() {
        if (development == null) {
            return "";
        }
        String first = development.first();
        return joined(
                origins(),
                confirmed(),
                "FIRST_EVER".equals(first) ? "the first of its kind on record" : "",
                "AFTER_SILENCE".equals(first) ? "the first contact after long silence" : "");
    }

    private String confirmed() {
        if (development.origins() == 0) {
            return "";
        }
        return development.confirmed() ? "confirmed" : "reportedly: no named office has confirmed it";
    }

    private String origins() {
        List<String> outlets = alert.evidence().stream()
                .map(evidence -> PlainText.line(evidence.outlet()))
                .distinct()
                .toList();
        String who = outlets.isEmpty() || development.origins() < 2
                ? ""
                : " (" + String.join(", ", outlets.subList(0, Math.min(MOST_OUTLETS, outlets.size())))
                        + (outlets.size() > MOST_OUTLETS ? ", …" : "") + ")";
        return switch (development.origins()) {
            case 0 -> "no origin left";
            case 1 -> "1 independent origin, copies folded";
            default -> development.origins() + " independent origins, copies folded" + who;
        };
    }

    /** {@code IMPROVING} as "improving", {@code source.silent} as "source silent". */
    static String words(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', ' ').replace('.', ' ');
    }

    private static String joined(String... facts) {
        return Stream.of(facts).filter(fact -> fact != null && !fact.isEmpty()).collect(Collectors.joining(" · "));
    }
}
