package newswatch.enrich.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import newswatch.enrich.claims.Span;
import newswatch.events.EventType;

/**
 * A sentence with its actors given: {@code {id, text, source: {start, end}, target: {start, end}, type}}, offsets in
 * code points, either span null where nobody is named.
 *
 * @param type an event type, {@code YIELD} for CONCEDE and RETREAT, or {@code NONE} where no act is said
 * @param source in UTF-16 offsets
 */
public record LabelledPair(String id, String text, Span source, Span target, String type) {
    static final String YIELD = "YIELD";

    public static List<LabelledPair> read(Path file) throws IOException {
        return LabelFile.read(file, LabelledPair::of);
    }

    private static LabelledPair of(LabelRow row) {
        String text = row.text("text");
        String type = row.text("type");
        boolean plain = type.equals(YIELD) || type.equals(Confusion.NONE);
        return new LabelledPair(
                row.text("id"),
                text,
                span(row.child("source"), text),
                span(row.child("target"), text),
                plain ? type : root(row.type("type", type)));
    }

    /** What the labels call a type. */
    static String root(EventType type) {
        return type == EventType.CONCEDE || type == EventType.RETREAT ? YIELD : type.name();
    }

    private static Span span(LabelRow row, String text) {
        if (row == null) {
            return null;
        }
        int length = text.codePointCount(0, text.length());
        int start = row.number("start", -1);
        int end = row.number("end", -1);
        if (start < 0 || end < start || end > length) {
            throw row.fault(
                    start < 0 || start > length ? "start" : "end",
                    "should lie in the text of " + length + " code points, the end not before the start");
        }
        return new Span(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    }
}
