package newswatch.alerts.view;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import newswatch.service.KafkaSettings;
import org.apache.kafka.clients.admin.Admin;

/** The Kafka cluster we read from. */
record Cluster(KafkaSettings kafka) {
    private static final int TIMEOUT_SECONDS = 30;

    /** Its identity, which survives restarts and is another after it was set up anew. */
    String id() {
        try (Admin admin = Admin.create(kafka.admin())) {
            return admin.describeCluster().clusterId().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the cluster does not say which it is", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for Kafka", e);
        }
    }
}
