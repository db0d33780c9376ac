package newswatch.alerts.channel;

import java.util.ArrayList;
import java.util.List;
import newswatch.alerts.channel.Letter.Item;
import newswatch.alerts.channel.Letter.Line;
import newswatch.alerts.channel.Letter.Style;
import newswatch.events.Actor;
import newswatch.events.Alert;
import newswatch.events.AlertKind;
import newswatch.events.Development;
import newswatch.events.Evidence;

/** An alert in words: what every channel and feed says of it. */
public final class AlertItem {
    private final Alert alert;
    private final Development development;
    private final Evidence first;
    private final AlertFacts facts;
    private final Board board;

    private AlertItem(Alert alert, Board board) {
        this.alert = alert;
        this.board = board;
        facts = new AlertFacts(alert);
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
        return change(alert.kind())
                + (title.isEmpty() ? AlertFacts.words(alert.kind().code()) : title);
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
        add(lines, Style.FACTS, facts.circumstances());
        add(lines, Style.FACTS, facts.standing());
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

    private String why() {
        String reason = alert.why() == null ? "" : PlainText.line(alert.why().reason());
        if (reason.isEmpty() || facts.noLongerHold()) {
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
}
