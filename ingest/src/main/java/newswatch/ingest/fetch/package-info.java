/**
 * Fetching from the open web: every connection passes the address guard, every host is asked politely, every answer is
 * bounded after decompression.
 */
package newswatch.ingest.fetch;
