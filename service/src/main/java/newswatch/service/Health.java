package newswatch.service;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import newswatch.service.meters.ServiceSeries;

/** Whether a service can do its work: each dependency says what is wrong, or nothing. */
public final class Health {
    private final ConcurrentSkipListMap<String, Supplier<String>> checks = new ConcurrentSkipListMap<>();

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
