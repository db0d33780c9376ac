package newswatch.enrich.watch;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The agency a text is credited to: in brackets in its dateline, or by a line of its own at the end. */
final class Credit {
    /** An element of a text's wording that names one. */
    static final String MARK = "credit:";

    private static final int OPENING = 160;
    private static final String NAME = "(\\p{Lu}[\\p{L}\\p{N}.&' ]{0,38}[\\p{L}\\p{N}.])";
    private static final Pattern DATELINE = Pattern.compile("^[^()\\n]{2,70}\\(" + NAME + "\\)\\s*[-\\u2013\\u2014]");
    private static final Pattern CLOSING = Pattern.compile("^(?:Source|Credit|Agency)s?:\\s*" + NAME + "$");

    private Credit() {}

    static Optional<String> of(String text) {
        String body = text.strip();
        Matcher dateline = DATELINE.matcher(body.substring(0, Math.min(OPENING, body.length())));
        if (dateline.find()) {
            return Optional.of(MARK + dateline.group(1));
        }
        Matcher closing =
                CLOSING.matcher(body.substring(body.lastIndexOf('\n') + 1).strip());
        return closing.find() ? Optional.of(MARK + closing.group(1)) : Optional.empty();
    }
}
