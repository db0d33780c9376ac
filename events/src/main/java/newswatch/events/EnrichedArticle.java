package newswatch.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/** An article with its revision (1, 2, … per article id), genre, entities, topics and claims. */
public record EnrichedArticle(
        @JsonUnwrapped Article article,
        int revision,
        Genre genre,
        List<EntityMention> entities,
        List<TopicTag> topics,
        List<Claim> claims) {
    public EnrichedArticle {
        entities = entities == null ? List.of() : List.copyOf(entities);
        topics = topics == null ? List.of() : List.copyOf(topics);
        claims = claims == null ? List.of() : List.copyOf(claims);
    }
}
