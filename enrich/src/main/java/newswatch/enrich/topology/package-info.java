/**
 * The stream: the only package that sees Kafka Streams. {@link newswatch.enrich.topology.EnrichTopology} shows it
 * whole.
 *
 * <p>Two processors keep state: one an article id ({@code revise}), one a relation of a watch ({@code track}). Both
 * compute first, plan and measure every write, and only then write and forward; nothing may throw in between, since a
 * continued exception would commit half of what was written. What cannot be read, fails, or grows too large for the
 * broker goes to the dead letters with its reason and origin; trouble with Kafka or with a store stops the stream.
 *
 * <p>Changes of watches and rules count for articles that arrive from the restart on. A watch added later does not
 * look at the articles already read: it will have to read {@code newswatch.articles.enriched} from its start, route
 * what is there for itself alone, and mark it as backfill.
 */
package newswatch.enrich.topology;
