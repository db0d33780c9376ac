package newswatch.enrich.evaluate;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** How often each label was wanted where each was given; {@link #NONE} where nothing was. */
public final class Confusion {
    public static final String NONE = "NONE";

    private final Map<String, Map<String, Integer>> rows = new TreeMap<>();

    void add(String wanted, String given) {
        rows.computeIfAbsent(wanted, unseen -> new TreeMap<>()).merge(given, 1, Integer::sum);
    }

    /** Wanted label to given label to count; only cells that are not empty. */
    public Map<String, Map<String, Integer>> rows() {
        return rows;
    }

    /** Every label of rows or columns, {@link #NONE} last. */
    public Set<String> labels() {
        Set<String> labels = new TreeSet<>((one, other) ->
                one.equals(NONE) != other.equals(NONE) ? (one.equals(NONE) ? 1 : -1) : one.compareTo(other));
        rows.forEach((wanted, given) -> {
            labels.add(wanted);
            labels.addAll(given.keySet());
        });
        return labels;
    }
}
