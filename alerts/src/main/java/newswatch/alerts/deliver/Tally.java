package newswatch.alerts.deliver;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import newswatch.events.Delivery;
import newswatch.events.Receipt;

/**
 * Counts, from the two topics alone, what became of every delivery of each subscription:
 *
 * <pre>deliveries = delivered + suppressed (by reason) + dead-lettered + pending</pre>
 */
public final class Tally {
    /** Deliveries of one subscription by what became of them. */
    public record Counts(
            int deliveries, int delivered, Map<String, Integer> suppressed, int deadLettered, int pending) {
        /** Whether each delivery is exactly one of these. */
        public boolean conserved() {
            return deliveries == delivered + sum(suppressed) + deadLettered + pending;
        }

        private static int sum(Map<String, Integer> counts) {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    private final Map<String, Delivery> deliveries = new HashMap<>();
    private final Map<String, Receipt> latest = new HashMap<>();

    public void delivery(Delivery delivery) {
        deliveries.put(delivery.id(), delivery);
    }

    /** In the order of the topic. */
    public void receipt(Receipt receipt) {
        latest.put(receipt.message(), receipt);
    }

    /** By subscription. A delivery settled twice is counted twice, so that nothing is conserved by accident. */
    public Map<String, Counts> counts() {
        Map<String, Builder> bySubscription = new TreeMap<>();
        Set<String> settled = new HashSet<>();
        deliveries.values().forEach(delivery -> {
            Builder builder = builder(bySubscription, delivery);
            builder.deliveries++;
            if (delivery.reason() != null) {
                settled.add(delivery.id());
                builder.suppressed.merge(delivery.reason(), 1, Integer::sum);
            }
        });
        latest.values().stream()
                .filter(receipt -> !receipt.outcome().pending())
                .forEach(receipt -> receipt.deliveries().stream()
                        .filter(deliveries::containsKey)
                        .forEach(id -> {
                            settled.add(id);
                            builder(bySubscription, deliveries.get(id)).settle(receipt);
                        }));
        deliveries.values().stream()
                .filter(delivery -> !settled.contains(delivery.id()))
                .forEach(delivery -> builder(bySubscription, delivery).pending++);
        Map<String, Counts> counts = new TreeMap<>();
        bySubscription.forEach((subscription, builder) -> counts.put(subscription, builder.counts()));
        return counts;
    }

    private static Builder builder(Map<String, Builder> builders, Delivery delivery) {
        return builders.computeIfAbsent(delivery.subscription(), subscription -> new Builder());
    }

    private static final class Builder {
        private final Map<String, Integer> suppressed = new TreeMap<>();
        private int deliveries;
        private int delivered;
        private int deadLettered;
        private int pending;

        private void settle(Receipt receipt) {
            switch (receipt.outcome()) {
                case DELIVERED -> delivered++;
                case DEAD_LETTERED -> deadLettered++;
                default -> suppressed.merge(receipt.reason(), 1, Integer::sum);
            }
        }

        private Counts counts() {
            return new Counts(deliveries, delivered, Map.copyOf(suppressed), deadLettered, pending);
        }
    }
}
