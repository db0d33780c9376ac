package newswatch.standalone.web;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.CountAtBucket;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * How late polls of sources that are well began, in simulated time.
 *
 * @param within number of polls that began at most so many seconds late
 */
record Lateness(long polls, NavigableMap<Double, Long> within) {
    static final Lateness NONE = new Lateness(0, new TreeMap<>());

    private static final String METER = "newswatch.ingest.poll.lateness";
    private static final double FIRST = 0.5;
    private static final double STEP = 1.25;
    private static final int STEPS = 44;

    /** One that counts lateness finely. */
    static SimpleMeterRegistry registry() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        double[] nanos = DoubleStream.iterate(FIRST * TimeUnit.SECONDS.toNanos(1), step -> step * STEP)
                .limit(STEPS)
                .toArray();
        registry.config().meterFilter(new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return id.getName().equals(METER)
                        ? DistributionStatisticConfig.builder()
                                .serviceLevelObjectives(nanos)
                                .expiry(Duration.ofDays(1))
                                .build()
                                .merge(config)
                        : config;
            }
        });
        return registry;
    }

    static Lateness of(SimpleMeterRegistry registry) {
        Timer timer = registry.find(METER).tag("trouble", "no").timer();
        if (timer == null) {
            return NONE;
        }
        NavigableMap<Double, Long> within = new TreeMap<>();
        for (CountAtBucket bucket : timer.takeSnapshot().histogramCounts()) {
            within.put(bucket.bucket(TimeUnit.SECONDS), (long) bucket.count());
        }
        return new Lateness(timer.count(), within);
    }

    Lateness and(Lateness other) {
        NavigableMap<Double, Long> sum = new TreeMap<>(within);
        other.within.forEach((seconds, count) -> sum.merge(seconds, count, Long::sum));
        return new Lateness(polls + other.polls, sum);
    }

    /** So large a share of the polls began no later than this, in seconds; infinity beyond what is counted. */
    double quantile(double share) {
        return within.entrySet().stream()
                .filter(bucket -> bucket.getValue() >= share * polls)
                .mapToDouble(Map.Entry::getKey)
                .findFirst()
                .orElse(Double.POSITIVE_INFINITY);
    }

    @Override
    public String toString() {
        return polls
                + within.entrySet().stream()
                        .map(bucket -> "," + bucket.getKey() + "=" + bucket.getValue())
                        .collect(Collectors.joining());
    }

    static Lateness parse(String written) {
        String[] parts = written.split(",");
        NavigableMap<Double, Long> within = new TreeMap<>();
        Arrays.stream(parts)
                .skip(1)
                .map(part -> part.split("=", 2))
                .forEach(pair -> within.put(Double.valueOf(pair[0]), Long.valueOf(pair[1])));
        return new Lateness(Long.parseLong(parts[0]), within);
    }
}
