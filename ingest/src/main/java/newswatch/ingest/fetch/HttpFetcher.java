package newswatch.ingest.fetch;

import java.io.IOException;
import java.net.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import newswatch.ingest.outcome.Outcome;
import newswatch.ingest.outcome.Reason;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;

/** One request after another through guarded sockets, redirects followed by hand, nothing longer than its cap. */
public final class HttpFetcher implements AutoCloseable {
    private static final int MAX_HEADERS = 300;
    private static final int MAX_HEADER_BYTES = 100_000;
    private static final int IDLE_CONNECTIONS = 100;

    private final TrustedAuthorities clients;
    private final OkHttpClient client;
    private final BoundedDns dns;
    private final String userAgent;
    private final Duration deadline;
    private final Clock clock;

    /**
     * @param userAgent names us and a contact
     * @param deadline for all that is spent on the network for one address
     */
    public HttpFetcher(AllowedAddresses allowed, String userAgent, Duration deadline) {
        this(allowed, userAgent, deadline, Clock.systemUTC());
    }

    /** @param clock what dates in answers are compared with */
    public HttpFetcher(AllowedAddresses allowed, String userAgent, Duration deadline, Clock clock) {
        this(new GuardedSocketFactory(allowed), Dns.SYSTEM, userAgent, deadline, clock);
    }

    HttpFetcher(GuardedSocketFactory sockets, Dns resolver, String userAgent, Duration deadline, Clock clock) {
        this.userAgent = userAgent;
        this.deadline = deadline;
        this.clock = clock;
        this.dns = new BoundedDns(resolver, sockets.guard(), deadline.dividedBy(3));
        this.client = new OkHttpClient.Builder()
                .socketFactory(sockets)
                .dns(dns)
                .proxy(Proxy.NO_PROXY)
                .protocols(List.of(Protocol.HTTP_1_1))
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, 30, TimeUnit.SECONDS))
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(true)
                .addNetworkInterceptor(new OwnWay())
                .connectTimeout(deadline.dividedBy(3))
                .readTimeout(deadline.dividedBy(3))
                .build();
        this.clients = new TrustedAuthorities(client);
    }

    /** @param maxBytes after decompression */
    public Outcome<Fetched> fetch(String url, Validators known, int maxBytes) {
        return fetch(url, known, maxBytes, Access.PLAIN);
    }

    /** @param maxBytes after decompression */
    public Outcome<Fetched> fetch(String url, Validators known, int maxBytes, Access access) {
        Ask ask = new Ask(known, maxBytes, false, deadline());
        return Redirects.follow(url, access, (target, with) -> ask(target, with, ask));
    }

    Deadline deadline() {
        return new Deadline(deadline, System::nanoTime);
    }

    /** One request: redirects are told, not followed. */
    Answer ask(HttpUrl url, Access access, Ask ask) {
        ask.deadline().start();
        try {
            Request.Builder request = new Request.Builder()
                    .url(url)
                    .header("User-Agent", userAgent)
                    .header("Accept-Encoding", "gzip"); // said by us, so that unpacking is ours, too
            ask.known().addTo(request);
            Credentials.add(request, access);
            return answer(clients.client(access).newCall(request.build()), ask);
        } catch (IOException e) {
            return NetworkFault.answer(e);
        } catch (RuntimeException e) {
            // OkHttp at answers that it did not foresee
            return Answer.failed(Reason.BAD_ANSWER, e.getClass().getSimpleName());
        } finally {
            ask.deadline().stop();
        }
    }

    private Answer answer(Call call, Ask ask) throws IOException {
        call.timeout().timeout(ask.deadline().left().toNanos(), TimeUnit.NANOSECONDS);
        try (Response response = call.execute()) {
            return judged(response, ask);
        } finally {
            call.cancel(); // what is left unread is not waited for
        }
    }

    private Answer judged(Response response, Ask ask) throws IOException {
        int status = response.code();
        if (response.headers().size() > MAX_HEADERS || response.headers().byteCount() > MAX_HEADER_BYTES) {
            throw new AnswerRefusedException(Reason.BAD_ANSWER, "too many headers");
        } else if (HttpStatus.redirect(status)) {
            return Answer.redirect(status, response.header("Location"));
        } else if (status == HttpStatus.NOT_MODIFIED) {
            return content(response, true, new byte[0], ask.known());
        } else if (HttpStatus.success(status)) {
            return content(response, false, BodyReader.read(response, ask), Validators.NONE);
        }
        Duration peace = RetryAfter.of(status, response.headers(), clock);
        return Answer.failed(HttpStatus.reason(status), "HTTP " + status, status, peace);
    }

    private Answer content(Response response, boolean notModified, byte[] body, Validators before) {
        Fetched fetched = new Fetched(
                response.request().url().toString(),
                notModified,
                body,
                charset(response.body().contentType()),
                Validators.of(response.headers(), before),
                Freshness.of(response.headers(), clock),
                null,
                false);
        return Answer.content(fetched, response.code(), TdmReservation.ofHeaders(response.headers()));
    }

    private static String charset(MediaType type) {
        return type == null ? null : type.parameter("charset");
    }

    @Override
    public void close() {
        dns.close();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
