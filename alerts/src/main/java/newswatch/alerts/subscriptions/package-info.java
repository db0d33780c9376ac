/** Who wants to be told what, by which channels, how grouped: {@code subscriptions.yaml}, reloaded while running. */
package newswatch.alerts.subscriptions;
