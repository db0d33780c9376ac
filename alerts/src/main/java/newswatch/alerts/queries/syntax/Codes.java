package newswatch.alerts.queries.syntax;

import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;

/** Ids and codes, which are met whole, in any case. */
public final class Codes {
    private static final Analyzer ARTICLES = new PerFieldAnalyzerWrapper(
            new KeywordAnalyzer(),
            Map.of(
                    QueryField.TITLE.code(), Words.OF_ARTICLES,
                    QueryField.TEXT.code(), Words.OF_ARTICLES,
                    QueryField.ENTITIES.code(), Words.OF_ARTICLES,
                    QueryField.OUTLET.code(), Words.OF_ARTICLES));

    private Codes() {}

    /** A code as it is indexed and asked for. */
    public static String code(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** How the fields of articles are read: those that hold words as such, the others as codes. */
    public static Analyzer analyzer() {
        return ARTICLES;
    }
}
