package newswatch.alerts.deliver;

import newswatch.events.Receipt;

/** A receipt to be committed; nothing has changed until it is. */
record Proposal(int partition, Receipt receipt) {}
