/** Alerts to people: what the alerts service is made of. */
package newswatch.alerts;
