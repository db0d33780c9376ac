package newswatch.enrich.claims;

import newswatch.events.EventType;
import newswatch.events.Modality;

/**
 * What kind of act a clause reports.
 *
 * @param mode a mode of the type, or null
 * @param cameo CAMEO cross-walk, a string of digits
 * @param rule id of the rule that matched
 */
public record Coding(EventType type, String mode, String cameo, Modality modality, String rule) {}
