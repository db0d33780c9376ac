package newswatch.events;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A side of an act.
 *
 * @param country ISO 3166 alpha-3 or {@code UN}; null when the actor belongs to none
 * @param entity id of the entity named, such as {@code person/donald-trump}
 * @param name as titles print it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Actor(String country, String entity, String name) {}
