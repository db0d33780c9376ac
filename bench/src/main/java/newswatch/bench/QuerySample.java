package newswatch.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import newswatch.alerts.queries.syntax.QueryFault;
import newswatch.alerts.queries.syntax.StandingQuery;
import newswatch.events.EnrichedArticle;

/** Standing queries as people write them, out of what articles say: each is met by one of them at least. */
public final class QuerySample {
    private static final Pattern NAME = Pattern.compile("\\p{Lu}\\p{L}{2,}(?: \\p{Lu}\\p{L}{2,})+");
    private static final Pattern WORD = Pattern.compile("\\p{L}{5,}");

    private final List<EnrichedArticle> articles;
    private final Random random = new Random(5);
    /** Several of a kind make it more frequent. */
    private final List<Function<EnrichedArticle, String>> kinds = List.of(
            article -> name(article),
            article -> name(article),
            article -> name(article) + " AND " + word(article),
            article -> word(article) + " AND " + word(article),
            article -> word(article) + " AND " + word(article),
            article -> "(" + name(article) + " OR " + name(article) + ") AND (" + word(article) + " OR " + word(article)
                    + ")",
            article -> "(" + word(article) + " OR " + word(another()) + ") AND " + word(article) + " NOT "
                    + word(another()),
            article -> "entities:" + entity(article),
            article -> "entities:" + entity(article) + " AND " + word(article),
            article -> "topics:" + topic(article) + " AND entities:" + entity(article),
            article -> "topics:" + topic(article) + " AND language:en AND " + name(article),
            article -> "title:" + pick(WORD, article.article().title()) + " OR title:" + name(article),
            article -> beginning(article) + "* AND " + word(article));

    public QuerySample(List<EnrichedArticle> articles) {
        this.articles = articles;
    }

    /** So many different queries by id. */
    public Map<String, String> take(int count) {
        Map<String, String> taken = new LinkedHashMap<>();
        List<String> known = new ArrayList<>();
        for (int i = 0; taken.size() < count && i < 100 * count; i++) {
            String query = kinds.get(random.nextInt(kinds.size())).apply(another());
            if (!query.contains("none") && !known.contains(query) && taken(query)) {
                known.add(query);
                taken.put("q" + taken.size(), query);
            }
        }
        return taken;
    }

    private static boolean taken(String query) {
        try {
            StandingQuery.check(query);
            return true;
        } catch (QueryFault e) {
            return false;
        }
    }

    private EnrichedArticle another() {
        return articles.get(random.nextInt(articles.size()));
    }

    private String name(EnrichedArticle article) {
        return "\"" + pick(NAME, article.article().text()) + "\"";
    }

    private String word(EnrichedArticle article) {
        return pick(WORD, article.article().text()).toLowerCase(java.util.Locale.ROOT);
    }

    private String beginning(EnrichedArticle article) {
        return word(article).substring(0, 4);
    }

    private String entity(EnrichedArticle article) {
        return article.entities().isEmpty()
                ? "none"
                : article.entities()
                        .get(random.nextInt(article.entities().size()))
                        .id();
    }

    private String topic(EnrichedArticle article) {
        return article.topics().isEmpty()
                ? "none"
                : "\""
                        + article.topics()
                                .get(random.nextInt(article.topics().size()))
                                .id() + "\"";
    }

    private String pick(Pattern pattern, String text) {
        List<String> found = pattern.matcher(text)
                .results()
                .limit(200)
                .map(MatchResult::group)
                .toList();
        return found.isEmpty() ? "none" : found.get(random.nextInt(found.size()));
    }
}
