/**
 * The mood of one relation: a pure function of its developments by day and of the latest event day. Integer
 * arithmetic in tenths of intensity, so that a replay gives the same bytes on every machine.
 */
package newswatch.enrich.relations;
