package newswatch.ingest.poll;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/**
 * Whose turn it is. Polls each source when it is due, one source of a domain at a time, and those in trouble never in
 * more than a part of the threads, so that bad sources cannot keep good ones waiting.
 */
public final class Rota implements AutoCloseable {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);
    /** A clock that leaps farther between two looks was set, or the process was suspended: nothing is due for that. */
    private static final Duration LEAP = Duration.ofMinutes(10);

    private final Clock clock;
    private final UnaryOperator<Duration> real;
    private final int most;
    private final int mostTroubled;
    private final ExecutorService pool;
    private final Thread dispatcher = new Thread(this::dispatch, "ingest-rota");

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<String, Turn> turns = new HashMap<>();
    private final PriorityQueue<Turn> due = new PriorityQueue<>(Comparator.comparing(Turn::due));
    private final Set<String> busy = new HashSet<>();
    private final Map<String, Deque<Turn>> behind = new HashMap<>();
    private final Deque<Turn> troubled = new ArrayDeque<>();
    private int troubledRunning;
    /** Placed, but as many poll as may. */
    private final Deque<Turn> ready = new ArrayDeque<>();

    private int running;
    private Instant looked;
    private boolean closed;

    /**
     * @param real real time for a span of the clock's
     * @param threads polls at the same time; a quarter of them may be of sources in trouble
     */
    public Rota(Clock clock, UnaryOperator<Duration> real, int threads) {
        this.clock = clock;
        this.real = real;
        this.most = threads;
        this.mostTroubled = Math.max(1, threads / 4);
        this.looked = clock.instant();
        // one of a fixed size would begin a thread for each of its first polls, though others were idle
        this.pool = Executors.newCachedThreadPool(Rota::thread);
        dispatcher.setDaemon(true);
    }

    public void start() {
        dispatcher.start();
    }

    /** From {@code first} on it has its turns; one of the same id must have been removed. */
    public void add(Polled polled, Instant first) {
        locked(() -> {
            Turn turn = new Turn(polled, first);
            turns.put(polled.id(), turn);
            due.add(turn);
        });
    }

    /** It has no more turns; one under way goes on, see {@link #await}. */
    public void remove(String id) {
        locked(() -> {
            Turn turn = turns.remove(id);
            if (turn != null) {
                turn.leave();
                due.remove(turn);
                troubled.remove(turn);
                behind.getOrDefault(turn.polled().domain(), new ArrayDeque<>()).remove(turn);
            }
        });
    }

    /** Waits until none of these polls any more; false when it takes longer than the patience, in real time. */
    public boolean await(Collection<? extends Polled> polled, Duration patience) throws InterruptedException {
        long left = patience.toNanos();
        lock.lock();
        try {
            while (polled.stream().anyMatch(Polled::polling) && left > 0) {
                left = changed.awaitNanos(left);
            }
            return left > 0;
        } finally {
            lock.unlock();
        }
    }

    /** How many wait although they are due. */
    public int waiting() {
        lock.lock();
        try {
            Instant now = clock.instant();
            return (int) turns.values().stream()
                    .filter(turn -> turn.due().isBefore(now) && !turn.polled().polling())
                    .count();
        } finally {
            lock.unlock();
        }
    }

    private void dispatch() {
        lock.lock();
        try {
            while (!closed) {
                Instant now = look();
                Turn next = due.peek();
                if (next == null || next.due().isAfter(now)) {
                    long nanos = next == null
                            ? LONGEST_WAIT.toNanos()
                            : real.apply(Duration.between(now, next.due())).toNanos();
                    long unused = changed.awaitNanos(Math.min(nanos, LONGEST_WAIT.toNanos()));
                } else {
                    place(due.poll());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private Instant look() {
        Instant now = clock.instant();
        Duration passed = Duration.between(looked, now);
        if (passed.isNegative() || passed.compareTo(LEAP) > 0) {
            List<Turn> all = new ArrayList<>(due);
            due.clear();
            all.forEach(turn -> turn.shift(passed));
            due.addAll(all);
        }
        looked = now;
        return now;
    }

    private void place(Turn turn) {
        String domain = turn.polled().domain();
        if (busy.contains(domain)) {
            behind.computeIfAbsent(domain, name -> new ArrayDeque<>()).add(turn);
        } else if (turn.polled().inTrouble() && troubledRunning >= mostTroubled) {
            troubled.add(turn);
        } else {
            busy.add(domain);
            turn.begin();
            troubledRunning += turn.inTrouble() ? 1 : 0;
            run(turn);
        }
    }

    private void run(Turn turn) {
        if (running >= most) {
            ready.add(turn);
        } else if (!closed) {
            running++;
            pool.execute(() -> take(turn));
        }
    }

    private void take(Turn turn) {
        try {
            turn.poll(clock);
        } finally {
            locked(() -> end(turn));
        }
    }

    private void end(Turn turn) {
        String domain = turn.polled().domain();
        busy.remove(domain);
        troubledRunning -= turn.inTrouble() ? 1 : 0;
        running--;
        Turn next = ready.poll();
        if (next != null) {
            run(next);
        }
        again(behind.get(domain));
        again(troubled);
        behind.computeIfPresent(domain, (name, left) -> left.isEmpty() ? null : left);
        if (turn.goesOn()) {
            due.add(turn);
        }
    }

    // its time has come long ago, so it is placed next
    private void again(Deque<Turn> waiting) {
        Turn first = waiting == null ? null : waiting.poll();
        if (first != null) {
            due.add(first);
        }
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "ingest-poll");
        thread.setDaemon(true);
        return thread;
    }

    /** Begins nothing more; what is under way is interrupted and waited for a few seconds. */
    @Override
    public void close() {
        locked(() -> closed = true);
        pool.shutdownNow();
        try {
            dispatcher.join(1_000);
            pool.awaitTermination(4, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
