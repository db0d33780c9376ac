package newswatch.alerts.channel;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import newswatch.alerts.channel.Letter.Item;

/**
 * A letter as plain text:
 *
 * <pre>
 * [1] United States calls off summit with North Korea
 *     “I believe it is inappropriate, at this time, to have this meeting.”
 *     harbor-wire, quoting Donald Trump: https://example.org/…
 *     24 May 2018 · reported · PRK-USA · told 24 May 2018 14:30 UTC (10:30 in Washington, 23:30 in Pyongyang)
 *     1 independent origin, copies folded · confirmed
 *     new because no earlier REJECT between PRK and USA about this meeting
 *     confirm it, dismiss it or mute its object: https://board.example/#id=…
 * </pre>
 */
final class PlainLetter {
    private final Letter letter;
    private final String indent;

    private PlainLetter(Letter letter, String indent) {
        this.letter = letter;
        this.indent = indent;
    }

    /** On its own, as nothing else tells what it is about. */
    static String whole(Letter letter) {
        PlainLetter text = new PlainLetter(letter, "    ");
        return text.paragraphs(letter.items().stream().map(item -> item.marked() + "\n" + text.lines(item)));
    }

    /** Below its subject, which a sole item does not repeat. */
    static String belowSubject(Letter letter) {
        PlainLetter text = new PlainLetter(letter, "");
        boolean sole = letter.items().size() == 1
                && letter.subject().endsWith(letter.items().get(0).heading());
        return text.paragraphs(
                letter.items().stream().map(item -> (sole ? "" : item.marked() + "\n") + text.lines(item)));
    }

    private String paragraphs(Stream<String> items) {
        return Stream.of(Stream.of(ended(letter.opening())), items, Stream.of(ended(letter.closing())))
                .flatMap(parts -> parts)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String lines(Item item) {
        return item.lines().stream().map(line -> indent + line.plain() + "\n").collect(Collectors.joining());
    }

    private static String ended(String sentence) {
        return sentence.isEmpty() ? "" : sentence + "\n";
    }
}
