package newswatch.service;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import newswatch.service.meters.ServiceSeries;

/**
 * Whether a service can do its work: each dependency says what is wrong, or nothing. What is wrong may pass; where a part
 * has ended that nothing in this process begins again, the process is of no more use and wants to be replaced.
 */
public final class Health {
    private final ConcurrentSkipListMap<String, Supplier<String>> checks = new ConcurrentSkipListMap<>();
    private final ConcurrentSkipListMap<String, Supplier<String>> ends = new ConcurrentSkipListMap<>();

    private final MeterRegistry registry;

    public Health() {
        this(null);
    }

    /** @param registry also shows each check as a gauge; or null */
    public Health(MeterRegistry registry) {
        this.registry = registry;
    }

    /** @param problem answers what is wrong now in a few words, or null; must be quick and not throw */
    public void check(String dependency, Supplier<String> problem) {
        boolean known = checks.put(dependency, problem) != null;
        if (registry != null && !known) {
            ServiceSeries.HEALTHY.gauge(registry, () -> checks.get(dependency).get() == null ? 1 : 0, dependency);
        }
    }

    /** @param end answers why this part has ended for good, or null; must be quick and not throw */
    public void life(String part, Supplier<String> end) {
        ends.put(part, end);
    }

    /** Which part has ended for good, and why; empty while all live. */
    public Optional<String> ended() {
        return ends.entrySet().stream()
                .filter(part -> part.getValue().get() != null)
                .map(part -> part.getKey() + " " + part.getValue().get())
                .findFirst();
    }

    /** Each dependency with what is wrong with it, {@code ok} where nothing is. */
    public Map<String, String> report() {
        Map<String, String> report = new TreeMap<>();
        checks.forEach((dependency, problem) -> {
            String wrong = problem.get();
            report.put(dependency, wrong == null ? "ok" : wrong);
        });
        return report;
    }

    public boolean ready() {
        return report().values().stream().allMatch("ok"::equals);
    }
}
