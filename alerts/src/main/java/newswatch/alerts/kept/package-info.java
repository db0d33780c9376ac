/** What people ask for over the API: kept in Kafka, known to all instances. */
package newswatch.alerts.kept;
