package newswatch.alerts.deliver;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import newswatch.alerts.channel.Notice;
import newswatch.alerts.subscriptions.Muted;
import newswatch.alerts.subscriptions.Subscription;

/** When the groups and digests of a lane are due. */
record Due(OpenGroups open, Memory memory) {
    private static final Duration RUNNING_INTERVAL = Duration.ofHours(1);
    /** A first digest that says that nothing is new may come so late, so that a restart at its minute does not lose it. */
    private static final Duration GRACE = Duration.ofMinutes(10);

    /** @param subscription null when there is none of that name any more */
    Instant group(GroupKey key, Subscription subscription, Instant now) {
        if (subscription == null) {
            return Instant.MIN;
        }
        boolean running = key.kind() == Notice.Kind.RUNNING;
        Instant waited = running
                ? Instant.MIN
                : open.oldest(key).plus(subscription.groupWait().duration());
        Instant last = memory.closed(key);
        Duration interval =
                running ? RUNNING_INTERVAL : subscription.groupInterval().duration();
        Instant due = last == null ? waited : later(waited, last.plus(interval));
        if (subscription.muted() != Muted.WAIT || subscription.mute().isEmpty()) {
            return due;
        }
        Instant from = later(due, now);
        return open.priorities(key)
                .mapToObj(priority -> Objects.requireNonNullElse(subscription.mutedUntil(priority, from), due))
                .min(Comparator.naturalOrder())
                .orElse(due);
    }

    /** Null when there is none to come until something waits for it. */
    Instant digest(Subscription subscription, Instant now) {
        GroupKey key = GroupKey.digest(subscription.id());
        Instant last = memory.digest(subscription.id());
        if (subscription.digestWhenEmpty()) {
            return subscription.nextDigest(last == null ? since(key, now) : last);
        } else if (!open.has(key)) {
            return null;
        }
        // days without one lie between the last and what waits now
        return subscription.nextDigest(last == null ? open.oldest(key) : later(last, open.oldest(key)));
    }

    private Instant since(GroupKey key, Instant now) {
        return open.has(key) ? open.oldest(key) : now.minus(GRACE);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
