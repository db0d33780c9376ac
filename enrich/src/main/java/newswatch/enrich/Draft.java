package newswatch.enrich;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import newswatch.enrich.claims.Headline;
import newswatch.enrich.entities.Mention;
import newswatch.enrich.text.CodePoints;
import newswatch.enrich.text.Sentence;
import newswatch.enrich.text.Sentences;
import newswatch.events.Article;
import newswatch.events.Claim;
import newswatch.events.EnrichedArticle;
import newswatch.events.EntityMention;
import newswatch.events.Genre;
import newswatch.events.TopicTag;

/** An article on its way through the steps; each adds one thing, and reads what those before it added. */
record Draft(
        Article article,
        Genre genre,
        List<Sentence> sentences,
        List<Mention> mentions,
        List<TopicTag> topics,
        List<Claim> claims,
        Headline headline) {

    private static final String PART = "\n\n";

    static Draft of(Article article) {
        return new Draft(article, Genre.REPORT, List.of(), List.of(), List.of(), List.of(), null);
    }

    Draft withLanguage(String language) {
        Article told = new Article(
                article.id(),
                article.url(),
                article.outlet(),
                article.title(),
                article.authors(),
                article.publishedAt(),
                article.fetchedAt(),
                language,
                article.text(),
                article.section(),
                article.tags(),
                article.genreHint(),
                article.contentHash(),
                article.backfill(),
                article.partial());
        return new Draft(told, genre, sentences, mentions, topics, claims, headline);
    }

    /** The text's, and behind them the title's, so that names of the text are known in it. */
    Draft withSentences() {
        String whole = article.text() + PART + article.title();
        List<Sentence> all = Sentences.split(whole);
        int text = 0;
        while (text < all.size() && all.get(text).start() < article.text().length()) {
            text++;
        }
        Headline title = new Headline(whole, all.subList(text, all.size()), List.of());
        return new Draft(article, genre, all.subList(0, text), mentions, topics, claims, title);
    }

    /** Everything the text and the title name, found in one go. */
    Draft withMentions(BiFunction<Article, List<Sentence>, List<Mention>> finder) {
        List<Sentence> all = new ArrayList<>(sentences);
        all.addAll(headline.sentences());
        return withMentions(finder.apply(worded(headline.text()), all));
    }

    private Article worded(String text) {
        return new Article(
                article.id(),
                article.url(),
                article.outlet(),
                article.title(),
                article.authors(),
                article.publishedAt(),
                article.fetchedAt(),
                article.language(),
                text,
                article.section(),
                article.tags(),
                article.genreHint(),
                article.contentHash(),
                article.backfill(),
                article.partial());
    }

    private Draft withMentions(List<Mention> found) {
        int text = sentences.size();
        List<Mention> named =
                found.stream().filter(mention -> mention.sentence() < text).toList();
        Set<String> known = named.stream().map(Mention::entity).collect(Collectors.toSet());
        List<Mention> titled = found.stream()
                .filter(mention -> mention.sentence() >= text && known.contains(mention.entity()))
                .toList();
        Headline title = new Headline(headline.text(), headline.sentences(), titled);
        return new Draft(article, genre, sentences, named, topics, claims, title);
    }

    Draft withTopics(List<TopicTag> found) {
        return new Draft(article, genre, sentences, mentions, found, claims, headline);
    }

    Draft withGenre(Genre judged) {
        return new Draft(article, judged, sentences, mentions, topics, claims, headline);
    }

    Draft withClaims(List<Claim> found) {
        return new Draft(article, genre, sentences, mentions, topics, found, headline);
    }

    EnrichedArticle enriched(int revision) {
        CodePoints points = new CodePoints(article.text());
        List<EntityMention> entities =
                mentions.stream().map(mention -> entity(mention, points)).toList();
        return new EnrichedArticle(article, revision, genre, entities, topics, claims);
    }

    private static EntityMention entity(Mention mention, CodePoints points) {
        return new EntityMention(
                mention.entity(),
                mention.kind(),
                mention.name(),
                mention.country(),
                points.at(mention.start()),
                points.at(mention.end()));
    }
}
