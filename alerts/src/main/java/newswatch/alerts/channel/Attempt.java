package newswatch.alerts.channel;

import java.time.Duration;

/** What came of one attempt. */
public sealed interface Attempt {
    Attempt DELIVERED = new Delivered();

    static Attempt retry(Reason reason) {
        return new Retry(Duration.ZERO, reason);
    }

    /** The receiver has it. */
    record Delivered() implements Attempt {}

    /** @param after the least time to wait, as the receiver asked; zero when it did not */
    record Retry(Duration after, Reason reason) implements Attempt {}

    /** Trying again would change nothing. */
    record Refused(Reason reason) implements Attempt {}
}
