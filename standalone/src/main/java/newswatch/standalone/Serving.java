package newswatch.standalone;

import java.util.concurrent.CountDownLatch;

/** Keeps a process going until it is told to stop, then closes what runs. */
final class Serving {
    private Serving() {}

    /** Returns when the process is asked to end (Ctrl-C, SIGTERM) and {@code running} is closed. */
    static void until(AutoCloseable running) throws InterruptedException {
        CountDownLatch stop = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        Thread hook = new Thread(() -> {
            stop.countDown();
            await(closed);
        });
        Runtime.getRuntime().addShutdownHook(hook);
        stop.await();
        try {
            running.close();
        } catch (Exception e) {
            System.err.println("not closed cleanly: " + e.getMessage());
        } finally {
            closed.countDown();
        }
    }

    private static void await(CountDownLatch closed) {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
