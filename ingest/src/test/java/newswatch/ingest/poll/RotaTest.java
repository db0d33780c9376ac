package newswatch.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import newswatch.ingest.SteppedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RotaTest {
    private static final Instant START = Instant.parse("2018-05-25T12:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private final SteppedClock clock = new SteppedClock(START);
    private final Rota rota = new Rota(clock, span -> Duration.ofMillis(5), 8);

    @BeforeEach
    void start() {
        rota.start();
    }

    @AfterEach
    void stop() {
        rota.close();
    }

    @Test
    void each_has_its_turn_when_it_is_due_and_again_after_its_wait() {
        Subject now = new Subject("now", "a.example", false);
        Subject later = new Subject("later", "b.example", false);
        rota.add(now, START);
        rota.add(later, START.plus(Duration.ofMinutes(5)));
        await().until(() -> now.turns.get() == 1);
        assertThat(later.turns).hasValue(0);
        clock.step(Duration.ofMinutes(5));
        await().until(() -> later.turns.get() == 1);
        assertThat(now.turns).hasValue(1);
        for (int i = 0; i < 8; i++) { // in steps: a leap would not count
            clock.step(Duration.ofMinutes(9));
            rota.waiting();
            await().until(() -> rota.waiting() == 0);
        }
        assertThat(now.turns).hasValue(2);
    }

    // R8
    @Test
    void two_of_a_domain_never_have_their_turns_at_the_same_time() {
        AtomicInteger together = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Subject> subjects = IntStream.range(0, 50)
                .<Subject>mapToObj(i -> new Subject("s" + i, "one.example", false) {
                    @Override
                    void work() {
                        most.accumulateAndGet(together.incrementAndGet(), Math::max);
                        Thread.onSpinWait();
                        together.decrementAndGet();
                    }
                })
                .toList();
        subjects.forEach(subject -> rota.add(subject, START));
        await().until(() -> subjects.stream().allMatch(subject -> subject.turns.get() == 1));
        assertThat(most).hasValue(1);
    }

    @Test
    void one_thread_polls_what_is_polled_one_after_the_other() {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        for (int i = 0; i < 20; i++) {
            Subject subject = new Subject("s" + i, "s" + i + ".example", false) {
                @Override
                void work() {
                    threads.add(Thread.currentThread());
                }
            };
            rota.add(subject, START);
            await().until(() -> subject.turns.get() == 1);
            await().until(() -> threads.stream().allMatch(thread -> thread.getState() == Thread.State.TIMED_WAITING));
        }
        assertThat(threads).hasSize(1);
    }

    @Test
    void no_more_poll_at_a_time_than_may() {
        CountDownLatch free = new CountDownLatch(1);
        AtomicInteger begun = new AtomicInteger();
        List<Subject> subjects = IntStream.range(0, 20)
                .<Subject>mapToObj(i -> new Subject("s" + i, "s" + i + ".example", false) {
                    @Override
                    void work() {
                        begun.incrementAndGet();
                        try {
                            free.await();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                    }
                })
                .toList();
        subjects.forEach(subject -> rota.add(subject, START));
        await().until(() -> begun.get() == 8);
        await().during(Duration.ofMillis(100)).until(() -> begun.get() == 8);
        free.countDown();
        await().until(() -> subjects.stream().allMatch(subject -> subject.turns.get() == 1));
    }

    // F2
    @Test
    void those_in_trouble_keep_nobody_else_waiting() {
        CountDownLatch release = new CountDownLatch(1);
        List<Subject> hanging = IntStream.range(0, 20)
                .<Subject>mapToObj(i -> new Subject("bad" + i, i + ".bad.example", true) {
                    @Override
                    void work() {
                        awaitQuietly(release);
                    }
                })
                .toList();
        hanging.forEach(subject -> rota.add(subject, START));
        await().until(() -> hanging.stream().filter(Subject::polling).count() == 2);
        List<Subject> good = IntStream.range(0, 40)
                .mapToObj(i -> new Subject("good" + i, i + ".good.example", false))
                .toList();
        good.forEach(subject -> rota.add(subject, START));
        await().until(() -> good.stream().allMatch(subject -> subject.turns.get() == 1));
        assertThat(hanging.stream().filter(Subject::polling)).hasSize(2);
        release.countDown();
        await().until(() -> hanging.stream().allMatch(subject -> subject.turns.get() == 1));
    }

    // F18, F19
    @Test
    void a_clock_that_leaps_makes_nothing_due_and_nothing_late() {
        Subject subject = new Subject("s", "a.example", false);
        rota.add(subject, START.plus(Duration.ofMinutes(1)));
        for (Duration leap : List.of(Duration.ofDays(1), Duration.ofDays(-2))) {
            clock.step(leap);
            await().pollDelay(Duration.ofMillis(100)).until(() -> rota.waiting() == 0);
            assertThat(subject.turns).hasValue(0);
        }
        clock.step(Duration.ofMinutes(2));
        await().until(() -> subject.turns.get() == 1);
        assertThat(subject.late).isLessThan(Duration.ofMinutes(2));
    }

    @Test
    void one_that_is_removed_ends_its_turn_and_has_no_more() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        Subject subject = new Subject("s", "a.example", false) {
            @Override
            void work() {
                awaitQuietly(release);
            }
        };
        rota.add(subject, START);
        await().until(subject::polling);
        rota.remove("s");
        assertThat(rota.await(List.of(subject), Duration.ofMillis(1))).isFalse();
        release.countDown();
        assertThat(rota.await(List.of(subject), Duration.ofSeconds(20))).isTrue();
        clock.step(Duration.ofMinutes(5));
        Subject next = new Subject("next", "a.example", false);
        rota.add(next, START);
        await().until(() -> next.turns.get() == 1);
        assertThat(subject.turns).hasValue(1);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static class Subject implements Polled {
        final AtomicInteger turns = new AtomicInteger();
        volatile Duration late;
        private final String id;
        private final String domain;
        private final boolean trouble;
        private volatile boolean polling;

        Subject(String id, String domain, boolean trouble) {
            this.id = id;
            this.domain = domain;
            this.trouble = trouble;
        }

        void work() {}

        @Override
        public String id() {
            return id;
        }

        @Override
        public String domain() {
            return domain;
        }

        @Override
        public boolean inTrouble() {
            return trouble;
        }

        @Override
        public boolean polling() {
            return polling;
        }

        @Override
        public Optional<Duration> poll(Duration waited) {
            polling = true;
            late = waited;
            work();
            turns.incrementAndGet();
            polling = false;
            return Optional.of(HOUR);
        }
    }
}
