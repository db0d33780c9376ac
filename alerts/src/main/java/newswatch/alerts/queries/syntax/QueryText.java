package newswatch.alerts.queries.syntax;

/**
 * A query as written, looked through before it is parsed: its length, its brackets and quotes, what would begin a range
 * or a regular expression.
 */
final class QueryText {
    static final int LONGEST = 1_000;
    private static final int DEEPEST = 20;
    /** Stands for a slash within a word, where the parser would see a regular expression begin. */
    private static final char SLASH = '\uE000';

    private final String written;
    private final StringBuilder readable = new StringBuilder();
    private final int[] opened = new int[DEEPEST];
    private int depth;
    private int quote = -1;

    private QueryText(String written) {
        this.written = written;
    }

    /** The query as the parser can take it, character by character at the same places. */
    static String readable(String written) {
        if (written.isBlank()) {
            throw new QueryFault("is empty; write the words to look for, such as \"North Korea\" AND summit");
        } else if (written.length() > LONGEST) {
            throw new QueryFault("has " + written.length() + " characters, and may have " + LONGEST
                    + "; make several subscriptions of it");
        }
        return new QueryText(written).scan();
    }

    /** The word that the parser saw. */
    static String word(String parsed) {
        return parsed.replace(SLASH, '/');
    }

    private String scan() {
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == '\\') {
                readable.append(c).append(i + 1 < written.length() ? written.charAt(i + 1) : '\\');
                i++;
            } else {
                readable.append(quote < 0 ? outside(i, c) : inside(c));
            }
        }
        if (quote >= 0) {
            throw new QueryFault(quote, "this quote is not closed; put another \" at the end of the phrase");
        } else if (depth > 0) {
            throw new QueryFault(opened[depth - 1], "this bracket is not closed; put a ) where the group ends");
        }
        return readable.toString();
    }

    private char inside(char c) {
        quote = c == '"' ? -1 : quote;
        return c;
    }

    private char outside(int at, char c) {
        switch (c) {
            case '"' -> quote = at;
            case '(' -> open(at);
            case ')' -> close(at);
            case '[', '{' ->
                throw new QueryFault(
                        at, "a range is not taken, since no field has an order; put a bracket meant as such in quotes");
            case '/' -> {
                return slash(at);
            }
            default -> {}
        }
        return c;
    }

    private char slash(int at) {
        char before = at == 0 ? ' ' : written.charAt(at - 1);
        if (before == ':' && written.startsWith("//", at)) {
            throw new QueryFault(at, "put an address in quotes");
        } else if (" \t\r\n(:+-!".indexOf(before) >= 0) {
            throw new QueryFault(
                    at, "a regular expression is not taken; write the words, or a beginning such as missil*");
        }
        return SLASH;
    }

    private void open(int at) {
        if (depth == DEEPEST) {
            throw new QueryFault(at, "more than " + DEEPEST + " brackets are open; make the query simpler");
        }
        opened[depth++] = at;
    }

    private void close(int at) {
        if (depth-- == 0) {
            throw new QueryFault(at, "this bracket was never opened; put a ( where the group begins, or leave it out");
        }
    }
}
