/** Words and their classes, and a passage of text seen through them. */
package newswatch.enrich.claims.lexicon;
