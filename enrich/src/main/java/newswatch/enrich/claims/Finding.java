package newswatch.enrich.claims;

/**
 * A predicate that a rule found.
 *
 * @param code type and mode, such as {@code REJECT-meet}
 * @param words as the text has them
 * @param subject as the text names it, or null
 */
public record Finding(String rule, String code, String words, String subject, Verdict verdict) {}
