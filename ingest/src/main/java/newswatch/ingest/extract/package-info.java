/**
 * From bytes to articles: pages, pages flattened to text, wire texts. Start at {@link
 * newswatch.ingest.extract.Extraction}. Pure: no network, no clock; what is known from outside comes as {@link
 * newswatch.ingest.extract.Given}.
 */
package newswatch.ingest.extract;
