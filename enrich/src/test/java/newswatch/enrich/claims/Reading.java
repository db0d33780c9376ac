package newswatch.enrich.claims;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import newswatch.enrich.entities.EntityFinder;
import newswatch.enrich.text.Sentence;
import newswatch.enrich.text.Sentences;
import newswatch.events.Actor;
import newswatch.events.Article;
import newswatch.events.Claim;
import newswatch.events.Genre;
import newswatch.events.Outlet;

/** Claims of a text, through the real entities and rules, and a short form of each to compare. */
final class Reading {
    private static final ClaimFinder CLAIMS = ClaimFinder.load();
    private static final EntityFinder ENTITIES = EntityFinder.load();

    private Reading() {}

    static List<Claim> of(String text, Instant publishedAt, String country) {
        return of(article(text, publishedAt, country, "en"), Genre.REPORT);
    }

    static List<Claim> of(Article article, Genre genre) {
        List<Sentence> sentences = Sentences.split(article.text());
        return CLAIMS.find(article, genre, sentences, ENTITIES.find(article, sentences));
    }

    static Article article(String text, Instant publishedAt, String country, String language) {
        Outlet outlet = new Outlet("paper", "Paper", country, false, null);
        return new Article(
                "id",
                "https://paper.example/1",
                outlet,
                "",
                List.of(),
                publishedAt,
                null,
                language,
                text,
                null,
                List.of(),
                null,
                "hash",
                false);
    }

    /** Such as {@code USA>PRK REJECT-meet}. */
    static String brief(Claim claim) {
        String mode = claim.mode() == null ? "" : "-" + claim.mode();
        return country(claim.actor()) + ">" + country(claim.recipient()) + " " + claim.type() + mode;
    }

    /** As {@link #brief}, with modality, standing, date and precision. */
    static String full(Claim claim) {
        return brief(claim)
                + String.format(
                        Locale.ROOT,
                        " %s %s %s %s",
                        claim.modality(),
                        claim.standing(),
                        claim.date(),
                        claim.precision());
    }

    private static String country(Actor actor) {
        return actor == null ? "" : actor.country();
    }
}
