package newswatch.ingest.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import newswatch.ingest.outcome.Outcome;
import newswatch.ingest.outcome.Reason;
import okhttp3.HttpUrl;

/**
 * Fetches as a guest does: asks robots.txt, waits its turn at each host, goes when told to. Each hop of a redirect is a
 * visit of its own.
 */
public final class PoliteFetcher implements AutoCloseable {
    private final HttpFetcher fetcher;
    private final HostPacer pacer;
    private final Robots robots;
    private final Optional<TdmSites> reservations;

    /** @param agent the product token under which robots.txt files know us */
    public PoliteFetcher(HttpFetcher fetcher, HostPacer pacer, Clock clock, String agent) {
        this(fetcher, pacer, clock, Manners.plain(agent));
    }

    public PoliteFetcher(HttpFetcher fetcher, HostPacer pacer, Clock clock, Manners manners) {
        this.fetcher = fetcher;
        this.pacer = pacer;
        this.robots = new Robots(fetcher, pacer, clock, manners.agent(), manners.notes());
        this.reservations =
                manners.asksReservations() ? Optional.of(new TdmSites(fetcher, pacer, clock)) : Optional.empty();
    }

    /**
     * When an address may be asked for again, as far as its host said (Retry-After), its robots.txt cannot be had, or
     * too many wait there; in the past otherwise.
     */
    public Instant notBefore(String url) {
        return WebAddress.parse(url).map(this::notBefore).orElse(Instant.MIN);
    }

    private Instant notBefore(HttpUrl url) {
        Instant host = pacer.notBefore(WebAddress.authority(url));
        Instant rules = robots.notBefore(url);
        return host.isAfter(rules) ? host : rules;
    }

    /** @param maxBytes after decompression */
    public Outcome<Fetched> fetch(String url, Validators known, int maxBytes) {
        return fetch(url, known, maxBytes, Access.PLAIN);
    }

    /**
     * @param maxBytes after decompression
     * @param access sent to the origin of this very address; for what a source shows, see {@link Access#toward}
     */
    public Outcome<Fetched> fetch(String url, Validators known, int maxBytes, Access access) {
        Ask ask = new Ask(known, maxBytes, false, fetcher.deadline());
        try {
            return Redirects.follow(url, access, (target, with) -> visit(target, with, ask));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.failure(Reason.TIMEOUT, "interrupted");
        }
    }

    private Answer visit(HttpUrl url, Access access, Ask ask) throws InterruptedException {
        String host = WebAddress.authority(url);
        if (pacer.wantsPeace(host)) {
            return HostPacer.PEACE;
        }
        Outcome<Duration> permission = robots.permission(url, access);
        Optional<Duration> delay = permission.found();
        return delay.isEmpty()
                ? permission.fold(unused -> HostPacer.PEACE, Answer::failed)
                : reserved(url, access, twice(host, delay.get(), () -> fetcher.ask(url, access, ask)));
    }

    // what breaks off in the middle gets a second chance, in its turn
    private Answer twice(String host, Duration delay, Supplier<Answer> request) throws InterruptedException {
        Answer answer = pacer.inTurn(host, delay, request);
        return answer.failedFor(Reason.TRUNCATED) ? pacer.inTurn(host, delay, request) : answer;
    }

    private Answer reserved(HttpUrl url, Access access, Answer answer) throws InterruptedException {
        if (answer.outcome().found().isEmpty()) {
            return answer;
        }
        boolean reserved = answer.reservation().isPresent()
                ? answer.reservation().get()
                : reservations.isPresent() && reservations.get().reserve(url, access);
        return answer.with(answer.outcome().then(fetched -> Outcome.ok(fetched.reserved(reserved))));
    }

    @Override
    public void close() {
        fetcher.close();
    }
}
