/** Report or commentary: signals with weights, as data. */
package newswatch.enrich.genre;
