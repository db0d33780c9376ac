package newswatch.enrich.topics;

/** What one article earned for each topic, by number: how often, and where first. Several phrases at one place are one. */
final class Hits {
    private final int[] counts;
    private final int[] places;
    private final int[] starts;
    private final int[] ends;

    Hits(int topics) {
        counts = new int[topics];
        places = new int[topics];
        starts = new int[topics];
        ends = new int[topics];
    }

    /** Offsets in UTF-16; places come in the text's order. */
    void add(int topic, int start, int end) {
        boolean again = counts[topic] > 0 && places[topic] == start;
        if (!again) {
            counts[topic]++;
            places[topic] = start;
        }
        if (counts[topic] == 1) {
            starts[topic] = start;
            ends[topic] = again ? Math.max(ends[topic], end) : end;
        }
    }

    int count(int topic) {
        return counts[topic];
    }

    int start(int topic) {
        return starts[topic];
    }

    int end(int topic) {
        return ends[topic];
    }
}
