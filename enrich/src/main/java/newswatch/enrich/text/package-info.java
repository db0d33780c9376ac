/**
 * Plain text to paragraphs, sentences and tokens, and its language. Pure and linear in the length of the text.
 *
 * <p>Offsets here are UTF-16 indices into {@code Article.text()}; {@link newswatch.enrich.text.CodePoints} turns them
 * into the code points that records carry.
 */
package newswatch.enrich.text;
