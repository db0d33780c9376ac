/**
 * The developments of one relation, a pure function of its live claims whatever the order they arrived in. {@link
 * newswatch.enrich.developments.Tracker} reads a {@link newswatch.enrich.developments.RelationMemory} and answers with
 * a {@link newswatch.enrich.developments.RelationChange}; it writes nothing, knows no Kafka and no clock.
 */
package newswatch.enrich.developments;
