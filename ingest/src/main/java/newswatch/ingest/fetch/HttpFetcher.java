package newswatch.ingest.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Proxy;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import newswatch.ingest.outcome.Outcome;
import newswatch.ingest.outcome.Reason;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;

/** One request after another through guarded sockets, redirects followed by hand, nothing longer than its cap. */
public final class HttpFetcher implements AutoCloseable {
    private static final int MAX_REDIRECTS = 5;
    private static final int CHUNK = 16_384;

    private final OkHttpClient client;
    private final String userAgent;

    /** @param userAgent names us and a contact */
    public HttpFetcher(AllowedAddresses allowed, String userAgent, Duration deadline) {
        this(new GuardedSocketFactory(allowed), userAgent, deadline);
    }

    HttpFetcher(GuardedSocketFactory sockets, String userAgent, Duration deadline) {
        this.userAgent = userAgent;
        this.client = new OkHttpClient.Builder()
                .socketFactory(sockets)
                .proxy(Proxy.NO_PROXY)
                .connectionPool(new ConnectionPool(20, 30, TimeUnit.SECONDS))
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(true)
                .connectTimeout(deadline.dividedBy(3))
                .readTimeout(deadline.dividedBy(3))
                .callTimeout(deadline)
                .build();
    }

    /** @param maxBytes after decompression */
    public Outcome<Fetched> fetch(String url, Validators known, int maxBytes) {
        return fetch(url, known, maxBytes, Access.PLAIN);
    }

    /** @param maxBytes after decompression */
    public Outcome<Fetched> fetch(String url, Validators known, int maxBytes, Access access) {
        HttpUrl target = WebAddress.parse(url).orElse(null);
        for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
            if (target == null) {
                return Outcome.failure(hop == 0 ? Reason.BAD_URL : Reason.REDIRECT, "no address that may be fetched");
            }
            HttpUrl asked = target;
            try (Response response = client.newCall(request(asked, known)).execute()) {
                if (!response.isRedirect()) {
                    return answer(response, known, maxBytes);
                }
                target = Optional.ofNullable(response.header("Location"))
                        .flatMap(location -> WebAddress.resolve(asked, location))
                        .orElse(null);
            } catch (IOException e) {
                return failure(e);
            }
        }
        return Outcome.failure(Reason.REDIRECT, "more than " + MAX_REDIRECTS + " redirects");
    }

    private Request request(HttpUrl url, Validators known) {
        Request.Builder request = new Request.Builder().url(url).header("User-Agent", userAgent);
        if (known.etag() != null) {
            request.header("If-None-Match", known.etag());
        }
        if (known.lastModified() != null) {
            request.header("If-Modified-Since", known.lastModified());
        }
        return request.build();
    }

    private static Outcome<Fetched> answer(Response response, Validators known, int maxBytes) throws IOException {
        String url = response.request().url().toString();
        if (response.code() == 304) {
            return Outcome.ok(new Fetched(url, true, new byte[0], null, known, Duration.ZERO, null, false));
        } else if (!response.isSuccessful()) {
            return Outcome.failure(HttpStatus.reason(response.code()), "HTTP " + response.code());
        } else if (response.body().contentLength() > maxBytes) {
            return Outcome.failure(Reason.TOO_LARGE, response.body().contentLength() + " bytes announced");
        }
        Optional<byte[]> body = read(response.body().source(), maxBytes);
        if (body.isEmpty()) {
            return Outcome.failure(Reason.TOO_LARGE, "more than " + maxBytes + " bytes");
        }
        Validators validators = new Validators(response.header("ETag"), response.header("Last-Modified"));
        return Outcome.ok(new Fetched(
                url,
                false,
                body.get(),
                charset(response.body().contentType()),
                validators,
                Duration.ZERO,
                null,
                false));
    }

    private static Optional<byte[]> read(BufferedSource source, int maxBytes) throws IOException {
        try (Buffer body = new Buffer()) {
            while (source.read(body, CHUNK) >= 0) {
                if (body.size() > maxBytes) {
                    return Optional.empty();
                }
            }
            return Optional.of(body.readByteArray());
        }
    }

    private static String charset(MediaType type) {
        return type == null ? null : type.parameter("charset");
    }

    private static Outcome<Fetched> failure(IOException e) {
        if (e instanceof BlockedAddressException) {
            return Outcome.failure(Reason.BLOCKED_ADDRESS, e.getMessage());
        } else if (e instanceof InterruptedIOException) {
            return Outcome.failure(Reason.TIMEOUT, "no answer in time");
        } else if (e instanceof java.util.zip.ZipException || e instanceof EOFException) {
            return Outcome.failure(Reason.BAD_ENCODING, "the answer cannot be decompressed or is cut off");
        }
        return Outcome.failure(Reason.UNREACHABLE, e.getClass().getSimpleName());
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
