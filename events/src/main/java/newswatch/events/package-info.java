/** What flows between the services: immutable records, JSON in and out. */
package newswatch.events;
