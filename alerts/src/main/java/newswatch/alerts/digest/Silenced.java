package newswatch.alerts.digest;

import java.time.Instant;
import newswatch.events.Alert;

/** Whether somebody asked that an alert not be told: what is silenced does not come back in the digest. */
@FunctionalInterface
public interface Silenced {
    /** For digests without silences. */
    Silenced NOTHING = (alert, subscription, at) -> false;

    /** @param at when it was, or would be, told */
    boolean test(Alert alert, String subscription, Instant at);
}
