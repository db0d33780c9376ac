package newswatch.alerts.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import newswatch.alerts.channel.Digest;
import newswatch.alerts.subscriptions.Subscription;
import newswatch.events.Alert;

/** Makes digests of what is known now. */
@FunctionalInterface
public interface DigestSource {
    /** Empty while what is known is still being read, in which case to be asked again soon. */
    Optional<Digest> digest(Request request);

    /**
     * @param waiting the alerts that were kept for this digest, in order of decision
     * @param from the digest before ended there
     */
    record Request(
            Subscription subscription, LocalDate day, ZoneId zone, Instant from, Instant to, List<Alert> waiting) {
        public Request {
            waiting = List.copyOf(waiting);
        }
    }
}
