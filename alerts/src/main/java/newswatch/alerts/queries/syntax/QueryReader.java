package newswatch.alerts.queries.syntax;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/** Lucene's parser with everything refused that is costly, idle, or means something else than it looks like. */
final class QueryReader extends QueryParser {
    static final int MOST_TERMS = 100;
    /** The parser's own names for these are not for others. */
    private static final int OR = 2;

    private static final int NOT = 10;
    private static final String NO_FIELD = "";
    private static final Set<String> OPERATORS_IN_SMALL = Set.of("and", "or", "not");

    private final String written;
    /** What joins the clauses of a group: whether by OR. */
    private final IdentityHashMap<List<BooleanClause>, Boolean> joined = new IdentityHashMap<>();

    private int terms;

    QueryReader(String written) {
        super(NO_FIELD, Words.OF_QUERIES);
        this.written = written;
        setDefaultOperator(Operator.AND);
        setSplitOnWhitespace(true);
    }

    @Override
    protected Query getFieldQuery(String field, String text, boolean quoted) {
        if (!quoted && OPERATORS_IN_SMALL.contains(text)) {
            throw fault("'" + text + "' is taken for a word; write it in capitals, or in quotes when a word is meant");
        }
        return ask(field, terms -> terms.words(QueryText.word(text), quoted, 0));
    }

    @Override
    protected Query getFieldQuery(String field, String text, int slop) {
        return ask(field, terms -> terms.words(text, true, slop));
    }

    @Override
    protected Query getPrefixQuery(String field, String beginning) {
        return ask(field, terms -> terms.beginning(QueryText.word(beginning).replace("\\", "")));
    }

    @Override
    protected Query getWildcardQuery(String field, String pattern) {
        if ("*".equals(field)) {
            throw fault("every article would meet this; write what to look for");
        }
        return ask(field, terms -> terms.pattern(QueryText.word(pattern).replace("\\", "")));
    }

    @Override
    protected Query getFuzzyQuery(String field, String word, float edits) {
        return ask(field, terms -> terms.similar(QueryText.word(word), edits));
    }

    @Override
    protected Query getRegexpQuery(String field, String expression) {
        throw fault("a regular expression is not taken; write the words, or a beginning such as missil*");
    }

    @Override
    protected Query getRangeQuery(String field, String from, String to, boolean startIncluded, boolean endIncluded) {
        throw fault("a range is not taken, since no field has an order");
    }

    /** Asks each field that is meant. */
    private Query ask(String name, Function<FieldTerms, Query> asked) {
        if (++terms > MOST_TERMS) {
            throw fault("more than " + MOST_TERMS + " words and phrases; make several subscriptions of it");
        }
        if (!NO_FIELD.equals(name)) {
            return asked.apply(new FieldTerms(field(name), this::fault));
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        QueryField.DEFAULT.forEach(
                field -> any.add(asked.apply(new FieldTerms(field, this::fault)), BooleanClause.Occur.SHOULD));
        return any.build();
    }

    private QueryField field(String name) {
        return QueryField.of(name)
                .orElseThrow(() -> new QueryFault(
                        Math.max(0, written.indexOf(name + ":")),
                        "there is no field '" + name + "'; the fields are " + QueryField.list()
                                + "; put what has a colon in quotes"));
    }

    /** Lucene lets the last operator win where AND and OR meet. */
    @Override
    protected void addClause(List<BooleanClause> clauses, int conjunction, int modifier, Query asked) {
        boolean or = conjunction == OR;
        if (or && modifier == NOT) {
            throw fault("OR NOT would be met by nearly every article; write a AND NOT b, or a OR b");
        } else if (modifier != NOT && clauses.stream().anyMatch(clause -> !clause.isProhibited())) {
            Boolean before = joined.put(clauses, or);
            if (before != null && before != or) {
                throw fault("AND and OR meet without brackets (words side by side are joined by AND);"
                        + " write (a OR b) AND c, or a OR (b AND c)");
            }
        }
        super.addClause(clauses, conjunction, modifier, asked);
    }

    @Override
    protected Query getBooleanQuery(List<BooleanClause> clauses) {
        if (clauses.stream().allMatch(BooleanClause::isProhibited)) {
            throw fault("only says what must not be there; add what must, as in a NOT b");
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        clauses.forEach(all::add);
        return all.build();
    }

    private QueryFault fault(String what) {
        return new QueryFault(token == null ? 0 : Math.max(0, token.beginColumn), what);
    }
}
