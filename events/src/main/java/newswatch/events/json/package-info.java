/** The one JSON mapper. */
package newswatch.events.json;
