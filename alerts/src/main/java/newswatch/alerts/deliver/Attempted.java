package newswatch.alerts.deliver;

import newswatch.alerts.channel.Attempt;

/** An attempt that has ended. */
record Attempted(Sending sending, Attempt attempt) {}
