package newswatch.alerts.queries.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Pairs of characters in place of words, for scripts that do not part words by spaces or, as Korean, put endings to
 * them. An article has its single characters as well, at the place of the pair they begin (the last one at that of the
 * last pair), so that places count alike in article and query; a query has one only where it stands alone.
 */
final class Grams extends TokenFilter {
    private static final Set<String> TYPES = Set.of(
            StandardTokenizer.TOKEN_TYPES[StandardTokenizer.IDEOGRAPHIC],
            StandardTokenizer.TOKEN_TYPES[StandardTokenizer.HIRAGANA],
            StandardTokenizer.TOKEN_TYPES[StandardTokenizer.KATAKANA],
            StandardTokenizer.TOKEN_TYPES[StandardTokenizer.HANGUL],
            StandardTokenizer.TOKEN_TYPES[StandardTokenizer.SOUTHEAST_ASIAN]);
    /** A run is taken in parts of so many characters. */
    private static final int LONGEST_RUN = 1_000;

    private record Sign(int codePoint, int start, int end) {}

    private record Gram(String text, int start, int end, int step) {}

    private final boolean singles;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);
    private final ArrayDeque<Gram> grams = new ArrayDeque<>();
    private State next;

    /** @param singles whether every character is found, too */
    Grams(TokenStream words, boolean singles) {
        super(words);
        this.singles = singles;
    }

    static boolean in(int codePoint) {
        return switch (Character.UnicodeScript.of(codePoint)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    @Override
    public boolean incrementToken() throws java.io.IOException {
        if (grams.isEmpty()) {
            if (!advance()) {
                return false;
            } else if (!TYPES.contains(type.type())) {
                return true;
            }
            cut(run());
        }
        Gram gram = grams.poll();
        clearAttributes();
        term.append(gram.text());
        offset.setOffset(gram.start(), gram.end());
        position.setPositionIncrement(gram.step());
        return true;
    }

    private boolean advance() throws java.io.IOException {
        if (next != null) {
            restoreState(next);
            next = null;
            return true;
        }
        return input.incrementToken();
    }

    /** The characters from here on with nothing between them. */
    private List<Sign> run() throws java.io.IOException {
        List<Sign> run = new ArrayList<>();
        int end;
        boolean more;
        do {
            end = offset.endOffset();
            signs(run);
            more = advance();
        } while (more && TYPES.contains(type.type()) && offset.startOffset() == end && run.size() < LONGEST_RUN);
        next = more ? captureState() : null;
        return run;
    }

    private void signs(List<Sign> run) {
        boolean asWritten = term.length() == offset.endOffset() - offset.startOffset();
        for (int i = 0; i < term.length(); ) {
            int codePoint = Character.codePointAt(term.buffer(), i, term.length());
            int length = Character.charCount(codePoint);
            int start = offset.startOffset() + (asWritten ? i : 0);
            run.add(new Sign(codePoint, start, asWritten ? start + length : offset.endOffset()));
            i += length;
        }
    }

    private void cut(List<Sign> run) {
        int last = run.size() - 1;
        for (int i = 0; i <= last; i++) {
            Sign sign = run.get(i);
            boolean single = singles || last == 0;
            if (single) {
                String text = Character.toString(sign.codePoint());
                grams.add(new Gram(text, sign.start(), sign.end(), i == last && last > 0 ? 0 : 1));
            }
            if (i < last) {
                Sign after = run.get(i + 1);
                String text = Character.toString(sign.codePoint()) + Character.toString(after.codePoint());
                grams.add(new Gram(text, sign.start(), after.end(), single ? 0 : 1));
            }
        }
    }

    @Override
    public void reset() throws java.io.IOException {
        super.reset();
        grams.clear();
        next = null;
    }
}
