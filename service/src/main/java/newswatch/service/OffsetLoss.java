package newswatch.service;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import newswatch.service.meters.ServiceSeries;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices that retention has overtaken a group: what lies between where it stopped and the earliest record left is lost
 * to it. It goes on with the earliest ({@code auto.offset.reset} is {@code earliest} for all of ours), which nobody would
 * hear of otherwise.
 */
public final class OffsetLoss implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OffsetLoss.class);
    private static final int EVERY_SECONDS = 60;

    private final KafkaSettings kafka;
    private final String group;
    private final MeterRegistry registry;
    /** Up to where losses are counted already. */
    private final Map<TopicPartition, Long> counted = new HashMap<>();

    private ScheduledExecutorService clock;

    public OffsetLoss(KafkaSettings kafka, String group, MeterRegistry registry) {
        this.kafka = kafka;
        this.group = group;
        this.registry = registry;
    }

    /** Looks at once, before the group reads on, and then now and then. */
    public synchronized void watch() {
        look();
        if (clock == null) {
            clock = Executors.newSingleThreadScheduledExecutor(OffsetLoss::thread);
            ScheduledFuture<?> unused =
                    clock.scheduleWithFixedDelay(this::lookAgain, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
        }
    }

    private void lookAgain() {
        try {
            look();
        } catch (RuntimeException e) {
            LOG.debug("whether {} lost anything is not known: {}", group, e.toString());
        }
    }

    /** @throws org.apache.kafka.common.KafkaException when the cluster does not tell */
    public synchronized void look() {
        try (Admin admin = Admin.create(kafka.admin())) {
            Map<TopicPartition, OffsetAndMetadata> committed =
                    TopicAdmin.await(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
            committed.values().removeIf(offset -> offset == null);
            Map<TopicPartition, OffsetSpec> asked = committed.keySet().stream()
                    .collect(Collectors.toMap(Function.identity(), place -> OffsetSpec.earliest()));
            TopicAdmin.await(admin.listOffsets(asked).all()).forEach((place, earliest) -> {
                losses(place).increment(0); // shown as none before there is any
                long known = counted.getOrDefault(place, committed.get(place).offset());
                tell(place, Math.max(known, committed.get(place).offset()), earliest.offset());
            });
        }
    }

    private void tell(TopicPartition place, long reached, long earliest) {
        if (earliest > reached) {
            LOG.warn(
                    "{} stopped at {} of {}, and retention has deleted all before {}: {} offsets are lost to it, it goes on"
                            + " from there",
                    group,
                    reached,
                    place,
                    earliest,
                    earliest - reached);
            losses(place).increment((double) (earliest - reached));
            counted.put(place, earliest);
        }
    }

    private Counter losses(TopicPartition place) {
        return ServiceSeries.OFFSETS_LOST.counter(registry, group, place.topic());
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "offset-loss");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public synchronized void close() {
        if (clock != null) {
            clock.shutdownNow();
        }
    }
}
