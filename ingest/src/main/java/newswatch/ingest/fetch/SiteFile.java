package newswatch.ingest.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.HttpUrl;

/**
 * A file that each site has at the same place and that says what guests may do. It is read when first needed, once
 * however many need it, and again after some hours.
 */
final class SiteFile<R> {
    private static final int MAX_SITES = 10_000;
    /** What is longer is cut there (RFC 9309: at least so much is read). */
    private static final int MAX_BYTES = 500 * 1024;

    private final String path;
    private final HttpFetcher fetcher;
    private final HostPacer pacer;
    private final Clock clock;
    private final Judge<R> judge;
    private final LatestUsed<Site<R>> sites = new LatestUsed<>(MAX_SITES);

    /** Makes something of an answer, or of there being none. */
    @FunctionalInterface
    interface Judge<R> {
        /** @param before what was known, or null */
        Kept<R> judge(String authority, Answer answer, Kept<R> before, Instant now);
    }

    /**
     * What a site said.
     *
     * @param read when it last said so itself
     * @param asked when it was last asked
     * @param good for so long it need not be asked again
     */
    record Kept<R>(R value, Instant read, Instant asked, Duration good) {
        Instant until() {
            return asked.plus(good);
        }

        boolean holds(Instant now) {
            return !now.isBefore(asked) && now.isBefore(until()); // before: the clock was set back
        }
    }

    private static final class Site<R> {
        private final ReentrantLock lock = new ReentrantLock();
        private volatile Kept<R> kept;
    }

    SiteFile(String path, HttpFetcher fetcher, HostPacer pacer, Clock clock, Judge<R> judge) {
        this.path = path;
        this.fetcher = fetcher;
        this.pacer = pacer;
        this.clock = clock;
        this.judge = judge;
    }

    R of(HttpUrl url, Access access) throws InterruptedException {
        String authority = key(url);
        Site<R> site = sites.of(authority, name -> new Site<>());
        site.lock.lockInterruptibly();
        try {
            if (site.kept == null || !site.kept.holds(clock.instant())) {
                site.kept = judge.judge(authority, asked(url, access), site.kept, clock.instant());
            }
            return site.kept.value();
        } finally {
            site.lock.unlock();
        }
    }

    /** What is known of a site without asking it, or null. */
    Kept<R> known(HttpUrl url) {
        Site<R> site = sites.known(key(url));
        return site == null ? null : site.kept;
    }

    private static String key(HttpUrl url) {
        return url.scheme() + "://" + WebAddress.authority(url);
    }

    private Answer asked(HttpUrl url, Access access) throws InterruptedException {
        HttpUrl file =
                url.newBuilder().encodedPath(path).query(null).fragment(null).build();
        Ask ask = new Ask(Validators.NONE, MAX_BYTES, true, fetcher.deadline());
        return Redirects.follow(
                file,
                access,
                (target, with) -> pacer.inTurn(
                        WebAddress.authority(target), Duration.ZERO, () -> fetcher.ask(target, with, ask)));
    }
}
