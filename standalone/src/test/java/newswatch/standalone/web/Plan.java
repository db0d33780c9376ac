package newswatch.standalone.web;

import java.time.Duration;
import java.time.Instant;

/**
 * What is simulated.
 *
 * @param sources feeds, over fewer sites
 * @param start of the run, in simulated time; sites have published for some hours then
 * @param length of the run, in simulated time; nothing new is published after it
 * @param faults whether anything is wrong with those sites that are meant to be faulty
 */
record Plan(long seed, int sources, Instant start, Duration length, boolean faults) {
    Instant end() {
        return start.plus(length);
    }
}
