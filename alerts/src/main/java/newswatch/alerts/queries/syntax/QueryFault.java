package newswatch.alerts.queries.syntax;

/** What is wrong with a query, where, and what to write instead. */
public final class QueryFault extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    QueryFault(String what) {
        super("query: " + what);
    }

    /** @param at index of the character in the query, counted from 0; shown counted from 1 */
    QueryFault(int at, String what) {
        super("query, at character " + (at + 1) + ": " + what);
    }
}
