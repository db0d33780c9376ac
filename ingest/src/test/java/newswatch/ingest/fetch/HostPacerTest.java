package newswatch.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import newswatch.ingest.SteppedClock;
import newswatch.ingest.outcome.Reason;
import org.junit.jupiter.api.Test;

/** Turns and peace at a host, whatever the clock does. */
class HostPacerTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Answer FINE = Answer.failed(Reason.HTTP_ERROR, "");
    private final SteppedClock clock = new SteppedClock(Instant.parse("2018-05-25T12:00:00Z"));
    private final HostPacer pacer = new HostPacer(clock, clock.pause(), SECOND);

    // R5 R8
    @Test
    void requests_are_spaced_by_what_we_keep_or_the_host_asks_for() throws Exception {
        ask("a:80", Duration.ZERO);
        ask("a:80", Duration.ofSeconds(7));
        ask("b:80", Duration.ZERO);
        ask("a:80", Duration.ofDays(1));
        ask("a:80", Duration.ZERO);
        assertThat(clock.pauses())
                .containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(30), Duration.ofSeconds(30));
    }

    // R8: a port is a host of its own
    @Test
    void another_port_is_another_host() throws Exception {
        ask("a:80", Duration.ZERO);
        ask("a:8080", Duration.ZERO);
        assertThat(clock.pauses()).isEmpty();
    }

    // F14
    @Test
    void who_wants_peace_is_not_asked_and_nobody_waits_for_it() throws Exception {
        Instant until = clock.instant().plus(Duration.ofHours(2));
        pacer.inTurn("a:80", Duration.ZERO, () -> Answer.failed(Reason.THROTTLED, "", 429, Duration.ofHours(2)));
        assertThat(ask("a:80", Duration.ZERO)).isSameAs(HostPacer.PEACE);
        assertThat(pacer.notBefore("a:80")).isEqualTo(until);
        assertThat(ask("b:80", Duration.ZERO)).isSameAs(FINE);
        assertThat(clock.pauses()).isEmpty();
        clock.step(Duration.ofHours(2));
        assertThat(ask("a:80", Duration.ZERO)).isSameAs(FINE);
        assertThat(pacer.notBefore("a:80")).isBeforeOrEqualTo(clock.instant());
    }

    // F18
    @Test
    void a_clock_set_back_a_day_lengthens_neither_pause_nor_peace() throws Exception {
        ask("a:80", Duration.ZERO);
        pacer.inTurn("b:80", Duration.ZERO, () -> Answer.failed(Reason.THROTTLED, "", 429, Duration.ofMinutes(5)));
        clock.step(Duration.ofDays(-1));
        ask("a:80", Duration.ZERO);
        assertThat(clock.pauses()).containsExactly(SECOND);
        Instant until = pacer.notBefore("b:80");
        assertThat(until).isEqualTo(clock.instant().plus(Duration.ofMinutes(5)));
        clock.step(Duration.ofMinutes(4));
        assertThat(pacer.notBefore("b:80")).isEqualTo(until);
        clock.step(Duration.ofMinutes(1));
        assertThat(ask("b:80", Duration.ZERO)).isSameAs(FINE);
    }

    // F18 F19
    @Test
    void after_a_jump_ahead_or_a_suspension_requests_are_spaced_as_ever() throws Exception {
        ask("a:80", Duration.ZERO);
        clock.step(Duration.ofDays(1));
        ask("a:80", Duration.ZERO);
        ask("a:80", Duration.ZERO);
        ask("a:80", Duration.ZERO);
        assertThat(clock.pauses()).containsExactly(SECOND, SECOND);
    }

    // R8 F19
    @Test
    void what_queued_up_while_one_request_hung_is_spaced_and_sent_away_when_the_host_wants_peace() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(5);
        List<Future<Answer>> answers = new ArrayList<>();
        answers.add(pool.submit(() -> pacer.inTurn("a:80", Duration.ZERO, () -> {
            begun.countDown();
            awaited(end);
            clock.step(Duration.ofMinutes(10)); // suspended
            return Answer.failed(Reason.THROTTLED, "", 429, Duration.ofMinutes(1));
        })));
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        for (int i = 0; i < 4; i++) {
            answers.add(pool.submit(() -> ask("a:80", Duration.ZERO)));
        }
        end.countDown();
        for (Future<Answer> answer : answers) {
            assertThat(answer.get(30, TimeUnit.SECONDS).failedFor(Reason.THROTTLED))
                    .isTrue();
        }
        pool.shutdown();
    }

    // R8
    @Test
    void who_would_wait_longer_than_a_minute_is_sent_away_and_told_when() throws Exception {
        HostTurn turn = new HostTurn(clock);
        turn.next(Duration.ofSeconds(30));
        turn.enter();
        turn.leave();
        assertThat(turn.notBefore(Duration.ofMinutes(1))).isBefore(clock.instant());
        turn.enter();
        turn.enter();
        turn.enter();
        assertThat(turn.notBefore(Duration.ofMinutes(1)))
                .isEqualTo(clock.instant().plusSeconds(90));
    }

    // F19
    @Test
    void peace_noted_while_another_thread_reads_the_clock_is_kept_whole() {
        List<Runnable> meanwhile = new ArrayList<>();
        HostTurn turn = new HostTurn(new SteppedClock(Instant.EPOCH) {
            @Override
            public Instant instant() {
                Instant read = clock.instant();
                List.copyOf(meanwhile).forEach(Runnable::run);
                return read;
            }
        });
        Instant before = clock.instant();
        meanwhile.add(() -> {
            meanwhile.clear();
            clock.step(Duration.ofMinutes(10)); // the reader is suspended, the clock is not
            turn.leaveInPeace(Duration.ofMinutes(1));
        });
        turn.notBefore(Duration.ofMinutes(1));
        assertThat(turn.notBefore(Duration.ofMinutes(1))).isEqualTo(before.plus(Duration.ofMinutes(11)));
    }

    @Test
    void the_longest_unused_hosts_are_forgotten() throws Exception {
        LatestUsed<String> few = new LatestUsed<>(2);
        few.of("a", name -> "1");
        few.of("b", name -> "2");
        assertThat(few.of("a", name -> "other")).isEqualTo("1");
        few.of("c", name -> "3");
        assertThat(few.known("b")).isNull();
        assertThat(few.known("a")).isEqualTo("1");
        assertThat(few.size()).isEqualTo(2);
        assertThat(few.dropEldest()).isEqualTo("3");
        assertThat(few.dropEldest()).isEqualTo("1");
        assertThat(few.dropEldest()).isNull();
    }

    @Test
    void a_request_that_throws_leaves_its_turn() throws Exception {
        try {
            pacer.inTurn("a:80", Duration.ZERO, () -> {
                throw new IllegalStateException("broken");
            });
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("broken");
        }
        assertThat(ask("a:80", Duration.ZERO)).isSameAs(FINE);
        assertThat(clock.pauses()).containsExactly(SECOND);
    }

    private Answer ask(String host, Duration delay) throws InterruptedException {
        return pacer.inTurn(host, delay, () -> FINE);
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
