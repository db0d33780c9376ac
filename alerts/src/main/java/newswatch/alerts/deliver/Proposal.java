package newswatch.alerts.deliver;

import newswatch.events.Alert;
import newswatch.events.Receipt;

/**
 * A receipt to be committed; nothing has changed until it is.
 *
 * @param alert what it gives cause to tell of the channel, committed with it; or null
 */
record Proposal(int partition, Receipt receipt, Alert alert) {}
