package newswatch.standalone.web;

import java.time.Duration;
import java.time.Instant;

/** How large the simulation is: system properties {@code newswatch.web.*}; without them it takes seconds. */
record Scale(int sources, int instances, Duration real, int kills, int factor, boolean faults, long seed) {
    private static final Instant START = Instant.parse("2018-05-24T00:00:00Z");
    private static final Duration WARM_UP = Duration.ofSeconds(8);

    static Scale told() {
        return new Scale(
                Integer.getInteger("newswatch.web.sources", 80),
                Integer.getInteger("newswatch.web.instances", 2),
                Duration.ofSeconds(
                        Math.round(60 * Double.parseDouble(System.getProperty("newswatch.web.minutes", "0.4")))),
                Integer.getInteger("newswatch.web.kills", 2),
                Integer.getInteger("newswatch.web.factor", 120),
                !System.getProperty("newswatch.web.faults", "true").equals("false"),
                Long.getLong("newswatch.web.seed", 1));
    }

    /** It shows the start of the plan when the processes are up. */
    FastClock clock(Instant now) {
        return new FastClock(now.plus(WARM_UP), START, factor);
    }

    Plan plan() {
        return new Plan(seed, sources, START, real.multipliedBy(factor), faults);
    }
}
