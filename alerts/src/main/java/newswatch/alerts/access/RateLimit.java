package newswatch.alerts.access;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** So many calls at once, and so many a second in the long run, for each who calls. */
public final class RateLimit {
    private static final int MOST_CALLERS = 20_000;

    private final int burst;
    private final double perSecond;
    private final Clock clock;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_CALLERS;
        }
    };

    private static final class Bucket {
        private double left;
        private long millis;
    }

    public RateLimit(int burst, double perSecond, Clock clock) {
        this.burst = burst;
        this.perSecond = perSecond;
        this.clock = clock;
    }

    /** Counts a call; how long to wait when it is one too many, else zero. */
    public synchronized Duration take(String caller) {
        Bucket bucket = filled(caller);
        if (bucket.left < 1) {
            return wait(bucket);
        }
        bucket.left--;
        return Duration.ZERO;
    }

    /** How long to wait, without counting a call. */
    public synchronized Duration look(String caller) {
        Bucket bucket = filled(caller);
        return bucket.left < 1 ? wait(bucket) : Duration.ZERO;
    }

    private Duration wait(Bucket bucket) {
        return Duration.ofMillis((long) Math.ceil((1 - bucket.left) / perSecond * 1000));
    }

    private Bucket filled(String caller) {
        long now = clock.millis();
        Bucket bucket = buckets.computeIfAbsent(caller, name -> {
            Bucket fresh = new Bucket();
            fresh.left = burst;
            fresh.millis = now;
            return fresh;
        });
        bucket.left = Math.min(burst, bucket.left + Math.max(0, now - bucket.millis) * perSecond / 1000);
        bucket.millis = now;
        return bucket;
    }
}
