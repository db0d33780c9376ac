package newswatch.enrich.topology;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import newswatch.events.Actor;
import newswatch.events.Article;
import newswatch.events.Claim;
import newswatch.events.EnrichedArticle;
import newswatch.events.EventType;
import newswatch.events.Genre;
import newswatch.events.Matter;
import newswatch.events.Modality;
import newswatch.events.ObjectKind;
import newswatch.events.Outlet;
import newswatch.events.Precision;
import newswatch.events.Standing;
import newswatch.events.Voice;

/** Articles whose text says its claims outright, a line each, such as {@code USA PRK REJECT meet MEETING}. */
final class Prepared {
    private static final Pattern LINE = Pattern.compile("[A-Z]{3} [A-Z]{3} [A-Z]+ [a-z-]+( [A-Z]+)?");

    private Prepared() {}

    static Article article(String id, String seenAt, String text) {
        Instant time = Instant.parse(seenAt);
        String url = "https://news.example/" + id;
        Outlet outlet = new Outlet("outlet-" + id, "Outlet " + id, "USA", false, null);
        return new Article(
                id, url, outlet, "Title", null, time, time, "en", text, null, null, Genre.REPORT, null, false);
    }

    /** Throws on a text that says {@code throw}. */
    static EnrichedArticle annotate(Article article, int revision) {
        if (article.text().startsWith("throw")) {
            throw new IllegalStateException("told to throw");
        }
        List<Claim> claims = article.text()
                .lines()
                .filter(line -> LINE.matcher(line).matches())
                .map(line -> claim(line.split(" "), article))
                .toList();
        return new EnrichedArticle(article, revision, article.genreHint(), null, null, claims);
    }

    private static Claim claim(String[] words, Article article) {
        EventType type = EventType.valueOf(words[2]);
        String mode = words[3].equals("-") ? null : words[3];
        return new Claim(
                new Actor(words[0], "country/" + words[0], words[0]),
                new Actor(words[1], "country/" + words[1], words[1]),
                type,
                mode,
                type.quad(),
                type.intensity(mode),
                "0",
                Modality.ASSERTED,
                Voice.LEADER,
                true,
                Standing.NEWS,
                LocalDate.ofInstant(article.publishedAt(), ZoneOffset.UTC),
                Precision.DAY,
                null,
                words.length == 5 ? Matter.of(ObjectKind.valueOf(words[4])) : null,
                null,
                null,
                null,
                null,
                String.join(" ", words),
                article.text().indexOf(String.join(" ", words)),
                article.text().length(),
                "test.rule");
    }
}
