package newswatch.alerts.labels;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import newswatch.alerts.view.Watched.Side;
import newswatch.events.Actor;
import newswatch.events.Evidence;

/**
 * Looks for a side's own name, the last word of a person's, or its country's, at the beginning of a word: "North Korea"
 * is found in "North Korean officials" too, "Washington" is not known.
 */
public final class NameInQuote implements Naming {
    private static final int SHORTEST = 4;

    @Override
    public Optional<Place> find(Evidence evidence, Actor side) {
        return Stream.of(side.name(), lastWord(side), Side.of(side.country()).name())
                .filter(name -> name != null && name.length() >= SHORTEST)
                .flatMap(name -> find(evidence.quote(), name).stream())
                .findFirst();
    }

    private static String lastWord(Actor side) {
        boolean person = side.entity() != null && side.entity().startsWith("person/");
        return person && side.name() != null ? side.name().substring(side.name().lastIndexOf(' ') + 1) : null;
    }

    private static Optional<Place> find(String quote, String name) {
        String text = quote.toLowerCase(Locale.ROOT);
        String sought = name.toLowerCase(Locale.ROOT);
        for (int at = text.indexOf(sought);
                at >= 0 && text.length() == quote.length();
                at = text.indexOf(sought, at + 1)) {
            if (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) {
                int end = at + sought.length();
                while (end < text.length() && Character.isLetter(text.charAt(end))) {
                    end++;
                }
                return Optional.of(new Place(quote.codePointCount(0, at), quote.codePointCount(0, end)));
            }
        }
        return Optional.empty();
    }
}
