package newswatch.enrich.evaluate;

/**
 * A row that came out otherwise than labelled.
 *
 * @param weight how bad it is; the worst are told first
 * @param row id of the sentence, article or development
 * @param wanted what the label says
 * @param given what came out, with its rule
 * @param sentence where it is said; may be empty
 */
public record Miss(double weight, String row, String wanted, String given, String sentence) {}
