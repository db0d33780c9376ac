package newswatch.alerts.queries;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.monitor.CandidateMatcher;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;

/** Where an article met a query: the first places in each field. */
final class Hits extends QueryMatch {
    /** Marks a query of words and phrases alone, which rewriting would leave as it is. */
    static final String PLAIN = "plain";

    private static final int MOST_IN_A_FIELD = 50;

    /** Offsets in UTF-16 units. */
    record Hit(int start, int end) {}

    private final Map<String, List<Hit>> found = new LinkedHashMap<>();

    private Hits(String query) {
        super(query);
    }

    List<Hit> in(String field) {
        return found.getOrDefault(field, List.of());
    }

    static CandidateMatcher<Hits> matcher(IndexSearcher searcher) {
        // one document is never worth caching for
        searcher.setQueryCache(null);
        return new Asking(searcher);
    }

    private void note(String field, Matches matches) throws IOException {
        List<Hit> hits = found.computeIfAbsent(field, name -> new ArrayList<>());
        MatchesIterator at = matches.getMatches(field);
        while (at != null && hits.size() < MOST_IN_A_FIELD && at.next()) {
            if (at.startOffset() >= 0) {
                hits.add(new Hit(at.startOffset(), at.endOffset()));
            }
        }
    }

    private static final class Asking extends CandidateMatcher<Hits> {
        Asking(IndexSearcher searcher) {
            super(searcher);
        }

        @Override
        protected void matchQuery(String id, Query query, Map<String, String> metadata) throws IOException {
            LeafReaderContext only = searcher.getIndexReader().leaves().get(0);
            Query asked = metadata.containsKey(PLAIN) ? query : searcher.rewrite(query);
            Matches matches = searcher.createWeight(asked, ScoreMode.COMPLETE_NO_SCORES, 1)
                    .matches(only, 0);
            if (matches != null) {
                Hits hits = new Hits(id);
                for (String field : matches) {
                    hits.note(field, matches);
                }
                addMatch(hits, 0);
            }
        }

        @Override
        public Hits resolve(Hits one, Hits other) {
            return one;
        }
    }
}
