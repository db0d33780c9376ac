/** Expected outcomes as values, and the codes by which failures are counted. */
package newswatch.ingest.outcome;
