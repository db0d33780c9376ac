package newswatch.standalone;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import newswatch.service.Health;

/** Keeps a process going until it is told to stop or is of no more use, then closes what runs. */
final class Serving {
    /** Long enough for a scrape and a look; and nobody restarts it more often than that. */
    private static final Duration TELLS_FOR = Duration.ofSeconds(30);

    private static final Duration LOOKS_EVERY = Duration.ofMillis(500);

    private Serving() {}

    /**
     * Returns when the process is asked to end (Ctrl-C, SIGTERM) and {@code running} is closed.
     *
     * @throws Failure when a part has ended for good, some time after its health says so: only a new process works again
     */
    static void until(AutoCloseable running, Health health) throws InterruptedException {
        until(running, health, TELLS_FOR);
    }

    static void until(AutoCloseable running, Health health, Duration tellsFor) throws InterruptedException {
        CountDownLatch stop = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        Thread hook = new Thread(() -> {
            stop.countDown();
            await(closed);
        });
        Runtime.getRuntime().addShutdownHook(hook);
        boolean asked = askedWhileOfUse(stop, health) || stop.await(tellsFor.toMillis(), TimeUnit.MILLISECONDS);
        Optional<String> ended = asked ? Optional.empty() : health.ended();
        try {
            running.close();
        } catch (Exception e) {
            System.err.println("not closed cleanly: " + e.getMessage());
        } finally {
            closed.countDown();
        }
        if (ended.isPresent()) {
            throw new Failure(ended.get() + "; this process ends, to be started again");
        }
    }

    private static boolean askedWhileOfUse(CountDownLatch stop, Health health) throws InterruptedException {
        while (health.ended().isEmpty()) {
            if (stop.await(LOOKS_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                return true;
            }
        }
        return false;
    }

    private static void await(CountDownLatch closed) {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
