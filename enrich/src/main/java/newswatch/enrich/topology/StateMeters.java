package newswatch.enrich.topology;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.stream.Stream;
import newswatch.service.meters.Series;
import org.apache.kafka.streams.KafkaStreams;

/** How large each store is, over all tasks of this instance, as RocksDB tells. */
final class StateMeters implements AutoCloseable {
    private static final String GROUP = "stream-state-metrics";
    private static final String STORE = "rocksdb-state-id";

    private final KafkaStreams streams;
    private final MeterRegistry registry;
    private final List<Gauge> gauges;

    StateMeters(KafkaStreams streams, MeterRegistry registry) {
        this.streams = streams;
        this.registry = registry;
        gauges = StateStore.NAMES.stream()
                .flatMap(store -> Stream.of(
                        gauge(EnrichSeries.STATE_ENTRIES, "estimate-num-keys", store),
                        gauge(EnrichSeries.STATE_BYTES, "total-sst-files-size", store)))
                .toList();
    }

    private Gauge gauge(Series series, String metric, String store) {
        return series.gauge(registry, () -> sum(metric, store), store);
    }

    private double sum(String metric, String store) {
        return streams.metrics().values().stream()
                .filter(each -> each.metricName().name().equals(metric)
                        && each.metricName().group().equals(GROUP)
                        && store.equals(each.metricName().tags().get(STORE)))
                .mapToDouble(each -> each.metricValue() instanceof Number number ? number.doubleValue() : 0)
                .sum();
    }

    @Override
    public void close() {
        gauges.forEach(registry::remove);
    }
}
