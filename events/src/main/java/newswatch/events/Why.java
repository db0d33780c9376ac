package newswatch.events;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Why an alert rang.
 *
 * @param rulebook version of the rulebook that coded the claim
 * @param nearest id of the nearest earlier development, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Why(String rule, String rulebook, String reason, String nearest) {}
