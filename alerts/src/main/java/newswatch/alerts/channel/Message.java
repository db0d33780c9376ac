package newswatch.alerts.channel;

/**
 * What is sent.
 *
 * @param id never changes between attempts: the receiver's idempotency key
 * @param body the exact text, sent as UTF-8
 */
public record Message(String id, String body) {}
