package newswatch.enrich.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Words, numbers and marks of a stretch of text.
 *
 * <p>A hyphen joins lower-case words ("long-range", "state-run") and is a token of its own everywhere else: "May 7-8",
 * "Kim-Trump", "U.S.-North", "Kim Jong-un", "Beijing-based" give their parts. The clitics 's 're 'll 've 'd 'm n't are
 * tokens of their own. "U.S.", "J.", "Gen.", "3.5", "1,200", "10:30" are one token each, "..." too. Han, kana and
 * Hangul give one token a character, since the words there are not separated or carry their particles.
 */
final class Tokenizer {
    private static final Set<String> CLITICS = Set.of("s", "re", "ll", "ve", "d", "m");

    private final String text;
    private final int to;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokenizer(String text, int from, int to) {
        this.text = text;
        this.at = from;
        this.to = to;
    }

    static List<Token> tokens(String text, int from, int to) {
        Tokenizer tokenizer = new Tokenizer(text, from, to);
        while (tokenizer.at < to) {
            tokenizer.next();
        }
        return tokenizer.tokens;
    }

    private void next() {
        int c = text.codePointAt(at);
        int size = Character.charCount(c);
        if (c <= ' '
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT) {
            at += size;
        } else if (Scripts.unspaced(c)) {
            add(at + size);
        } else if (Character.isLetterOrDigit(c)) {
            add(wordEnd());
        } else if (clitic()) {
            add(run(at + 1));
        } else {
            add(repeated(at + size, c));
        }
    }

    /** Runs of full stops and dashes are one mark. */
    private int repeated(int end, int c) {
        if (c != '.' && c != '-') {
            return end;
        }
        int stop = end;
        while (stop < to && text.charAt(stop) == c) {
            stop++;
        }
        return stop;
    }

    private int wordEnd() {
        int end = at;
        boolean going = true;
        while (going) {
            end = run(end);
            going = end + 1 < to && joins(end);
            end += going ? 1 : 0;
        }
        if (negation(end)) {
            return end - 1;
        }
        return end < to && text.charAt(end) == '.' && ownsStop(end) ? end + 1 : end;
    }

    private int run(int from) {
        int end = from;
        while (end < to) {
            int c = text.codePointAt(end);
            if (!part(c)) {
                return end;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    private static boolean part(int c) {
        boolean wordly = Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
        return wordly && !Scripts.unspaced(c);
    }

    /** Whether the mark at {@code mark} stands inside a word or a number. */
    private boolean joins(int mark) {
        char before = text.charAt(mark - 1);
        char after = text.charAt(mark + 1);
        return switch (text.charAt(mark)) {
            case '\'', '\u2019' -> Character.isLetter(after) && !cliticAt(mark) && !negation(mark);
            case '.' -> stopJoins(mark, before, after);
            case ',' -> Character.isDigit(before) && thousands(mark + 1);
            case ':' -> Character.isDigit(before) && Character.isDigit(after);
            case '-', '\u2010', '\u2011' ->
                Character.isLowerCase(text.charAt(at)) && Character.isLowerCase(before) && Character.isLowerCase(after);
            default -> false;
        };
    }

    private boolean stopJoins(int mark, char before, char after) {
        return (Character.isDigit(before) && Character.isDigit(after))
                || (Character.isLowerCase(before) && Character.isLowerCase(after) && at + 1 < mark)
                || (Character.isLetter(after) && acronym(mark));
    }

    private boolean thousands(int from) {
        return run(from) - from == 3
                && Character.isDigit(text.charAt(from))
                && Character.isDigit(text.charAt(from + 2));
    }

    /** Whether the word so far is single letters with stops between: "U", "U.S". */
    private boolean acronym(int end) {
        for (int i = at; i < end; i++) {
            if ((i - at) % 2 == 0 ? !Character.isLetter(text.charAt(i)) : text.charAt(i) != '.') {
                return false;
            }
        }
        return (end - at) % 2 == 1;
    }

    private boolean ownsStop(int end) {
        boolean alone = end + 1 >= to || text.charAt(end + 1) != '.';
        boolean initial = acronym(end) && (end - at > 1 || (Character.isUpperCase(text.charAt(at)) && end + 1 < to));
        return alone && (initial || Abbreviations.ENGLISH.known(text.substring(at, end)));
    }

    private boolean negation(int mark) {
        return mark + 1 < to
                && mark - at > 1
                && apostrophe(mark)
                && (text.charAt(mark + 1) == 't' || text.charAt(mark + 1) == 'T')
                && Character.toLowerCase(text.charAt(mark - 1)) == 'n'
                && run(mark + 1) == mark + 2;
    }

    private boolean clitic() {
        boolean after = at > 0 && (Character.isLetterOrDigit(text.charAt(at - 1)) || text.charAt(at - 1) == '.');
        return after && apostrophe(at) && cliticAt(at);
    }

    private boolean cliticAt(int mark) {
        int end = mark + 1 < to ? run(mark + 1) : mark + 1;
        return end > mark + 1
                && end - mark <= 3
                && CLITICS.contains(text.substring(mark + 1, end).toLowerCase(Locale.ROOT));
    }

    private boolean apostrophe(int mark) {
        return text.charAt(mark) == '\'' || text.charAt(mark) == '\u2019';
    }

    private void add(int end) {
        String word = text.substring(at, end);
        tokens.add(new Token(at, end, word, norm(word)));
        at = end;
    }

    private static String norm(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.length() > 3 && lower.indexOf('\u2019') < 0 && lower.indexOf('\u2011') < 0) {
            return lower;
        }
        return lower.replace('\u2019', '\'')
                .replace('\u2018', '\'')
                .replace('\u201c', '"')
                .replace('\u201d', '"')
                .replace('\u2010', '-')
                .replace('\u2011', '-');
    }
}
