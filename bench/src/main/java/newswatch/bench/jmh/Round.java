package newswatch.bench.jmh;

import java.util.List;

/** The same things again and again in their order. */
final class Round<T> {
    private final List<T> all;
    private int at;

    Round(List<T> all) {
        if (all.isEmpty()) {
            throw new IllegalArgumentException("nothing to measure on; start from the project's root");
        }
        this.all = all;
    }

    T next() {
        T next = all.get(at);
        at = at + 1 == all.size() ? 0 : at + 1;
        return next;
    }
}
