package newswatch.alerts.deliver;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Which members would only say again what their subject's last alert said, within the repeat interval. */
final class Repeats {
    /** What was last said of a subject, and when. */
    record Told(String said, Instant at) {}

    private final Map<String, Told> told;
    private final Map<String, Told> now = new HashMap<>();
    private final Duration interval;
    private final Instant at;

    Repeats(Map<String, Told> told, Duration interval, Instant at) {
        this.told = told;
        this.interval = interval;
        this.at = at;
    }

    /** To be asked of the members in order. */
    boolean repeated(Waiting member) {
        Told last = now.getOrDefault(member.subject(), told.get(member.subject()));
        now.put(member.subject(), new Told(member.said(), at));
        return last != null
                && last.said().equals(member.said())
                && at.isBefore(last.at().plus(interval));
    }
}
