package newswatch.alerts.channel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newswatch.alerts.channel.Letter.Item;
import newswatch.alerts.channel.Letter.Line;
import newswatch.alerts.channel.Letter.Style;
import newswatch.events.Actor;
import newswatch.events.Alert;
import newswatch.events.AlertKind;
import newswatch.events.Development;
import newswatch.events.Evidence;
import newswatch.events.Precision;

/** An alert in words: what every channel and feed says of it. */
public final class AlertItem {
    private static final int MOST_OUTLETS = 5;
    private static final int MOST_WORDS = 10;

    private final Alert alert;
    private final Development development;
    private final Evidence first;
    private final Board board;

    private AlertItem(Alert alert, Board board) {
        this.alert = alert;
        this.board = board;
        development = alert.development();
        first = alert.evidence().isEmpty() ? null : alert.evidence().get(0);
    }

    /** @param board its base address, or null when nothing is to lead there */
    public static Item of(Alert alert, String board) {
        return new AlertItem(alert, new Board(board)).item();
    }

    /** What it tells, led by what changed where it was told before. */
    static String heading(Alert alert) {
        String title = PlainText.line(alert.title());
        return change(alert.kind()) + (title.isEmpty() ? words(alert.kind().code()) : title);
    }

    private static String change(AlertKind kind) {
        return switch (kind) {
            case DEVELOPMENT_CORROBORATED -> "CORROBORATED: ";
            case DEVELOPMENT_DENIED -> "DENIED: ";
            case DEVELOPMENT_SUPERSEDED -> "SUPERSEDED: ";
            case DEVELOPMENT_RETRACTED -> "RETRACTED: ";
            default -> "";
        };
    }

    private Item item() {
        List<Line> lines = new ArrayList<>();
        add(lines, Style.CHANGE, whatChanged());
        if (first != null) {
            String words = PlainText.line(first.quote());
            add(lines, Style.QUOTE, words.isEmpty() ? "" : "“" + words + "”");
            lines.add(new Line(Style.SOURCE, source(), PlainText.link(first.url())));
        }
        add(lines, Style.FACTS, facts());
        add(lines, Style.FACTS, standing());
        if (!why().isEmpty()) {
            String nearest = alert.why().nearest();
            lines.add(new Line(Style.WHY, why(), nearest == null ? null : board.development(nearest)));
        }
        lines.addAll(links());
        return new Item(alert.priority(), heading(alert), board.about(alert), lines);
    }

    private static void add(List<Line> lines, Style style, String text) {
        if (!text.isEmpty()) {
            lines.add(Line.of(style, text));
        }
    }

    private String whatChanged() {
        return switch (alert.kind()) {
            case DEVELOPMENT_CORROBORATED -> "Now told independently by " + development.origins() + " origins.";
            case DEVELOPMENT_DENIED ->
                development.deniedBy() == null
                        ? "What was told is denied."
                        : "What was told is denied by " + name(development.deniedBy()) + ".";
            case DEVELOPMENT_SUPERSEDED -> "What was told no longer holds: a later act has overturned or replaced it.";
            case DEVELOPMENT_RETRACTED -> "Take it back: those who told it have corrected or withdrawn it.";
            default -> "";
        };
    }

    /** Such as {@code Harbor Wire, quoting Donald Trump}. */
    private String source() {
        String speaker = PlainText.line(first.attributedTo());
        return PlainText.line(first.outlet()) + (speaker.isEmpty() ? ", in its own words" : ", quoting " + speaker);
    }

    private String facts() {
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
        String about = alert.kind() == AlertKind.CHANNEL_FAILED || alert.kind() == AlertKind.CHANNEL_RECOVERED
                ? "channel "
                : "source ";
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
        if (noLongerHolds()) {
            return "no longer since " + Clocks.moment(alert.at(), sides());
        }
        Instant at = first == null || first.publishedAt() == null ? alert.at() : first.publishedAt();
        return "told " + Clocks.moment(at, sides());
    }

    private boolean noLongerHolds() {
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
    private String standing() {
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

    private String why() {
        String reason = alert.why() == null ? "" : PlainText.line(alert.why().reason());
        if (reason.isEmpty() || noLongerHolds()) {
            return "";
        } else if (development == null) {
            return "because " + reason;
        }
        return "new because " + (reason.startsWith("not ") ? "it is " : "") + reason;
    }

    private List<Line> links() {
        List<Line> links = new ArrayList<>();
        if (development != null) {
            link(links, "overturns what was told before", development.overturns());
            link(links, "carries out what was announced before", development.fulfils());
            link(links, "answers what the other side did", development.reactionTo());
        } else if (alert.shift() != null && !alert.shift().movedBy().isEmpty()) {
            link(links, "what moved it most", alert.shift().movedBy().get(0));
        }
        if (board.about(alert) != null) {
            links.add(new Line(Style.LINK, board.invitation(alert), board.about(alert)));
        }
        return links;
    }

    private void link(List<Line> links, String text, String other) {
        if (other != null) {
            links.add(new Line(Style.LINK, text, board.development(other)));
        }
    }

    private static String name(Actor actor) {
        return PlainText.line(actor.name() == null ? actor.country() : actor.name());
    }

    /** {@code IMPROVING} as "improving", {@code source.silent} as "source silent". */
    private static String words(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', ' ').replace('.', ' ');
    }

    private static String joined(String... facts) {
        return Stream.of(facts).filter(fact -> fact != null && !fact.isEmpty()).collect(Collectors.joining(" · "));
    }
}
