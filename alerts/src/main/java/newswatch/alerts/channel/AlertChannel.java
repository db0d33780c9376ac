package newswatch.alerts.channel;

import java.util.concurrent.CompletionStage;

/** A way to reach people: one attempt at a time, which answers and never throws for what a receiver does. */
@FunctionalInterface
public interface AlertChannel {
    /** Must not block the caller. Completing exceptionally counts as a failure that is tried again. */
    CompletionStage<Attempt> send(Message message);
}
