package newswatch.enrich.relations;

/**
 * A decayed mean of impulses, in tenths: an impulse of age {@code d} days weighs {@code 2^(-d/halfLife)}. A neutral
 * prior of so many fresh impulses keeps a single act from being a mood, and lets silence fade to neutral.
 */
final class Decay {
    /** A week: longer than a flurry of statements, shorter than the memory of a news desk. */
    static final Decay MOOD = new Decay(7, 2, 70);

    /** Two months, with the prior in proportion, so that a steady stream of acts gives both the same mean. */
    static final Decay BASELINE = new Decay(60, 17, 365);

    private static final int UNIT = 1024;

    private final long[] weights;
    private final long prior;

    private Decay(int halfLifeDays, int priorImpulses, int windowDays) {
        weights = new long[windowDays];
        for (int age = 0; age < windowDays; age++) {
            weights[age] = Math.round(UNIT * StrictMath.pow(2, -(double) age / halfLifeDays));
        }
        prior = (long) priorImpulses * UNIT;
    }

    /** Weight of an impulse, in 1/1024; none beyond the window. */
    long weight(int ageDays) {
        return ageDays >= weights.length ? 0 : weights[Math.max(0, ageDays)];
    }

    /**
     * The mean at the end of day {@code at}.
     *
     * @param sums tenths by day, {@code counts} their number
     */
    int mean(long[] sums, int[] counts, int at) {
        long weighted = 0;
        long weight = prior;
        for (int age = 0; age < weights.length && age <= at; age++) {
            weighted += weights[age] * sums[at - age];
            weight += weights[age] * counts[at - age];
        }
        return (int) (weighted / weight);
    }
}
