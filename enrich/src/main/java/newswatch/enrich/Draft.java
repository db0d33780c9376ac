package newswatch.enrich;

import java.util.List;
import newswatch.enrich.entities.Mention;
import newswatch.enrich.text.CodePoints;
import newswatch.enrich.text.Sentence;
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
        List<Claim> claims) {

    static Draft of(Article article) {
        return new Draft(article, Genre.REPORT, List.of(), List.of(), List.of(), List.of());
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
                article.backfill());
        return new Draft(told, genre, sentences, mentions, topics, claims);
    }

    Draft withSentences(List<Sentence> found) {
        return new Draft(article, genre, found, mentions, topics, claims);
    }

    Draft withMentions(List<Mention> found) {
        return new Draft(article, genre, sentences, found, topics, claims);
    }

    Draft withTopics(List<TopicTag> found) {
        return new Draft(article, genre, sentences, mentions, found, claims);
    }

    Draft withGenre(Genre judged) {
        return new Draft(article, judged, sentences, mentions, topics, claims);
    }

    Draft withClaims(List<Claim> found) {
        return new Draft(article, genre, sentences, mentions, topics, found);
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
