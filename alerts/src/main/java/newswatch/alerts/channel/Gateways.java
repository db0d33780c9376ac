package newswatch.alerts.channel;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * What channels send through; shared, so that a channel costs no thread.
 *
 * @param blocking for the few calls that may block
 */
public record Gateways(PrintStream console, HttpGateway http, MailGateway mail, Executor blocking, Clock clock)
        implements AutoCloseable {
    private static final Duration HTTP_DEADLINE = Duration.ofSeconds(20);
    private static final int BLOCKED = 2;

    /** To the world outside. */
    public static Gateways open(PrintStream console, Unsubscribing unsubscribing, Clock clock) {
        ExecutorService blocking = Executors.newFixedThreadPool(BLOCKED, task -> {
            Thread thread = new Thread(task, "alerts-channels");
            thread.setDaemon(true);
            return thread;
        });
        return new Gateways(console, new HttpGateway(HTTP_DEADLINE), new MailGateway(unsubscribing), blocking, clock);
    }

    @Override
    public void close() {
        http.close();
        mail.close();
        if (blocking instanceof ExecutorService threads) {
            threads.shutdownNow();
        }
    }
}
