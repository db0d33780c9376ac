package newswatch.service;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import newswatch.service.meters.ServiceSeries;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far consumer groups are behind what they read, as gauges, and what retention took from them unread, counted and
 * told; asked of the cluster now and then: also while nobody of the group lives, when its own clients tell nothing.
 */
public final class GroupLag implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupLag.class);
    private static final Duration EVERY = Duration.ofSeconds(10);

    private record Part(String group, String topic) {}

    private final Map<String, OffsetLoss> losses;
    private final KafkaSettings kafka;
    private final MeterRegistry registry;
    private final Clock clock;
    private final Map<Part, Backlog> known = new ConcurrentHashMap<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread daemon = new Thread(task, "group-lag");
        daemon.setDaemon(true);
        return daemon;
    });
    private Admin admin;

    public GroupLag(Collection<String> groups, KafkaSettings kafka, MeterRegistry registry, Clock clock) {
        this.losses = groups.stream()
                .collect(Collectors.toMap(Function.identity(), group -> new OffsetLoss(group, registry)));
        this.kafka = kafka;
        this.registry = registry;
        this.clock = clock;
    }

    /** Looks at once and then now and then. Kafka must have been reached. */
    public void start() {
        var unused = thread.scheduleWithFixedDelay(
                () -> List.copyOf(losses.keySet()).forEach(this::lookAgain),
                0,
                EVERY.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private void lookAgain(String group) {
        try {
            look(group);
        } catch (RuntimeException e) {
            LOG.debug("how far {} is behind is not known: {}", group, e.toString());
        }
    }

    /**
     * Looks now: before a group reads on, since what it has lost shows only until it commits.
     *
     * @throws RuntimeException when the cluster does not tell
     */
    public void look(String group) {
        Map<TopicPartition, GroupOffsets.Place> places = new GroupOffsets(asked(), clock).of(group);
        losses.get(group).tell(places);
        Map<String, Backlog> backlogs = new HashMap<>();
        places.forEach((partition, place) -> backlogs.merge(partition.topic(), place.backlog(), Backlog::and));
        backlogs.forEach((topic, backlog) -> show(new Part(group, topic), backlog));
    }

    private synchronized Admin asked() {
        if (thread.isShutdown()) {
            throw new IllegalStateException("closing");
        }
        if (admin == null) {
            admin = Admin.create(kafka.admin());
        }
        return admin;
    }

    private void show(Part part, Backlog backlog) {
        if (known.put(part, backlog) == null) {
            ServiceSeries.LAG.gauge(registry, () -> known.get(part).lag(), part.group(), part.topic());
            ServiceSeries.EXPIRING.gauge(registry, () -> known.get(part).expiring(), part.group(), part.topic());
            ServiceSeries.LOST.gauge(registry, () -> known.get(part).lost(), part.group(), part.topic());
        }
    }

    @Override
    public synchronized void close() {
        thread.shutdownNow();
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
        }
    }
}
