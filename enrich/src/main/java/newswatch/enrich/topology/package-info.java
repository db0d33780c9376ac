/**
 * The stream: the only package that sees Kafka Streams. {@link newswatch.enrich.topology.EnrichTopology} shows it
 * whole; processors compute everything first (serialized sizes too), then write and forward, and nothing may throw in
 * between: a continued exception would commit half of what was written.
 */
package newswatch.enrich.topology;
