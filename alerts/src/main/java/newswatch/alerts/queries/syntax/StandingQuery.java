package newswatch.alerts.queries.syntax;

import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.Token;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/** A standing query as a user writes it. */
public final class StandingQuery {
    private StandingQuery() {}

    /** @throws QueryFault when it cannot be asked, saying what is wrong, where, and what to write */
    public static void check(String written) {
        Query unused = parse(written);
    }

    /** @throws QueryFault when it cannot be asked */
    public static Query parse(String written) {
        QueryReader reader = new QueryReader(written);
        try {
            return reader.parse(QueryText.readable(written));
        } catch (ParseException e) {
            throw fault(e, written);
        }
    }

    /** Whether there is more in a query than words and phrases. */
    public static boolean patterns(Query query) {
        boolean[] found = new boolean[1];
        query.visit(new QueryVisitor() {
            @Override
            public void visitLeaf(Query leaf) {
                found[0] |= leaf instanceof MultiTermQuery;
            }

            @Override
            public QueryVisitor getSubVisitor(BooleanClause.Occur occur, Query parent) {
                return this;
            }
        });
        return found[0];
    }

    private static QueryFault fault(ParseException e, String written) {
        if (e.getCause() instanceof ParseException told
                && told.currentToken != null
                && told.currentToken.next != null) {
            Token unexpected = told.currentToken.next;
            return unexpected.kind == 0
                    ? new QueryFault(
                            written.length() - 1,
                            "the query ends where a word should follow; write one, or leave out what stands last")
                    : new QueryFault(unexpected.beginColumn, unexpected(unexpected.image));
        }
        return new QueryFault("is not understood; put words with signs in them in quotes");
    }

    private static String unexpected(String image) {
        return switch (image) {
            case "AND", "OR", "NOT", "&&", "||", "!" ->
                image + " has no word before it; write one, or put it in quotes when it is meant as a word";
            case ")" -> "there is nothing between these brackets; write words there, or leave them out";
            case ":" -> "a colon stands only behind a field's name; put what has one in quotes";
            default -> "'" + QueryText.word(image) + "' cannot stand here; put words with signs in them in quotes";
        };
    }
}
