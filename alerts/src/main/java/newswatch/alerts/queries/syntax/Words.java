package newswatch.alerts.queries.syntax;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Running text as words, in any language: as Unicode parts them, folded, Arabic without its prefixes, East Asian scripts
 * in pairs of characters. Words are not stemmed: a query in quotes means what it says.
 */
public final class Words extends Analyzer {
    /** Of articles. */
    public static final Words OF_ARTICLES = new Words(true);
    /** Of queries, and wherever text is compared with text. */
    public static final Words OF_QUERIES = new Words(false);
    /** Places between two values of a field: no phrase spans them. */
    private static final int GAP = 100;

    private final boolean singles;

    private Words(boolean singles) {
        this.singles = singles;
    }

    /** The text as {@link StandardTokenizer} should see it, of the same length: a zero-width space parts no words. */
    public static String seamless(String text) {
        return text.replace('\u200B', '\u200D');
    }

    /** At most so many words of a text. */
    public static List<String> of(String text, int most) {
        List<String> words = new ArrayList<>();
        try (TokenStream stream = OF_QUERIES.tokenStream("", seamless(text))) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (words.size() < most && stream.incrementToken()) {
                words.add(term.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        TokenStream arabic = new ArabicStemFilter(new ArabicNormalizationFilter(new Folding(words)));
        return new TokenStreamComponents(words, new Grams(arabic, singles));
    }

    @Override
    public int getPositionIncrementGap(String field) {
        return GAP;
    }
}
