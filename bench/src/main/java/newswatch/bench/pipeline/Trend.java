package newswatch.bench.pipeline;

import java.util.ArrayList;
import java.util.List;

/** A figure over time: whether its last third lies higher than its first. */
final class Trend {
    private final List<Double> values = new ArrayList<>();

    void add(double value) {
        values.add(value);
    }

    double first() {
        return median(values.subList(0, third()));
    }

    double last() {
        return median(values.subList(values.size() - third(), values.size()));
    }

    double most() {
        return values.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
    }

    private int third() {
        return Math.max(1, values.size() / 3);
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get(sorted.size() / 2);
    }
}
