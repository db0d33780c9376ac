/**
 * Alerts become deliveries, one for each subscription and channel, in the transaction that moves the alerts' offsets.
 * Nothing else writes {@code newswatch.deliveries}.
 */
package newswatch.alerts.dispatch;
