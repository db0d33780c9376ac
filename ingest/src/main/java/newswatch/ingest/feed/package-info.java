/** Feeds to entries, behind caps: ROME does the reading, nothing hostile reaches it. */
package newswatch.ingest.feed;
