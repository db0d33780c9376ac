/** When an act happened: the days that sentences name, resolved against publication. */
package newswatch.enrich.claims.days;
