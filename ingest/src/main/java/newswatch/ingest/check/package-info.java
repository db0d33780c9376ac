/** A source tried once: what is found at an address, and what would come of it. */
package newswatch.ingest.check;
