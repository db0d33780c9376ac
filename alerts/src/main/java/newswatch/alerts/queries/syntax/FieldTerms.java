package newswatch.alerts.queries.syntax;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.QueryBuilder;

/** What one word, phrase or pattern of a query asks of one field. */
final class FieldTerms {
    /** So much of a pattern is literal, and so many letters of a fuzzy word are certain. */
    static final int LEAST_BEGINNING = 3;

    private static final int MOST_SLOP = 50;
    private static final int MOST_EDITS = 2;
    private static final int MOST_WILDCARDS = 3;
    private static final Set<String> GENRES = Set.of("report", "commentary");
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);

    private final QueryField field;
    private final Function<String, QueryFault> fault;

    FieldTerms(QueryField field, Function<String, QueryFault> fault) {
        this.field = field;
        this.fault = fault;
    }

    /** @param slop how many places the words of a phrase may be moved */
    Query words(String text, boolean quoted, int slop) {
        if (slop > MOST_SLOP) {
            throw fault.apply(
                    "words of a phrase may stand at most " + MOST_SLOP + " places apart; write ~" + MOST_SLOP);
        }
        return switch (field) {
            case TITLE, TEXT -> running(field.code(), text, quoted, slop);
            case ENTITIES ->
                text.indexOf('/') >= 0 ? id(QueryField.ENTITY_IDS, text) : running(field.code(), text, true, slop);
            case OUTLET -> either(id(QueryField.OUTLET_IDS, text), running(field.code(), text, true, slop));
            default -> id(field.code(), known(text));
        };
    }

    private Query running(String name, String text, boolean quoted, int slop) {
        Query asked = new QueryBuilder(Words.OF_QUERIES).createPhraseQuery(name, Words.seamless(text), slop);
        if (asked == null) {
            throw fault.apply("'" + text + "' has no letters or digits to look for; leave it out");
        }
        String other = !quoted && asked instanceof TermQuery term
                ? Plural.other(term.getTerm().text())
                : null;
        return other == null ? asked : either(asked, new TermQuery(new Term(name, other)));
    }

    private static Query either(Query one, Query other) {
        return new BooleanQuery.Builder()
                .add(one, Occur.SHOULD)
                .add(other, Occur.SHOULD)
                .build();
    }

    private static Query id(String name, String text) {
        return new TermQuery(new Term(name, Codes.code(text)));
    }

    private String known(String text) {
        if (field == QueryField.GENRE && !GENRES.contains(Codes.code(text))) {
            throw fault.apply("a genre is report or commentary");
        } else if (field == QueryField.COUNTRY
                && !COUNTRIES.contains(text.strip().toUpperCase(Locale.ROOT))) {
            throw fault.apply("'" + text + "' is no country; write ISO 3166 alpha-3, such as KOR or USA");
        } else if (field == QueryField.LANGUAGE && !Codes.code(text).matches("[a-z]{2,3}(-[a-z0-9]{2,8})?")) {
            throw fault.apply("'" + text + "' is no language; write ISO 639, such as ko or en");
        }
        return text;
    }

    Query beginning(String text) {
        String stem = text.endsWith("*") ? text.substring(0, text.length() - 1) : text;
        if (field.words() && stem.codePoints().anyMatch(Grams::in)) {
            // pairs of characters are met whatever follows them
            return words(stem, true, 0);
        }
        return new PrefixQuery(new Term(pattern(stem, 1), literal(stem)));
    }

    Query pattern(String text) {
        int wildcards = (int) text.chars().filter(c -> c == '*' || c == '?').count();
        int literal = Math.min(at(text, '*'), at(text, '?'));
        String name = pattern(text.substring(0, literal), wildcards);
        return new WildcardQuery(new Term(name, field.words() ? Folding.fold(text) : Codes.code(text)));
    }

    private static int at(String text, char wildcard) {
        int at = text.indexOf(wildcard);
        return at < 0 ? text.length() : at;
    }

    /** Checks a pattern that begins so; the indexed field it is asked of. */
    private String pattern(String beginning, int wildcards) {
        if (beginning.codePointCount(0, beginning.length()) < LEAST_BEGINNING) {
            throw fault.apply("a * or ? needs at least " + LEAST_BEGINNING
                    + " characters before it, such as missil*; words are found in singular and plural without one");
        } else if (wildcards > MOST_WILDCARDS) {
            throw fault.apply("a word may have at most " + MOST_WILDCARDS + " of * and ?");
        }
        return field == QueryField.ENTITIES && beginning.indexOf('/') >= 0 ? QueryField.ENTITY_IDS : field.code();
    }

    /** A beginning as it stands in the index. */
    private String literal(String beginning) {
        if (!field.words() || beginning.indexOf('/') >= 0) {
            return Codes.code(beginning);
        }
        String[] words = Words.of(beginning, 2).toArray(String[]::new);
        if (words.length != 1) {
            throw fault.apply("a * stands at the end of one word, and " + Arrays.toString(words)
                    + " are several; put the first ones in quotes before it");
        }
        return words[0];
    }

    /** @param edits letters that may differ */
    Query similar(String word, float edits) {
        if (edits < 1 || edits > MOST_EDITS || edits != Math.rint(edits)) {
            throw fault.apply("at most two letters may differ; write ~1 or ~2");
        } else if (!field.words()) {
            throw fault.apply(field.code() + " holds codes, which are met whole; leave the ~ out");
        }
        String folded = Folding.word(word);
        if (folded.codePointCount(0, folded.length()) <= LEAST_BEGINNING
                || folded.codePoints().anyMatch(Grams::in)) {
            throw fault.apply("a ~ stands behind a word of four letters or more; leave it out");
        }
        return new FuzzyQuery(new Term(field.code(), folded), (int) edits, LEAST_BEGINNING);
    }
}
