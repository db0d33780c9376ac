package newswatch.service;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import newswatch.service.meters.ServiceSeries;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far consumer groups are behind what they read, as gauges, asked of the cluster now and then: also while nobody of
 * the group lives, when its own clients tell nothing.
 */
public final class GroupLag implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupLag.class);
    private static final Duration EVERY = Duration.ofSeconds(10);

    private record Place(String group, String topic) {}

    private final List<String> groups;
    private final MeterRegistry registry;
    private final Clock clock;
    private final KafkaSettings kafka;
    private Admin admin;
    private final Map<Place, Backlog> known = new ConcurrentHashMap<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread daemon = new Thread(task, "group-lag");
        daemon.setDaemon(true);
        return daemon;
    });

    public GroupLag(Collection<String> groups, KafkaSettings kafka, MeterRegistry registry, Clock clock) {
        this.groups = List.copyOf(groups);
        this.registry = registry;
        this.clock = clock;
        this.kafka = kafka;
    }

    /** Kafka must have been reached. */
    public synchronized void start() {
        admin = Admin.create(kafka.admin());
        var unused = thread.scheduleWithFixedDelay(this::ask, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void ask() {
        for (String group : groups) {
            try {
                new Backlogs(asked(), clock)
                        .of(group)
                        .forEach((topic, backlog) -> show(new Place(group, topic), backlog));
            } catch (KafkaException e) {
                LOG.debug("how far {} is behind is not known: {}", group, e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private synchronized Admin asked() {
        return admin;
    }

    private void show(Place place, Backlog backlog) {
        if (known.put(place, backlog) == null) {
            ServiceSeries.LAG.gauge(registry, () -> known.get(place).lag(), place.group(), place.topic());
            ServiceSeries.EXPIRING.gauge(registry, () -> known.get(place).expiring(), place.group(), place.topic());
            ServiceSeries.LOST.gauge(registry, () -> known.get(place).lost(), place.group(), place.topic());
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
