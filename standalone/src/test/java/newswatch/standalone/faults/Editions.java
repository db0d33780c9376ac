package newswatch.standalone.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import newswatch.events.Article;
import newswatch.events.Outlet;
import newswatch.events.json.Json;
import newswatch.ingest.documents.ArticleLines;
import newswatch.ingest.documents.Documents;
import newswatch.ingest.extract.Extraction;

/** Articles in the order they come in: the same told by several outlets, revised under the same id, and sent again. */
final class Editions {
    private static final Path SAMPLES = Path.of("../seeds/spring-2018");
    private static final ArticleLines LINES = new ArticleLines(new Extraction());
    private static final int REVISED_OF = 3;
    private static final int REPEATED_OF = 5;

    private final List<Article> lines = new ArrayList<>();
    private final Random random;

    private Editions(Random random) {
        this.random = random;
    }

    /**
     * @param samples how many of the sample articles
     * @param tellings how many outlets tell each of them
     */
    static List<Article> of(int samples, int tellings, Random random) {
        List<Article> articles = new Documents()
                .stream(SAMPLES)
                        .flatMap(result -> result.found().stream())
                        .limit(samples)
                        .toList();
        return of(articles, tellings, random);
    }

    private static List<Article> of(Collection<Article> articles, int tellings, Random random) {
        Editions editions = new Editions(random);
        Map<String, List<Article>> byId =
                articles.stream().collect(Collectors.groupingBy(Article::id, TreeMap::new, Collectors.toList()));
        byId.values().forEach(own -> editions.told(own, tellings));
        editions.lines.sort(Comparator.comparing(Article::fetchedAt));
        return editions.lines.stream().map(Editions::asRead).toList();
    }

    /** The next file's worth, some times over: so many articles of an order that is kept. */
    static List<Article> part(List<Article> editions, int part, int parts) {
        return editions.subList(editions.size() * part / parts, editions.size() * (part + 1) / parts);
    }

    /** What has editions of its own is left alone. */
    private void told(List<Article> own, int tellings) {
        if (own.size() > 1) {
            own.forEach(article -> lines.add(fetched(article)));
            return;
        }
        told(fetched(own.get(0)));
        for (int telling = 1; telling < tellings; telling++) {
            told(retold(own.get(0), telling, Duration.ofMinutes(random.nextInt(2_000))));
        }
    }

    private static Article fetched(Article article) {
        return article.fetchedAt() == null ? article.withFetchedAt(article.publishedAt()) : article;
    }

    private void told(Article article) {
        lines.add(article);
        if (random.nextInt(REVISED_OF) == 0) {
            lines.add(revised(article, Duration.ofMinutes(1 + random.nextInt(3_000))));
        }
        if (random.nextInt(REPEATED_OF) == 0) {
            lines.add(article);
        }
    }

    private static Article retold(Article article, int telling, Duration later) {
        String outlet = "outlet-" + telling;
        Instant published = article.publishedAt().plus(later);
        Outlet teller = new Outlet(outlet, outlet, "USA", false, null);
        String id = article.id() + "-" + telling;
        return copy(article, id, "https://" + outlet + ".example/" + id, teller, published, published, article.text());
    }

    /** Without its last paragraph: what only stood there is taken back. */
    private static Article revised(Article article, Duration later) {
        int last = article.text().lastIndexOf("\n\n");
        String text = last > 0 ? article.text().substring(0, last) : article.text() + "\n\nThis report was updated.";
        return copy(
                article,
                article.id(),
                article.url(),
                article.outlet(),
                article.publishedAt(),
                article.fetchedAt().plus(later),
                text);
    }

    /** The same as of another time. */
    static Article published(Article article, Instant time) {
        return copy(article, article.id(), article.url(), article.outlet(), time, article.fetchedAt(), article.text());
    }

    /** One of the same time that nothing comes of. */
    static Article idle(int number, Article article) {
        Article idle = copy(
                article,
                "idle-" + number,
                "https://idle.example/" + number,
                article.outlet(),
                article.publishedAt(),
                article.fetchedAt(),
                "The bakery in street number " + number + " opened at six and closed at noon, as it had for years.");
        return asRead(idle);
    }

    private static Article copy(
            Article article, String id, String url, Outlet outlet, Instant published, Instant fetched, String text) {
        return new Article(
                id,
                url,
                outlet,
                article.title(),
                article.authors(),
                published,
                fetched,
                article.language(),
                text,
                article.section(),
                article.tags(),
                article.genreHint(),
                null,
                false,
                article.partial());
    }

    /** An article as a line of a file. */
    static String line(Article article) {
        JsonNode line = Json.MAPPER.valueToTree(article);
        return line.toString();
    }

    private static Article asRead(Article article) {
        return LINES.line(line(article)).found().orElseThrow();
    }

    /** Those that say something new, under their id and the number of their revision: their places in the order. */
    static Map<String, Integer> places(List<Article> editions) {
        Map<String, Article> known = new HashMap<>();
        Map<String, Integer> revisions = new HashMap<>();
        Map<String, Integer> places = new HashMap<>();
        for (int place = 0; place < editions.size(); place++) {
            Article edition = editions.get(place);
            Article before = known.get(edition.id());
            if (before == null
                    || !(edition.contentHash().equals(before.contentHash())
                            || edition.seenAt().isBefore(before.seenAt()))) {
                known.put(edition.id(), edition);
                places.put(edition.id() + "#" + revisions.merge(edition.id(), 1, Integer::sum), place);
            }
        }
        return places;
    }
}
