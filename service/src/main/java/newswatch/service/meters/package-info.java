/** What is measured: series declared as data, and what Kafka's clients measure of themselves. Knows nobody. */
package newswatch.service.meters;
