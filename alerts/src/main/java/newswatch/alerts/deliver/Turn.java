package newswatch.alerts.deliver;

import java.time.Instant;
import newswatch.alerts.subscriptions.SubscriptionIndex;

/** What holds while a lane is looked at once. */
record Turn(SubscriptionIndex inForce, Terms terms, Instant now) {}
