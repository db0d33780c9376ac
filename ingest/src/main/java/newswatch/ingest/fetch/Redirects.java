package newswatch.ingest.fetch;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import newswatch.ingest.outcome.Outcome;
import newswatch.ingest.outcome.Reason;
import okhttp3.HttpUrl;

/**
 * The way from an address to its answer. Every hop is asked for like a first address, with all checks; what a source is
 * asked with stays behind where the way leaves its origin, and does not come back.
 */
final class Redirects {
    private static final int MOST = 5;

    private final Set<HttpUrl> passed = new LinkedHashSet<>();
    private HttpUrl url;
    private Access access;
    private boolean forGood = true;
    private HttpUrl movedTo;

    /** Asks for one address. */
    @FunctionalInterface
    interface Hop<E extends Exception> {
        Answer ask(HttpUrl url, Access access) throws E;
    }

    private Redirects(HttpUrl url, Access access) {
        this.url = url;
        this.access = access;
    }

    static <E extends Exception> Outcome<Fetched> follow(String url, Access access, Hop<E> hop) throws E {
        Optional<HttpUrl> first = WebAddress.parse(url);
        return first.isEmpty()
                ? Outcome.failure(Reason.BAD_URL, "no address that may be fetched")
                : follow(first.get(), access, hop).outcome();
    }

    /** The last answer; its content tells where the first address has moved for good. */
    static <E extends Exception> Answer follow(HttpUrl first, Access access, Hop<E> hop) throws E {
        return new Redirects(first, access).walk(hop);
    }

    private <E extends Exception> Answer walk(Hop<E> hop) throws E {
        for (; ; ) {
            passed.add(url);
            Answer answer = hop.ask(url, access);
            if (answer.location() == null) {
                return arrived(answer);
            }
            Optional<Answer> stopped = step(answer);
            if (stopped.isPresent()) {
                return stopped.get();
            }
        }
    }

    private Optional<Answer> step(Answer answer) {
        if (WebAddress.otherScheme(answer.location())) {
            return stopped(Reason.REDIRECT_BLOCKED, "a redirect to what is no web address");
        }
        Optional<HttpUrl> next =
                answer.location().isEmpty() ? Optional.empty() : WebAddress.resolve(url, answer.location());
        if (next.isEmpty()) {
            return stopped(Reason.REDIRECT_BROKEN, "a redirect to nowhere");
        } else if (passed.contains(next.get())) {
            return stopped(Reason.REDIRECT_LOOP, "redirects in a circle");
        } else if (passed.size() > MOST) {
            return stopped(Reason.REDIRECT_TOO_MANY, "more than " + MOST + " redirects");
        }
        advance(next.get(), HttpStatus.permanent(answer.status()));
        return Optional.empty();
    }

    private void advance(HttpUrl next, boolean permanent) {
        forGood &= permanent && !(url.isHttps() && !next.isHttps());
        movedTo = forGood ? next : movedTo;
        access = WebAddress.sameOrigin(url, next) ? access : Access.PLAIN;
        url = next;
    }

    private static Optional<Answer> stopped(Reason reason, String detail) {
        return Optional.of(Answer.failed(reason, detail));
    }

    // at the end of redirects a closed address tells no more than another place where we do not go
    private Answer arrived(Answer answer) {
        if (passed.size() > 1 && answer.failedFor(Reason.BLOCKED_ADDRESS)) {
            return Answer.failed(Reason.REDIRECT_BLOCKED, "a redirect to where we do not go");
        }
        return movedTo == null
                ? answer
                : answer.with(answer.outcome().then(fetched -> Outcome.ok(fetched.moved(movedTo.toString()))));
    }
}
