package newswatch.enrich.claims.lexicon;

/**
 * A lexicon class that begins at some token.
 *
 * @param symbol number of the class, see {@link Lexicon#symbol}
 * @param end index of the token after it
 * @param form inflection of its first word
 */
public record Sense(int symbol, int end, Form form) {}
