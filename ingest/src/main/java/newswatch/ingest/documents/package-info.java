/** Saved documents: pages, texts and feeds with sidecars, and JSON lines of articles. */
package newswatch.ingest.documents;
