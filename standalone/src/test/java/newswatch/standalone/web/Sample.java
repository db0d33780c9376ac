package newswatch.standalone.web;

import java.util.Arrays;

/** Many measured values, and what share of them lies below what. */
public final class Sample {
    private long[] values = new long[16];
    private int size;

    public synchronized void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    synchronized void addAll(Sample other) {
        Arrays.stream(other.sorted()).forEach(this::add);
    }

    /** The least value that so large a share of all is no greater than; 0 of nothing. */
    public synchronized long quantile(double share) {
        long[] sorted = sorted();
        return sorted.length == 0 ? 0 : sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    private synchronized long[] sorted() {
        long[] sorted = Arrays.copyOf(values, size);
        Arrays.sort(sorted);
        return sorted;
    }
}
