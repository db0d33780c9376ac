package newswatch.alerts.deliver;

import java.time.Clock;
import java.util.function.Supplier;
import newswatch.alerts.digest.DigestSource;
import newswatch.alerts.subscriptions.Silences;
import newswatch.alerts.subscriptions.Subscriptions;

/**
 * What couriers go by.
 *
 * @param board base address of the board for the messages, without a slash at its end, or null
 */
public record Terms(
        Supplier<Subscriptions> subscriptions,
        Silences silences,
        DigestSource digests,
        String board,
        RetrySchedule schedule,
        Clock clock) {}
