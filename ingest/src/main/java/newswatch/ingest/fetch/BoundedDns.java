package newswatch.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;

/**
 * Looks names up in threads of its own: a resolver that never answers holds a few of those and nobody else. Of many
 * addresses a few are tried, and only those that the guard would let pass.
 */
final class BoundedDns implements Dns, AutoCloseable {
    private static final int THREADS = 32;
    private static final int WAITING = 1_000;
    private static final int ADDRESSES = 8;

    private final Dns resolver;
    private final AllowedAddresses guard;
    private final Duration patience;
    private final ThreadPoolExecutor pool =
            new ThreadPoolExecutor(THREADS, THREADS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(WAITING), task -> {
                Thread thread = new Thread(task, "newswatch-dns");
                thread.setDaemon(true);
                return thread;
            });

    BoundedDns(Dns resolver, AllowedAddresses guard, Duration patience) {
        this.resolver = resolver;
        this.guard = guard;
        this.patience = patience;
        pool.allowCoreThreadTimeOut(true);
    }

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        try {
            Future<List<InetAddress>> answer = pool.submit(() -> resolver.lookup(host));
            return usable(within(answer));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unknown(new TimeoutException());
        } catch (ExecutionException | TimeoutException | RejectedExecutionException e) {
            throw unknown(e);
        }
    }

    private List<InetAddress> within(Future<List<InetAddress>> answer)
            throws InterruptedException, ExecutionException, TimeoutException {
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            answer.cancel(true);
        }
    }

    // where none may be used one is left, for the socket to refuse in the usual words
    private List<InetAddress> usable(List<InetAddress> addresses) {
        List<InetAddress> open =
                addresses.stream().filter(guard::allows).limit(ADDRESSES).toList();
        return open.isEmpty() ? addresses.stream().limit(1).toList() : open;
    }

    private static UnknownHostException unknown(Exception cause) {
        UnknownHostException unknown = new UnknownHostException("no address for the name");
        unknown.initCause(cause);
        return unknown;
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
