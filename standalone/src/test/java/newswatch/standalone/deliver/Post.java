package newswatch.standalone.deliver;

import java.time.Instant;

/**
 * A POST as an endpoint saw it.
 *
 * @param message its {@code webhook-id}
 * @param digest of its body
 * @param at when it was there as a whole
 */
public record Post(String message, String digest, Instant at, Answer answer) {}
