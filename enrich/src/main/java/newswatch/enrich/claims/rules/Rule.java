package newswatch.enrich.claims.rules;

/**
 * A compiled rule.
 *
 * @param source symbol that must stand in the actor's words, or -1
 * @param target symbol that must stand in the recipient's words, or -1
 * @param frame null for a plain act
 */
public record Rule(String id, Act act, Frame frame, int source, int target, Trust trust) {}
