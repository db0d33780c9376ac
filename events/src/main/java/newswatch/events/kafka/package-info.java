/** Topics, serde and headers. */
package newswatch.events.kafka;
