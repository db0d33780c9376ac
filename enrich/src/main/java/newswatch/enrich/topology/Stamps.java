package newswatch.enrich.topology;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.ZoneOffset;
import newswatch.events.Alert;
import newswatch.events.Article;
import newswatch.events.ArticleClaims;
import newswatch.events.DevelopmentState;
import newswatch.events.EnrichedArticle;
import newswatch.events.Ids;
import newswatch.events.RelationState;
import newswatch.events.json.Json;

/** The headers of everything the stream writes. */
final class Stamps {
    static final Stamp<Article> ARTICLE =
            Stamp.of("newswatch.article", article -> article.id() + "@" + article.seenAt(), Article::seenAt);

    static final Stamp<EnrichedArticle> ENRICHED = Stamp.of(
            "newswatch.article.enriched",
            enriched -> enriched.article().id() + "#" + enriched.revision(),
            enriched -> enriched.article().seenAt());

    static final Stamp<ArticleClaims> CLAIMS = Stamp.of(
            "newswatch.claims",
            claims -> Ids.of(RelationKey.of(claims), claims.article(), String.valueOf(claims.revision())),
            ArticleClaims::seenAt);

    static final Stamp<DevelopmentState> DEVELOPMENT = Stamp.of(
            "newswatch.development",
            state -> state.development().id() + "#" + state.development().version(),
            DevelopmentState::updatedAt);

    static final Stamp<RelationState> RELATION =
            Stamp.of("newswatch.relation", state -> Ids.of(json(state)), state -> state.day()
                    .atStartOfDay()
                    .toInstant(ZoneOffset.UTC));

    static final Stamp<Alert> ALERT =
            new Stamp<>(alert -> "newswatch." + alert.kind().code(), Alert::id, Alert::at);

    private Stamps() {}

    private static String json(RelationState state) {
        try {
            return Json.MAPPER.writeValueAsString(state);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a state that was measured cannot be written", e);
        }
    }
}
