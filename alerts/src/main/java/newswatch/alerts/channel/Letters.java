package newswatch.alerts.channel;

import java.util.ArrayList;
import java.util.List;
import newswatch.alerts.channel.Letter.Item;
import newswatch.alerts.channel.Letter.Line;
import newswatch.alerts.channel.Letter.Style;
import newswatch.events.Alert;

/** What is said in a message, by why there is one. */
final class Letters {
    private static final int DIGEST = 3;
    private static final int MAX_SUBJECT = 120;
    private static final String SAMPLE =
            "This is a test of the subscription “%s”. Nothing has happened: the alert below"
                    + " is a sample from the spring of 2018.";

    private Letters() {}

    /** @param most items; what is left out is the least urgent */
    static Letter of(Notice notice, int most) {
        if (notice.digest() != null) {
            return digest(notice, notice.digest(), most);
        }
        List<Item> items = MostUrgent.of(notice.alerts(), most).stream()
                .map(alert -> AlertItem.of(alert, notice.board()))
                .toList();
        Alert leading = MostUrgent.leading(notice.alerts());
        return new Letter(
                leading == null ? DIGEST : leading.priority(),
                subject(notice, leading),
                opening(notice),
                items,
                left(notice.alerts().size() - items.size()),
                link(notice));
    }

    private static String subject(Notice notice, Alert leading) {
        String first = leading == null
                ? "newswatch"
                : PlainText.cut("[" + leading.priority() + "] " + AlertItem.heading(leading), MAX_SUBJECT);
        int others = notice.alerts().size() - 1;
        String all = others > 0 ? first + ", and " + others + " more" : first;
        return switch (notice.kind()) {
            case TEST -> "TEST, nothing has happened: " + all;
            case RUNNING -> "Goes on: " + all;
            case ALERTS, DIGEST -> all;
        };
    }

    private static String opening(Notice notice) {
        return switch (notice.kind()) {
            case TEST -> SAMPLE.formatted(PlainText.line(notice.subscription()));
            case RUNNING ->
                "It goes on: you have been woken often enough within a day, so what else is urgent comes together, without"
                        + " alarm.";
            case ALERTS, DIGEST -> "";
        };
    }

    private static String left(int more) {
        return more > 0 ? "… and " + more + " more" : "";
    }

    private static String link(Notice notice) {
        return notice.board() == null ? null : notice.board() + "/";
    }

    private static Letter digest(Notice notice, Digest digest, int most) {
        Board board = new Board(notice.board());
        List<Item> items = digest.sections().stream()
                .limit(most)
                .map(section -> item(section, board))
                .toList();
        String title = PlainText.line(digest.title());
        return new Letter(
                DIGEST,
                notice.kind() == Notice.Kind.TEST ? "TEST: " + title : title,
                PlainText.line(digest.summary()),
                items,
                left(digest.sections().size() - items.size()),
                link(notice));
    }

    private static Item item(Digest.Section section, Board board) {
        List<Line> lines = new ArrayList<>();
        for (Digest.Line line : section.lines()) {
            String text = (line.priority() == null ? "" : "[" + line.priority() + "] ") + PlainText.line(line.text());
            String link =
                    line.development() == null ? PlainText.link(line.url()) : board.development(line.development());
            lines.add(new Line(Style.ENTRY, text, link));
            if (line.detail() != null) {
                lines.add(Line.of(Style.FACTS, PlainText.line(line.detail())));
            }
        }
        if (section.more() > 0) {
            lines.add(Line.of(Style.FACTS, left(section.more())));
        }
        return new Item(null, PlainText.line(section.heading()), null, lines);
    }
}
