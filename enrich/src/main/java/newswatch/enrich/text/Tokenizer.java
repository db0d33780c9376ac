package newswatch.enrich.text;

import java.util.ArrayList;
import java.util.List;
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
    private static final Set<String> CLITICS = Words.of("s", "re", "ll", "ve", "d", "m");

    private final char[] text;
    private final int to;
    private final List<Token> tokens;
    private int at;

    private Tokenizer(char[] text, int from, int to) {
        this.text = text;
        this.at = from;
        this.to = to;
        tokens = new ArrayList<>((to - from) / 4);
    }

    static List<Token> tokens(char[] text, int from, int to) {
        Tokenizer tokenizer = new Tokenizer(text, from, to);
        while (tokenizer.at < to) {
            tokenizer.next();
        }
        return tokenizer.tokens;
    }

    private void next() {
        char first = text[at];
        if (first <= ' ') {
            at++;
        } else if (ascii(first)) {
            add(wordEnd());
        } else {
            next(Character.codePointAt(text, at));
        }
    }

    /** Whether a letter or a digit of ASCII, which most characters are. */
    private static boolean ascii(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private void next(int c) {
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
        while (stop < to && text[stop] == c) {
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
        return end < to && text[end] == '.' && ownsStop(end) ? end + 1 : end;
    }

    private int run(int from) {
        int end = from;
        while (end < to) {
            if (ascii(text[end])) {
                end++;
                continue;
            }
            int c = Character.codePointAt(text, end);
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
        char before = text[mark - 1];
        char after = text[mark + 1];
        return switch (text[mark]) {
            case '\'', '\u2019' -> Character.isLetter(after) && !cliticAt(mark) && !negation(mark);
            case '.' -> stopJoins(mark, before, after);
            case ',' -> Character.isDigit(before) && thousands(mark + 1);
            case ':' -> Character.isDigit(before) && Character.isDigit(after);
            case '-', '\u2010', '\u2011' ->
                Character.isLowerCase(text[at]) && Character.isLowerCase(before) && Character.isLowerCase(after);
            default -> false;
        };
    }

    private boolean stopJoins(int mark, char before, char after) {
        return (Character.isDigit(before) && Character.isDigit(after))
                || (Character.isLowerCase(before) && Character.isLowerCase(after) && at + 1 < mark)
                || (Character.isLetter(after) && acronym(mark));
    }

    private boolean thousands(int from) {
        return run(from) - from == 3 && Character.isDigit(text[from]) && Character.isDigit(text[from + 2]);
    }

    /** Whether the word so far is single letters with stops between: "U", "U.S". */
    private boolean acronym(int end) {
        for (int i = at; i < end; i++) {
            if ((i - at) % 2 == 0 ? !Character.isLetter(text[i]) : text[i] != '.') {
                return false;
            }
        }
        return (end - at) % 2 == 1;
    }

    private boolean ownsStop(int end) {
        boolean alone = end + 1 >= to || text[end + 1] != '.';
        boolean initial = acronym(end) && (end - at > 1 || (Character.isUpperCase(text[at]) && end + 1 < to));
        return alone
                && (initial
                        || Abbreviations.ENGLISH.known(
                                Spelling.of(text, at, end).norm()));
    }

    private boolean negation(int mark) {
        return mark + 1 < to
                && mark - at > 1
                && apostrophe(mark)
                && (text[mark + 1] == 't' || text[mark + 1] == 'T')
                && Character.toLowerCase(text[mark - 1]) == 'n'
                && run(mark + 1) == mark + 2;
    }

    private boolean clitic() {
        boolean after = at > 0 && (Character.isLetterOrDigit(text[at - 1]) || text[at - 1] == '.');
        return after && apostrophe(at) && cliticAt(at);
    }

    private boolean cliticAt(int mark) {
        int end = mark + 1 < to ? run(mark + 1) : mark + 1;
        return end > mark + 1
                && end - mark <= 3
                && CLITICS.contains(Spelling.of(text, mark + 1, end).norm());
    }

    private boolean apostrophe(int mark) {
        return text[mark] == '\'' || text[mark] == '\u2019';
    }

    private void add(int end) {
        tokens.add(new Token(at, end, Spelling.of(text, at, end)));
        at = end;
    }
}
