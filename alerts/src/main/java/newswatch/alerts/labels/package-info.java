/**
 * What analysts said of developments as labelled data, in the formats that {@code evaluate} scores: so that the rulebook
 * can be tuned on it. What a format cannot say is left out and counted.
 */
package newswatch.alerts.labels;
