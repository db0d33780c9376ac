package newswatch.standalone.web;

import java.time.Duration;

/**
 * How visitors behaved.
 *
 * @param overlaps requests that came while another was under way at the same host
 * @param tooSoon requests that came sooner after the end of the one before than the host allows
 * @param forbidden requests for what robots.txt keeps
 * @param early requests before the time that Retry-After told
 * @param smallest the shortest time between the end of one and the start of the next, in simulated time
 */
record Manners(long requests, long overlaps, long tooSoon, long forbidden, long early, Duration smallest) {
    static final Manners NONE = new Manners(0, 0, 0, 0, 0, Duration.ofDays(1));

    Manners and(Manners other) {
        return new Manners(
                requests + other.requests,
                overlaps + other.overlaps,
                tooSoon + other.tooSoon,
                forbidden + other.forbidden,
                early + other.early,
                smallest.compareTo(other.smallest) < 0 ? smallest : other.smallest);
    }
}
