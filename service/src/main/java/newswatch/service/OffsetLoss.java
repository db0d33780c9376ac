package newswatch.service;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import newswatch.service.meters.ServiceSeries;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells that retention has overtaken a group: what lies between where it stopped and the earliest record left is lost
 * to it. It goes on with the earliest ({@code auto.offset.reset} is {@code earliest} for all of ours), which nobody would
 * hear of otherwise.
 */
final class OffsetLoss {
    private static final Logger LOG = LoggerFactory.getLogger(OffsetLoss.class);

    private final String group;
    private final MeterRegistry registry;
    /** Up to where losses are counted already. */
    private final Map<TopicPartition, Long> counted = new HashMap<>();

    OffsetLoss(String group, MeterRegistry registry) {
        this.group = group;
        this.registry = registry;
    }

    synchronized void tell(Map<TopicPartition, GroupOffsets.Place> places) {
        places.forEach((partition, place) -> {
            losses(partition).increment(0); // shown as none before there is any
            tell(partition, Math.max(counted.getOrDefault(partition, 0L), place.next()), place.start());
        });
    }

    private void tell(TopicPartition partition, long reached, long earliest) {
        if (earliest > reached) {
            LOG.warn(
                    "{} stopped at {} of {}, and retention has deleted all before {}: {} offsets are lost to it, it goes on"
                            + " from there",
                    group,
                    reached,
                    partition,
                    earliest,
                    earliest - reached);
            losses(partition).increment((double) (earliest - reached));
            counted.put(partition, earliest);
        }
    }

    private Counter losses(TopicPartition partition) {
        return ServiceSeries.OFFSETS_LOST.counter(registry, group, partition.topic());
    }
}
