package newswatch.alerts.view;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The alerts of the view, in the order in which they came here. */
public final class AlertLog {
    /** A longer delay means that old news is replayed, and says nothing about us. */
    private static final Duration LONGEST_DELAY = Duration.ofDays(2);

    private static final int DELAYS = 100;

    private final ViewDatabase database;

    AlertLog(ViewDatabase database) {
        this.database = database;
    }

    /** This instance's number of an alert; empty when it does not know it. */
    public OptionalLong sequence(String id) {
        return database.query("SELECT seq FROM alerts WHERE id = ?", List.of(id), row -> row.getLong(1)).stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /** Oldest first, those after {@code sequence}. */
    public List<Entry> after(AlertFilter filter, long sequence, int limit) {
        Conditions conditions = conditions(filter).add("seq > ?", sequence);
        return entries(conditions, " ORDER BY seq LIMIT " + limit);
    }

    /** Newest first, those before {@code sequence}; {@link Long#MAX_VALUE} for the newest. */
    public List<Entry> before(AlertFilter filter, long sequence, int limit) {
        Conditions conditions = conditions(filter).add("seq < ?", sequence);
        return entries(conditions, " ORDER BY seq DESC LIMIT " + limit);
    }

    private static Conditions conditions(AlertFilter filter) {
        return new Conditions()
                .equal("watch", filter.watch())
                .equal("relation", filter.relation())
                .in("kind", filter.kinds())
                .in("priority", filter.priorities());
    }

    private List<Entry> entries(Conditions conditions, String order) {
        return database.query(
                "SELECT seq, id, watch, whole FROM alerts" + conditions.where() + order,
                conditions.arguments(),
                row -> new Entry(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)));
    }

    /** When the last alert of a watch reached Kafka; empty before the first. */
    public Optional<Instant> lastArrival(String watch) {
        return database
                .query(
                        "SELECT arrived FROM alerts WHERE watch = ? ORDER BY seq DESC LIMIT 1",
                        List.of(watch),
                        row -> Instant.ofEpochMilli(row.getLong(1)))
                .stream()
                .findFirst();
    }

    /** How long after its publication the news of the last alerts was told; empty before the first live one. */
    public Optional<Delay> delay(String watch) {
        List<Long> millis = database.query(
                "SELECT arrived - happened AS delay FROM alerts WHERE watch = ? AND NOT backfill"
                        + " AND arrived - happened BETWEEN 0 AND ? ORDER BY seq DESC LIMIT " + DELAYS,
                List.of(watch, LONGEST_DELAY.toMillis()),
                row -> row.getLong(1));
        if (millis.isEmpty()) {
            return Optional.empty();
        }
        List<Long> sorted = millis.stream().sorted().toList();
        return Optional.of(new Delay(
                Duration.ofMillis(sorted.get(sorted.size() / 2)),
                Duration.ofMillis(sorted.get(sorted.size() - 1)),
                sorted.size()));
    }

    /** An alert as JSON, with its number. */
    public record Entry(long sequence, String id, String watch, String json) {}

    /** @param alerts how many the figures rest on */
    public record Delay(Duration median, Duration slowest, int alerts) {}
}
