/** The digest: one screen a day for a subscription, made of what waited for it and of how things stand. */
package newswatch.alerts.digest;
