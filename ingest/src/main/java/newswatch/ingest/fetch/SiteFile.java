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
    /** Of all files together; what is made of them takes several times as much. The longest unused go first. */
    private static final long MAX_TOTAL = 8_000_000;
    /** What a site costs at least. */
    private static final int LEAST = 500;

    /** What is longer is cut there (RFC 9309: at least so much is read). */
    private static final int MAX_BYTES = 500 * 1024;

    private final String path;
    private final HttpFetcher fetcher;
    private final HostPacer pacer;
    private final Clock clock;
    private final Judge<R> judge;
    private final LatestUsed<Site<R>> sites = new LatestUsed<>(Integer.MAX_VALUE);
    private long total;

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
        private int weight = LEAST;
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
        Site<R> site = site(authority);
        site.lock.lockInterruptibly();
        try {
            if (site.kept == null || !site.kept.holds(clock.instant())) {
                Answer answer = asked(url, access);
                site.kept = judge.judge(authority, answer, site.kept, clock.instant());
                weigh(authority, site, answer);
            }
            return site.kept.value();
        } finally {
            site.lock.unlock();
        }
    }

    private synchronized Site<R> site(String authority) {
        if (sites.known(authority) == null) {
            total += LEAST;
        }
        return sites.of(authority, name -> new Site<>());
    }

    private synchronized void weigh(String authority, Site<R> site, Answer answer) {
        if (sites.known(authority) == site) {
            int weight = LEAST
                    + answer.outcome().found().map(file -> file.body().length).orElse(0);
            total += weight - site.weight;
            site.weight = weight;
        }
        while (total > MAX_TOTAL) {
            total -= sites.dropEldest().weight;
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
