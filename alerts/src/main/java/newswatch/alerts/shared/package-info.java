/** What all instances share through Kafka and people write over the API. */
package newswatch.alerts.shared;
