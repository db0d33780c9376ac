package newswatch.alerts.deliver;

import java.time.Instant;
import newswatch.alerts.subscriptions.InForce;

/** What holds while a lane is looked at once. */
record Turn(InForce inForce, Terms terms, Instant now) {}
