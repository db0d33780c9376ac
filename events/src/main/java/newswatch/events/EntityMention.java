package newswatch.events;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * An entity named in an article's text, offsets in code points.
 *
 * @param id such as {@code person/donald-trump}, {@code body/kcna}, {@code place/dalian}, {@code country/PRK}
 * @param country ISO 3166 alpha-3 it belongs to or acts for ({@code UN} for the United Nations), or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EntityMention(String id, EntityKind kind, String name, String country, int start, int end) {}
