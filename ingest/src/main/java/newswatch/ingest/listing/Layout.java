package newswatch.ingest.listing;

/**
 * How a page lists its articles.
 *
 * @param links the links to the articles
 * @param match which of them, or null for all
 * @param title within the block of a link, or null: the article's own page says it
 * @param date the same
 */
public record Layout(CssSelector links, AddressGlob match, CssSelector title, CssSelector date) {}
