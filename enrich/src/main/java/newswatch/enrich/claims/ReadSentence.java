package newswatch.enrich.claims;

import java.util.List;

/**
 * What was found in a sentence where a known side or a predicate stands.
 *
 * @param number from 1; 0 for the title
 * @param sides who is named, as the text names them, with their country
 */
public record ReadSentence(int number, String text, List<String> sides, List<Finding> findings) {}
