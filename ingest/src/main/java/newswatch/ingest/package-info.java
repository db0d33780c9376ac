/** Sources to articles: {@link newswatch.ingest.IngestService} is the whole of it. */
package newswatch.ingest;
