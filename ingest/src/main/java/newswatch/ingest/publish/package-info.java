/** Articles and the cursors of their sources to Kafka, in one transaction; and the cursors back from it. */
package newswatch.ingest.publish;
