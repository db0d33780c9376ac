/**
 * The whole view of what is known, in an embedded database on disk: fed from Kafka by one thread that keeps its offsets in
 * the same transactions, read by the API. It can be deleted at any time and is then rebuilt from the topics.
 */
package newswatch.alerts.view;
