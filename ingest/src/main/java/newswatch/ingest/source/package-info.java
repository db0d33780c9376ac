/** The kinds of sources, as {@code sources.yaml} lists them: a new kind is one record and one line in {@link Source}. */
package newswatch.ingest.source;
