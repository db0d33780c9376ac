package newswatch.ingest.listing;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector.SelectorParseException;

/** A CSS selector as a source states it, checked when it is read. Regular expressions are no part of it. */
public final class CssSelector {
    private static final int MAX_LENGTH = 300;
    private static final Pattern REGEX = Pattern.compile("~=|:matches");

    private final String text;
    private final Evaluator evaluator;

    private CssSelector(String text, Evaluator evaluator) {
        this.text = text;
        this.evaluator = evaluator;
    }

    /** @throws IllegalArgumentException saying what is wrong with it */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CssSelector of(String text) {
        if (text.length() > MAX_LENGTH || REGEX.matcher(text).find()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is too long or holds a regular expression (~=, :matches)");
        }
        try {
            return new CssSelector(text, QueryParser.parse(text));
        } catch (SelectorParseException | IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + text + "' is no CSS selector: " + e.getMessage(), e);
        }
    }

    Stream<Element> all(Element root) {
        return root.select(evaluator).stream();
    }

    Optional<Element> first(Element root) {
        return Optional.ofNullable(root.selectFirst(evaluator));
    }

    @Override
    public String toString() {
        return text;
    }
}
