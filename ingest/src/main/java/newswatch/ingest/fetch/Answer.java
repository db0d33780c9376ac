package newswatch.ingest.fetch;

import java.time.Duration;
import java.util.Optional;
import newswatch.ingest.outcome.Outcome;
import newswatch.ingest.outcome.Reason;

/**
 * What one request brought.
 *
 * @param status of HTTP, or 0 where there was none
 * @param location where a redirect leads, or null
 * @param peace how long the host wants to be left alone, or zero
 * @param reservation what its header says of text and data mining, if anything
 */
record Answer(Outcome<Fetched> outcome, int status, String location, Duration peace, Optional<Boolean> reservation) {

    static Answer content(Fetched fetched, int status, Optional<Boolean> reservation) {
        return new Answer(Outcome.ok(fetched), status, null, Duration.ZERO, reservation);
    }

    static Answer failed(Reason reason, String detail) {
        return failed(reason, detail, 0, Duration.ZERO);
    }

    static Answer failed(Reason reason, String detail, int status, Duration peace) {
        return new Answer(Outcome.failure(reason, detail), status, null, peace, Optional.empty());
    }

    /** @param location what the header says, or null */
    static Answer redirect(int status, String location) {
        String to = location == null ? "" : location;
        return new Answer(
                Outcome.failure(Reason.REDIRECT_BROKEN, "a redirect to nowhere"),
                status,
                to,
                Duration.ZERO,
                Optional.empty());
    }

    boolean failedFor(Reason reason) {
        return outcome.whyNot().filter(reason::equals).isPresent();
    }

    Answer with(Outcome<Fetched> other) {
        return new Answer(other, status, location, peace, reservation);
    }
}
