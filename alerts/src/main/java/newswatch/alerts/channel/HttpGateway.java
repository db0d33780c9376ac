package newswatch.alerts.channel;

import java.net.Proxy;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import newswatch.service.AddressGuard;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/**
 * The HTTP clients of all channels: deadlines, no redirects, no proxy, no cookies. Guarded and unguarded clients share
 * no connection.
 */
public final class HttpGateway implements AutoCloseable {
    private static final int MAX_CALLS = 256;
    /** Where the answer's {@code Retry-After} is found: the library would act on it by itself, and fails on large ones. */
    static final String RETRY_AFTER = "newswatch-retry-after";

    private final Dispatcher dispatcher = new Dispatcher();
    private final OkHttpClient guarded;
    private final OkHttpClient unguarded;

    /** @param deadline of a whole call, from the connection to the answer's head */
    public HttpGateway(Duration deadline) {
        dispatcher.setMaxRequests(MAX_CALLS);
        dispatcher.setMaxRequestsPerHost(MAX_CALLS);
        guarded = client(deadline).socketFactory(AddressGuard.sockets()).build();
        unguarded = client(deadline).build();
    }

    OkHttpClient client(boolean allowPrivate) {
        return allowPrivate ? unguarded : guarded;
    }

    private OkHttpClient.Builder client(Duration deadline) {
        return new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(32, 1, TimeUnit.MINUTES))
                .proxy(Proxy.NO_PROXY)
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .addNetworkInterceptor(chain -> renamed(chain.proceed(chain.request())))
                .connectTimeout(deadline)
                .readTimeout(deadline)
                .writeTimeout(deadline)
                .callTimeout(deadline);
    }

    private static Response renamed(Response response) {
        String asked = response.header("Retry-After");
        return asked == null
                ? response
                : response.newBuilder()
                        .removeHeader("Retry-After")
                        .header(RETRY_AFTER, asked)
                        .build();
    }

    @Override
    public void close() {
        dispatcher.cancelAll();
        dispatcher.executorService().shutdown();
        guarded.connectionPool().evictAll();
        unguarded.connectionPool().evictAll();
    }
}
