/** What an article is about: rules over its words and its entities. */
package newswatch.enrich.topics;
