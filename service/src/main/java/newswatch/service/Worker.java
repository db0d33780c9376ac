package newswatch.service;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that takes turns in a session until closed. A session that fails is closed and, after a pause, replaced. */
public final class Worker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final long FIRST_PAUSE_MILLIS = 500;
    private static final long LONGEST_PAUSE_MILLIS = 15_000;

    /** One life of a Kafka consumer and producer, used by one thread. */
    public interface Session extends AutoCloseable {
        /** Does what there is to do; returns within a few hundred milliseconds. */
        void turn();

        /** Whether it is at work, rather than still finding its place. */
        boolean ready();

        @Override
        void close();
    }

    private final Thread thread;
    private final Supplier<Session> open;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Trouble trouble;
    private volatile String problem = "not started";

    public Worker(String name, Supplier<Session> open) {
        this.open = open;
        thread = new Thread(this::run, name);
        thread.setDaemon(true);
        trouble = new Trouble(LOG, name);
    }

    public void start() {
        problem = "starting";
        thread.start();
    }

    /** What keeps it from working, or null. */
    public String problem() {
        return stop.getCount() == 0 ? "closing" : problem;
    }

    private void run() {
        long pause = FIRST_PAUSE_MILLIS;
        while (stop.getCount() > 0) {
            if (live()) {
                pause = FIRST_PAUSE_MILLIS;
            }
            pause(pause);
            pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
        }
    }

    /** One session's life; whether it ever got to work. */
    private boolean live() {
        boolean worked = false;
        try (Session session = open.get()) {
            while (stop.getCount() > 0) {
                session.turn();
                worked |= session.ready();
                problem = session.ready() ? null : problem == null ? "starting" : problem;
                if (problem == null) {
                    trouble.over();
                }
            }
        } catch (RuntimeException | Error e) {
            trouble.tell(e);
            problem = trouble.words();
        }
        return worked;
    }

    @SuppressWarnings("ThreadInterruptedChecked")
    private void pause(long millis) {
        try {
            stop.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            stop.countDown();
        }
    }

    /** Lets the current turn end. */
    @Override
    public void close() {
        stop(Duration.ofSeconds(8));
    }

    private void stop(Duration patience) {
        stop.countDown();
        try {
            thread.join(patience.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
