package newswatch.service;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * Where logs end now, beyond what is committed: a predecessor's last transaction may be committed and its marker not yet
 * in the log. Who rebuilds from a log reads so far.
 */
public final class LogEnds implements AutoCloseable {
    private static final int SECONDS = 20;

    private final KafkaSettings kafka;
    private Admin admin;

    public LogEnds(KafkaSettings kafka) {
        this.kafka = kafka;
        admin = Admin.create(kafka.admin());
    }

    /** @throws KafkaException when the cluster does not tell in time */
    public synchronized Map<TopicPartition, Long> of(Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetSpec> latest =
                partitions.stream().collect(Collectors.toMap(Function.identity(), place -> OffsetSpec.latest()));
        try {
            Map<TopicPartition, Long> ends = new HashMap<>();
            admin.listOffsets(latest, new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED))
                    .all()
                    .get(SECONDS, TimeUnit.SECONDS)
                    .forEach((place, offset) -> ends.put(place, offset.offset()));
            return ends;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            close();
            admin = Admin.create(kafka.admin()); // the password may have been mended meanwhile
            throw new KafkaException("the ends of " + partitions + " are not known", e);
        }
    }

    @Override
    public synchronized void close() {
        admin.close(Duration.ofSeconds(1));
    }
}
