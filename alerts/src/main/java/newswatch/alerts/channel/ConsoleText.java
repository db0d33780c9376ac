package newswatch.alerts.channel;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newswatch.events.Alert;
import newswatch.events.Development;
import newswatch.events.Evidence;
import newswatch.events.Why;

/**
 * Alerts as plain text:
 *
 * <pre>
 * [1] United States calls off summit with North Korea
 *     2018-05-24 · REPORTED · PRK-USA · 1 origin
 *     “I believe it is inappropriate, at this time, to have this meeting.”
 *     The Daily Example, https://example.org/…
 *     new because no earlier REJECT between PRK and USA about this meeting
 * </pre>
 */
final class ConsoleText {
    static final int MAX_ALERTS = 50;
    private static final int MAX_LINE = 600;
    private static final String INDENT = "    ";

    private ConsoleText() {}

    static String of(Notice notice) {
        String blocks = notice.alerts().stream()
                .limit(MAX_ALERTS)
                .map(ConsoleText::block)
                .collect(Collectors.joining("\n"));
        int truncated = notice.alerts().size() - MAX_ALERTS;
        return blocks + (truncated > 0 ? "\n… and " + truncated + " more\n" : "") + "\n";
    }

    private static String block(Alert alert) {
        Stream<String> details = Stream.of(facts(alert), quote(alert), origin(alert), why(alert))
                .filter(line -> !line.isEmpty())
                .map(line -> INDENT + line);
        return Stream.concat(Stream.of("[" + alert.priority() + "] " + plain(alert.title())), details)
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private static String facts(Alert alert) {
        Development development = alert.development();
        return development == null
                ? joined(plain(alert.kind().code()), plain(alert.source()))
                : joined(
                        Objects.toString(development.date(), ""),
                        Objects.toString(development.status(), ""),
                        plain(development.relation()),
                        development.origins() == 1 ? "1 origin" : development.origins() + " origins",
                        development.confirmed() ? "" : "unconfirmed");
    }

    private static String quote(Alert alert) {
        return first(alert.evidence(), evidence -> "“" + plain(evidence.quote()) + "”");
    }

    private static String origin(Alert alert) {
        return first(alert.evidence(), evidence -> plain(evidence.outlet()) + ", " + plain(link(evidence.url())));
    }

    private static String first(List<Evidence> evidence, java.util.function.Function<Evidence, String> line) {
        return evidence.isEmpty() ? "" : line.apply(evidence.get(0));
    }

    private static String why(Alert alert) {
        Why why = alert.why();
        if (why == null || why.reason() == null) {
            return "";
        }
        return (alert.source() == null ? "new because " : "because ") + plain(why.reason());
    }

    private static String link(String url) {
        try {
            return url == null ? "" : URI.create(url).toASCIIString();
        } catch (IllegalArgumentException e) {
            return url;
        }
    }

    private static String joined(String... facts) {
        return Stream.of(facts).filter(fact -> !fact.isEmpty()).collect(Collectors.joining(" · "));
    }

    /** One line without anything that a terminal obeys or that turns the direction of the text. */
    private static String plain(String text) {
        if (text == null) {
            return "";
        }
        return text.codePoints()
                .limit(MAX_LINE)
                .map(c -> obeyed(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    private static boolean obeyed(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
