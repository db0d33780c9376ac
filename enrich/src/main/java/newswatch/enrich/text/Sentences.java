package newswatch.enrich.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Splits text into sentences. Paragraphs (blank lines) are never joined; a single line break ends a sentence too,
 * unless the text is plainly wrapped there. A sentence longer than {@value #MAX_TOKENS} tokens is cut.
 */
public final class Sentences {
    private static final int MAX_TOKENS = 400;
    /** A line this long that ends without a stop goes on in the next one. */
    private static final int WRAPPED = 60;
    /** Quotes, brackets and dashes that may stand before the first word of a sentence. */
    private static final int SIGNS = 8;

    private static final Set<String> ENDS =
            Words.of(".", "!", "?", "...", "\u2026", "\u3002", "\uff01", "\uff1f", "\uff61");
    private static final String FULL_WIDTH = "\u3002\uff01\uff1f\uff61";
    private static final String CLOSERS = "\"'\u201d\u2019)]}\u300d\u300f\u300b\uff09\u3011\u00bb";

    private final String text;
    private final char[] letters;
    private final List<Sentence> sentences = new ArrayList<>();

    private Sentences(String text) {
        this.text = text;
        letters = text.toCharArray();
    }

    public static List<Sentence> split(String text) {
        Sentences sentences = new Sentences(text);
        sentences.paragraphs();
        return sentences.sentences;
    }

    private void paragraphs() {
        int paragraph = 0;
        int start = 0;
        int line = 0;
        while (line < text.length()) {
            int end = lineEnd(line);
            int next = Math.min(text.length(), end + 1);
            boolean blankAhead = blank(next, lineEnd(next));
            if (blankAhead || !wraps(line, end, next)) {
                int before = sentences.size();
                block(start, end, paragraph);
                start = next;
                paragraph += blankAhead && (sentences.size() > before || paragraphBegun(paragraph)) ? 1 : 0;
            }
            line = next;
        }
    }

    private boolean paragraphBegun(int paragraph) {
        return !sentences.isEmpty() && sentences.get(sentences.size() - 1).paragraph() == paragraph;
    }

    private int lineEnd(int from) {
        int end = text.indexOf('\n', Math.min(from, text.length()));
        return end < 0 ? text.length() : end;
    }

    private boolean blank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the line's sentence goes on in the next line. */
    private boolean wraps(int start, int end, int next) {
        int first = next;
        while (first < text.length() && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        if (first >= text.length() || blank(start, end)) {
            return false;
        }
        String line = text.substring(start, end).stripTrailing();
        char last = line.charAt(line.length() - 1);
        boolean stopped = ".!?\u2026\"\u201d)]:".indexOf(last) >= 0 || FULL_WIDTH.indexOf(last) >= 0;
        return Character.isLowerCase(text.codePointAt(first)) || (!stopped && line.length() >= WRAPPED);
    }

    private void block(int from, int to, int paragraph) {
        List<Token> tokens = Tokenizer.tokens(letters, from, to);
        int first = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (ends(tokens, i)) {
                i = closers(tokens, i);
                add(tokens.subList(first, i + 1), paragraph);
                first = i + 1;
            } else if (i - first + 1 >= MAX_TOKENS) {
                add(tokens.subList(first, i + 1), paragraph);
                first = i + 1;
            }
        }
        if (first < tokens.size()) {
            add(tokens.subList(first, tokens.size()), paragraph);
        }
    }

    private void add(List<Token> tokens, int paragraph) {
        sentences.add(new Sentence(
                tokens.get(0).start(), tokens.get(tokens.size() - 1).end(), paragraph, tokens));
    }

    private boolean ends(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        if (Character.isLetterOrDigit(letters[token.end() - 1])) {
            return false;
        }
        if (ENDS.contains(token.text()) || token.text().startsWith("...")) {
            return endsAtMark(tokens, i);
        }
        return token.text().endsWith(".") && token.text().length() > 1 && endsAtAbbreviation(tokens, i);
    }

    private boolean endsAtMark(List<Token> tokens, int mark) {
        if (FULL_WIDTH.contains(tokens.get(mark).text())) {
            return true;
        }
        int last = closers(tokens, mark);
        if (last + 1 >= tokens.size()) {
            return true;
        }
        Token next = tokens.get(last + 1);
        boolean apart = next.start() > tokens.get(last).end();
        boolean fresh = !startsLower(tokens, last + 1);
        boolean stop = tokens.get(mark).text().equals(".");
        boolean glued =
                stop && next.capital() && mark > 0 && tokens.get(mark - 1).word();
        return fresh && (apart || glued);
    }

    /** The last closing quote or bracket that stands directly after the mark. */
    private int closers(List<Token> tokens, int mark) {
        int last = mark;
        while (last + 1 < tokens.size()
                && tokens.get(last + 1).start() == tokens.get(last).end()
                && tokens.get(last + 1).text().length() == 1
                && (CLOSERS.contains(tokens.get(last + 1).text())
                        || ENDS.contains(tokens.get(last + 1).text()))) {
            last++;
        }
        return last;
    }

    private boolean startsLower(List<Token> tokens, int i) {
        int first = i;
        int last = Math.min(tokens.size(), i + SIGNS);
        while (first < last && !tokens.get(first).word()) {
            first++;
        }
        return first < last && Character.isLowerCase(tokens.get(first).text().codePointAt(0));
    }

    private boolean endsAtAbbreviation(List<Token> tokens, int i) {
        String bare = tokens.get(i).norm().substring(0, tokens.get(i).norm().length() - 1);
        int last = closers(tokens, i);
        if (Abbreviations.ENGLISH.open().contains(bare) || last + 1 >= tokens.size()) {
            return last + 1 >= tokens.size();
        }
        Token next = tokens.get(last + 1);
        boolean opened = "\"\u201c(".contains(next.text())
                && last + 2 < tokens.size()
                && tokens.get(last + 2).capital();
        return next.start() > tokens.get(last).end()
                && (opened
                        || (next.capital() && Abbreviations.ENGLISH.starters().contains(next.norm())));
    }
}
