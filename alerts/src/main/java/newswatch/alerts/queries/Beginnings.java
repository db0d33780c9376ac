package newswatch.alerts.queries;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.monitor.CustomQueryHandler;
import org.apache.lucene.monitor.QueryTree;
import org.apache.lucene.monitor.TermWeightor;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.WildcardQuery;

/** Patterns are found by the first three or five letters of a word, which articles offer beside their words. */
final class Beginnings implements CustomQueryHandler {
    private static final int SHORT = 3;
    private static final int LONG = 5;
    /** Stands in no word. */
    private static final char MARK = '\u0001';

    @Override
    public QueryTree handleQuery(Query query, TermWeightor weightor) {
        if (query instanceof PrefixQuery prefix) {
            return tree(prefix.getPrefix(), prefix.getPrefix().text(), weightor);
        } else if (query instanceof WildcardQuery wildcard) {
            return tree(wildcard.getTerm(), wildcard.getTerm().text().split("[*?]", 2)[0], weightor);
        } else if (query instanceof FuzzyQuery fuzzy) {
            String word = fuzzy.getTerm().text();
            return tree(fuzzy.getTerm(), word.substring(0, Math.min(fuzzy.getPrefixLength(), word.length())), weightor);
        }
        return null;
    }

    private static QueryTree tree(Term term, String beginning, TermWeightor weightor) {
        if (beginning.length() < SHORT) {
            return null;
        }
        Term marked = new Term(term.field(), MARK + beginning.substring(0, beginning.length() < LONG ? SHORT : LONG));
        return QueryTree.term(marked, weightor.applyAsDouble(marked) / 2);
    }

    @Override
    public TokenStream wrapTermStream(String field, TokenStream terms) {
        return new Offered(terms);
    }

    /** The terms, which come in order, with each beginning once. */
    private static final class Offered extends TokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private String shortest = "";
        private String longer = "";
        private String whole = "";

        Offered(TokenStream terms) {
            super(terms);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (offer(LONG, longer)) {
                longer = whole.substring(0, LONG);
                return mark(longer);
            } else if (offer(SHORT, shortest)) {
                shortest = whole.substring(0, SHORT);
                return mark(shortest);
            } else if (!input.incrementToken()) {
                return false;
            }
            whole = term.toString();
            return true;
        }

        private boolean offer(int length, String last) {
            return whole.length() >= length && !whole.regionMatches(0, last, 0, length);
        }

        private boolean mark(String beginning) {
            clearAttributes();
            term.append(MARK).append(beginning);
            return true;
        }
    }
}
