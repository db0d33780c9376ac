package newswatch.alerts.queries;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import newswatch.alerts.queries.Hits.Hit;
import newswatch.alerts.queries.syntax.QueryField;
import newswatch.events.Article;
import newswatch.events.Evidence;

/** What an article says that met a query: the words, and the sentence with most of them. */
final class Quotation {
    private static final int MOST_WORDS = 20;
    private static final int LONGEST_WORD = 100;
    private static final int LONGEST_ADDRESS = 2_000;

    /** A word at its place in the text. */
    private record Said(String word, int start, int end) {}

    private final ReadArticle article;
    private final Map<String, String> words = new LinkedHashMap<>();
    private final List<Said> said = new ArrayList<>();

    Quotation(ReadArticle article, Hits hits) {
        this.article = article;
        for (Hit hit : hits.in(QueryField.TEXT.code())) {
            String word = article.text().substring(hit.start(), hit.end());
            note(word);
            said.add(new Said(word, hit.start(), hit.end()));
        }
        hits.in(QueryField.TITLE.code()).forEach(hit -> note(article.title().substring(hit.start(), hit.end())));
        article.entities().forEach(entities -> hits.in(entities.field()).forEach(hit -> entities.at(hit.start())
                .ifPresent(entity ->
                        mention(entity.name() == null ? entity.id() : entity.name(), entity.start(), entity.end()))));
        hits.in(article.topics().field()).forEach(hit -> article.topics()
                .at(hit.start())
                .ifPresent(topic -> mention(topic.id(), topic.start(), topic.end())));
    }

    private void note(String word) {
        if (words.size() < MOST_WORDS) {
            words.putIfAbsent(word.toLowerCase(Locale.ROOT), ReadArticle.cut(word, LONGEST_WORD));
        }
    }

    /** @param start code points; what lies outside the text is said nowhere */
    private void mention(String word, int start, int end) {
        note(word);
        int from = article.places().unit(start);
        int to = article.places().unit(end);
        if (start >= 0 && from < to) {
            said.add(new Said(word, from, to));
        }
    }

    /** Those of the article that met the query, as they stand there, each once. */
    List<String> words() {
        return List.copyOf(words.values());
    }

    /** The sentence with most of the words, the first of its like; else the text's first; without a text, the title. */
    Evidence evidence() {
        Passage best = said.isEmpty() ? Passage.around(article.text(), 0, 0) : best();
        String quote = article.text().substring(best.start(), best.end());
        if (quote.isEmpty()) {
            return evidence(ReadArticle.cut(article.title().strip(), Passage.LONGEST), 0, 0);
        }
        return evidence(
                quote,
                article.places().codePoint(best.start()),
                article.places().codePoint(best.end()));
    }

    private Passage best() {
        said.sort(Comparator.comparingInt(Said::start));
        Map<Passage, Long> sentences = new LinkedHashMap<>();
        Passage last = null;
        for (Said each : said) {
            if (last == null || each.end() > last.end()) {
                last = Passage.around(article.text(), each.start(), each.end());
                sentences.put(last, distinct(last));
            }
        }
        long most = sentences.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return sentences.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private long distinct(Passage sentence) {
        return said.stream()
                .filter(each -> each.start() >= sentence.start() && each.end() <= sentence.end())
                .map(each -> each.word().toLowerCase(Locale.ROOT))
                .distinct()
                .count();
    }

    private Evidence evidence(String quote, int start, int end) {
        Article told = article.article();
        return new Evidence(
                told.id(),
                article.revision(),
                told.url() == null || told.url().length() > LONGEST_ADDRESS ? null : told.url(),
                told.outlet() == null ? null : told.outlet().id(),
                told.publishedAt(),
                quote,
                start,
                end,
                null);
    }
}
