package newswatch.enrich.claims.lexicon;

/**
 * A lexicon class that begins at some token.
 *
 * @param symbol number of the class, see {@link Lexicon#symbol}
 * @param length of the phrase that is in it, in tokens
 * @param form inflection of its first word
 */
public record Sense(int symbol, int length, Form form) {}
