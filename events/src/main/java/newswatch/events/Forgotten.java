package newswatch.events;

import java.time.Instant;

/**
 * An article that was forgotten on request, the value of {@code newswatch.forgotten}. It holds nothing of the article
 * but its id, so that whoever rebuilds what he keeps from older records leaves its words out again.
 *
 * @param at what was told of it until then is shown without its words; a later edition is a new article
 */
public record Forgotten(String article, Instant at) {}
