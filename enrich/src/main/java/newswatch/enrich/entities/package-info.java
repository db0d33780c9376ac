/** Who and what is named: a gazetteer with date-bounded offices, and patterns for those it does not know. */
package newswatch.enrich.entities;
