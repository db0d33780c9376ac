/** Sitemaps to entries: bytes in, records out, no address opened. */
package newswatch.ingest.sitemap;
