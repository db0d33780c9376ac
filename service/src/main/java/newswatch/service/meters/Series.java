package newswatch.service.meters;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * A metric as it is declared. Each module declares its own in one class, registers them from there alone, and
 * {@code deploy/METRICS.md} is made of them.
 *
 * @param name with dots; unit and {@code _total} are added where it is exposed
 * @param unit base unit of a gauge (seconds, bytes, records), or empty where things are counted
 * @param buckets upper bounds of a timer's histogram; none: only count, sum and maximum
 */
public record Series(
        String name, Kind kind, String unit, String description, List<Label> labels, List<Duration> buckets) {

    public enum Kind {
        COUNTER,
        GAUGE,
        TIMER
    }

    public Series {
        labels = List.copyOf(labels);
        buckets = List.copyOf(buckets);
    }

    public static Series counter(String name, String description, Label... labels) {
        return new Series(name, Kind.COUNTER, "", description, List.of(labels), List.of());
    }

    /** @param unit empty where things are counted */
    public static Series gauge(String name, String unit, String description, Label... labels) {
        return new Series(name, Kind.GAUGE, unit, description, List.of(labels), List.of());
    }

    public static Series timer(String name, String description, Buckets buckets, Label... labels) {
        return new Series(name, Kind.TIMER, "seconds", description, List.of(labels), buckets.bounds());
    }

    /** The name that Prometheus shows; of a timer, what {@code _count}, {@code _sum}, {@code _max} and {@code _bucket} begin with. */
    public String exposed() {
        String plain = name.replace('.', '_');
        return switch (kind) {
            case COUNTER -> plain + "_total";
            case GAUGE, TIMER -> unit.isEmpty() || plain.endsWith("_" + unit) ? plain : plain + "_" + unit;
        };
    }

    /** @param values of the labels, in their order */
    public Counter counter(MeterRegistry registry, String... values) {
        return Counter.builder(name).description(description).tags(tags(values)).register(registry);
    }

    /** @param value null: there is none now */
    public Gauge gauge(MeterRegistry registry, Supplier<Number> value, String... values) {
        Gauge.Builder<?> gauge = Gauge.builder(name, value).description(description);
        return (unit.isEmpty() ? gauge : gauge.baseUnit(unit))
                .tags(tags(values))
                .register(registry);
    }

    public Timer timer(MeterRegistry registry, String... values) {
        return Timer.builder(name)
                .description(description)
                .serviceLevelObjectives(buckets.toArray(Duration[]::new))
                .tags(tags(values))
                .register(registry);
    }

    private Tags tags(String... values) {
        if (values.length != labels.size()) {
            throw new IllegalArgumentException(name + " has " + labels.size() + " labels, given " + values.length);
        }
        Tags tags = Tags.empty();
        for (int i = 0; i < values.length; i++) {
            tags = tags.and(labels.get(i).key(), values[i]);
        }
        return tags;
    }
}
