/** Feeds to entries: bytes in, records out, no address opened. {@link newswatch.ingest.feed.SafeXml} bounds what a parser is given. */
package newswatch.ingest.feed;
