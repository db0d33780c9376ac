package newswatch.ingest.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import newswatch.ingest.outcome.Reason;

/**
 * At most one request at a time to a host, and so much time between two; none while it wants peace. A host is a name and
 * a port, the unit that has a robots.txt of its own. Who would wait too long is sent away instead of holding a thread.
 */
public final class HostPacer {
    static final Answer PEACE = Answer.failed(Reason.THROTTLED, "the host wants to be left in peace for now");

    private static final int MAX_HOSTS = 20_000;
    private static final Duration LONGEST_GAP = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final Clock clock;
    private final Pause pause;
    private final Duration spacing;
    private final LatestUsed<HostTurn> hosts = new LatestUsed<>(MAX_HOSTS);

    public HostPacer(Clock clock, Pause pause, Duration spacing) {
        this.clock = clock;
        this.pause = pause;
        this.spacing = spacing;
    }

    /** When a host may be asked again; in the past if at once. */
    Instant notBefore(String host) {
        HostTurn turn = hosts.known(host);
        return turn == null ? Instant.MIN : turn.notBefore(LONGEST_WAIT);
    }

    boolean wantsPeace(String host) {
        return notBefore(host).isAfter(clock.instant());
    }

    /** @param delay what the host itself asks for between requests, or zero */
    Answer inTurn(String host, Duration delay, Supplier<Answer> request) throws InterruptedException {
        if (wantsPeace(host)) {
            return PEACE;
        }
        HostTurn turn = hosts.of(host, name -> new HostTurn(clock));
        Duration gap = min(max(delay, spacing), LONGEST_GAP);
        turn.enter();
        try {
            return alone(turn, gap, request);
        } finally {
            turn.leave();
        }
    }

    private Answer alone(HostTurn turn, Duration gap, Supplier<Answer> request) throws InterruptedException {
        Duration wait = turn.untilNext(gap);
        if (!wait.isZero()) {
            pause.of(wait);
        }
        if (turn.peaceUntil().isAfter(clock.instant())) {
            return PEACE; // it said so to whoever went before
        }
        try {
            Answer answer = request.get();
            turn.leaveInPeace(answer.peace());
            return answer;
        } finally {
            turn.next(gap);
        }
    }

    private static Duration max(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
