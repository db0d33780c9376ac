/** What the alerts service measures. */
package newswatch.alerts.meters;
