package newswatch.enrich.evaluate;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** By label: how much of what was wanted was found, and how much of what was given was right. */
public final class Retrieval {
    private static final Share NOTHING = new Share(0, 0);

    private final Map<String, Share> wanted = new TreeMap<>();
    private final Map<String, Share> given = new TreeMap<>();

    void wanted(String label, boolean found) {
        wanted.merge(label, NOTHING.plus(found), (old, one) -> old.plus(found));
    }

    void given(String label, boolean right) {
        given.merge(label, NOTHING.plus(right), (old, one) -> old.plus(right));
    }

    /** Labels that were wanted or given, sorted. */
    public Set<String> labels() {
        Set<String> labels = new TreeSet<>(wanted.keySet());
        labels.addAll(given.keySet());
        return labels;
    }

    public Share recall(String label) {
        return wanted.getOrDefault(label, NOTHING);
    }

    public Share precision(String label) {
        return given.getOrDefault(label, NOTHING);
    }

    /** Harmonic mean of precision and recall, 0 where either is. */
    public double f1(String label) {
        double recall = recall(label).value();
        double precision = precision(label).value();
        return recall + precision == 0 ? 0 : 2 * recall * precision / (recall + precision);
    }

    /** Mean of F1 over the labels that were wanted. */
    public double macroF1() {
        return wanted.keySet().stream().mapToDouble(this::f1).average().orElse(0);
    }

    Share recall() {
        return sum(wanted);
    }

    Share precision() {
        return sum(given);
    }

    private static Share sum(Map<String, Share> shares) {
        return shares.values().stream()
                .reduce(NOTHING, (one, other) -> new Share(one.right() + other.right(), one.all() + other.all()));
    }
}
