package newswatch.alerts.view;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import newswatch.events.kafka.Topics;
import newswatch.service.KafkaSettings;
import org.apache.kafka.clients.admin.Admin;

/** The topics we read from, as one may tell them from others of the same names. */
record Origin(KafkaSettings kafka) {
    private static final int TIMEOUT_SECONDS = 30;

    /** Survives restarts of the cluster, and is another when the topics were made anew. */
    String id() {
        try (Admin admin = Admin.create(kafka.admin())) {
            String topic = Topics.DEVELOPMENTS.name();
            return admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                    .get(topic)
                    .topicId()
                    .toString();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the cluster does not say which topics it has", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for Kafka", e);
        }
    }
}
