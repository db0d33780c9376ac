/** Which sources are ours: shared out by the consumer group over their topic, each with its cursor read back from it. */
package newswatch.ingest.owner;
