/** Who may do what over HTTP, and how often. */
package newswatch.alerts.access;
