package newswatch.alerts.subscriptions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import newswatch.events.yaml.Omittable;

/**
 * When a subscription's digest is sent.
 *
 * @param at by the subscriber's clock
 * @param empty whether it is sent when nothing waits for it, which says that all is well
 */
public record DigestTime(@Omittable LocalTime at, @Omittable Boolean empty) {
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    public DigestTime {
        at = at == null ? MORNING : at;
        empty = empty == null || empty;
    }

    /** The first time it is due after {@code now}. */
    Instant nextDue(Instant now, ZoneId zone) {
        LocalDate today = now.atZone(zone).toLocalDate();
        Instant due = due(today, zone);
        return due.isAfter(now) ? due : due(today.plusDays(1), zone);
    }

    private Instant due(LocalDate day, ZoneId zone) {
        return day.atTime(at).atZone(zone).toInstant();
    }
}
