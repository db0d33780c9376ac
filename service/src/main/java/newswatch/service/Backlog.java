package newswatch.service;

/**
 * What a group has not read of a topic, in records.
 *
 * @param lag from what it has committed to the end
 * @param expiring of those, older than half of what is retained
 * @param lost of those, gone already
 */
record Backlog(long lag, long expiring, long lost) {
    /**
     * Of one partition, by offsets.
     *
     * @param half of the first record that is younger than half of what is retained
     */
    static Backlog of(long committed, long start, long half, long end) {
        return new Backlog(Math.max(0, end - committed), Math.max(0, half - committed), Math.max(0, start - committed));
    }

    Backlog and(Backlog other) {
        return new Backlog(lag + other.lag, expiring + other.expiring, lost + other.lost);
    }
}
