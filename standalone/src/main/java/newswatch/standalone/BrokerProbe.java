package newswatch.standalone;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import newswatch.service.KafkaSettings;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.errors.AuthenticationException;

/**
 * Asks the cluster for a sign of life now and then. A client that idles, or whose broker's machine is gone without a
 * word, does not notice for minutes.
 */
final class BrokerProbe implements AutoCloseable {
    private final Map<String, Object> settings;
    private Admin admin;
    private final int patienceMillis;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(BrokerProbe::thread);
    private volatile String problem = "not asked yet";

    /** @param patience for an answer, and between two questions */
    BrokerProbe(KafkaSettings kafka, Duration patience) {
        patienceMillis = Math.toIntExact(patience.toMillis());
        settings = new HashMap<>(kafka.admin());
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, patienceMillis);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, patienceMillis);
        begin();
        ScheduledFuture<?> unused = clock.scheduleWithFixedDelay(this::ask, 0, patienceMillis, TimeUnit.MILLISECONDS);
    }

    private synchronized void begin() {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
        admin = Admin.create(settings);
    }

    private synchronized Admin admin() {
        return admin;
    }

    /** Null when it answered the last time. */
    String problem() {
        return problem;
    }

    private void ask() {
        try {
            admin().describeCluster().nodes().get(2L * patienceMillis, TimeUnit.MILLISECONDS);
            problem = null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            boolean refused = e.getCause() instanceof AuthenticationException;
            problem = refused ? "does not accept us" : "does not answer";
            if (refused) {
                begin(); // the password may be mended by the next time
            }
        } catch (Exception e) {
            problem = "does not answer";
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "broker-probe");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        clock.shutdownNow();
        admin().close(Duration.ZERO);
    }
}
