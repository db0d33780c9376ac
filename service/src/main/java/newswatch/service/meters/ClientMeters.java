package newswatch.service.meters;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.metrics.KafkaMetric;
import org.apache.kafka.common.metrics.MetricsReporter;

/**
 * What Kafka's clients measure of themselves, for as long as they live, under Micrometer's names for it. Only what a
 * client, a stream thread or a task measures as a whole: nothing per broker, partition or store.
 */
public final class ClientMeters implements MetricsReporter {
    /** The setting that holds the registry. */
    public static final String REGISTRY = "newswatch.registry";

    private static final Set<String> WHOLE = Set.of("client-id", "thread-id", "task-id");
    private static final Set<String> LEFT_OUT = Set.of("app-info", "kafka-metrics-count");
    private static final String TOTAL = "-total";

    private final Map<MetricName, Meter> bound = new ConcurrentHashMap<>();
    private MeterRegistry registry;

    @Override
    public void configure(Map<String, ?> configs) {
        registry = (MeterRegistry) configs.get(REGISTRY);
    }

    @Override
    public void init(List<KafkaMetric> metrics) {
        metrics.forEach(this::metricChange);
    }

    @Override
    public void metricChange(KafkaMetric metric) {
        MetricName name = metric.metricName();
        if (registry != null
                && metric.isMeasurable()
                && WHOLE.containsAll(name.tags().keySet())
                && !LEFT_OUT.contains(name.group())) {
            bound.put(name, name.name().endsWith(TOTAL) ? counter(metric) : gauge(metric));
        }
    }

    private Meter counter(KafkaMetric metric) {
        return FunctionCounter.builder(name(metric), metric, ClientMeters::value)
                .tags(tags(metric))
                .description(metric.metricName().description())
                .register(registry);
    }

    private Meter gauge(KafkaMetric metric) {
        return Gauge.builder(name(metric), metric, ClientMeters::value)
                .tags(tags(metric))
                .description(metric.metricName().description())
                .strongReference(true)
                .register(registry);
    }

    private static String name(KafkaMetric metric) {
        MetricName name = metric.metricName();
        return ("kafka." + name.group().replace("-metrics", "") + "." + name.name()).replace('-', '.');
    }

    private static Tags tags(KafkaMetric metric) {
        Tags tags = Tags.empty();
        for (Map.Entry<String, String> tag : metric.metricName().tags().entrySet()) {
            tags = tags.and(tag.getKey().replace('-', '.'), tag.getValue());
        }
        return tags;
    }

    private static double value(KafkaMetric metric) {
        return metric.metricValue() instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    @Override
    public void metricRemoval(KafkaMetric metric) {
        Meter meter = bound.remove(metric.metricName());
        if (meter != null) {
            registry.remove(meter);
        }
    }

    @Override
    public void close() {
        bound.values().forEach(registry::remove);
        bound.clear();
    }
}
