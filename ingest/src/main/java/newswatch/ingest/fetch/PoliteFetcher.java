package newswatch.ingest.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import newswatch.ingest.outcome.Outcome;
import newswatch.ingest.outcome.Reason;
import okhttp3.HttpUrl;

/** Fetches as a guest does: asks robots.txt, waits its turn at each host. */
public final class PoliteFetcher implements AutoCloseable {
    private final HttpFetcher fetcher;
    private final HostPacer pacer;
    private final Robots robots;

    /** @param agent the product token under which robots.txt files know us */
    public PoliteFetcher(HttpFetcher fetcher, HostPacer pacer, Clock clock, String agent) {
        this.fetcher = fetcher;
        this.pacer = pacer;
        this.robots = new Robots(fetcher, pacer, clock, agent);
    }

    /** When the host of an address may be asked again, as far as it said (Retry-After); in the past if it did not. */
    public Instant notBefore(String url) {
        return Instant.MIN;
    }

    /** @param maxBytes after decompression */
    public Outcome<Fetched> fetch(String url, Validators known, int maxBytes) {
        return fetch(url, known, maxBytes, Access.PLAIN);
    }

    /** @param maxBytes after decompression */
    public Outcome<Fetched> fetch(String url, Validators known, int maxBytes, Access access) {
        Optional<HttpUrl> target = WebAddress.parse(url);
        if (target.isEmpty()) {
            return Outcome.failure(Reason.BAD_URL, "no address that may be fetched");
        }
        try {
            Outcome<Duration> permission = robots.permission(target.get());
            if (permission.whyNot().isPresent()) {
                return permission.then(delay -> Outcome.failure(Reason.ROBOTS_DENIED, ""));
            }
            Duration delay = permission.found().orElse(Duration.ZERO);
            return pacer.inTurn(target.get().host(), delay, () -> fetcher.fetch(url, known, maxBytes, access));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.failure(Reason.TIMEOUT, "interrupted");
        }
    }

    @Override
    public void close() {
        fetcher.close();
    }
}
