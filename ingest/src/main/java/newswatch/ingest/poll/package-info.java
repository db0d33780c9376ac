/** When each source is looked at, what becomes of its state, and when its silence means something. */
package newswatch.ingest.poll;
