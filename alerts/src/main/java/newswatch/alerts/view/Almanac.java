package newswatch.alerts.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import newswatch.events.Alert;
import newswatch.events.DevelopmentState;
import newswatch.events.RelationState;
import newswatch.events.SourceState;

/** How things stand, as records: what a digest is made of. Developments come with their first evidence only. */
public final class Almanac {
    private static final int MOST = 200;
    private static final int MOST_TOLD = 5_000;
    private static final String LIVE = "status IN ('REPORTED', 'CORROBORATED')";

    private final ViewDatabase database;

    Almanac(ViewDatabase database) {
        this.database = database;
    }

    /** Those of these ids that are known. */
    public List<Judged> of(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : developments(new Conditions().in("id", ids), "reported, id");
    }

    /** Live ones that overturn one of these. */
    public List<Judged> overturning(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : developments(new Conditions().in("overturns", ids).add("status <> 'MERGED'"), "reported, id");
    }

    /** Live ones that fulfil one of these. */
    public List<Judged> fulfilling(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : developments(new Conditions().in("fulfils", ids).add(LIVE), "reported, id");
    }

    /** Live context that was first told in that stretch of event time, newest first. */
    public List<Judged> context(String watch, Instant from, Instant to) {
        return developments(told(watch, from, to).add("context"), "reported DESC, id");
    }

    /** Live developments that rest on nobody who can be named, first told in that stretch of event time, newest first. */
    public List<Judged> unconfirmed(String watch, Instant from, Instant to) {
        return developments(
                told(watch, from, to).add("NOT confirmed AND NOT context AND reaction_to IS NULL"),
                "reported DESC, id");
    }

    private static Conditions told(String watch, Instant from, Instant to) {
        return new Conditions()
                .equal("watch", watch)
                .add(LIVE)
                .add("reported >= ? AND reported < ?", from.toEpochMilli(), to.toEpochMilli());
    }

    /** What is foreseen for those days, both included, and was not called off; soonest first. */
    public List<Judged> due(String watch, LocalDate first, LocalDate last) {
        return developments(
                new Conditions().equal("watch", watch).add(LIVE).add("due BETWEEN ? AND ?", first, last),
                "due, priority, reported DESC, id");
    }

    private List<Judged> developments(Conditions conditions, String order) {
        return database.query(
                "SELECT brief FROM developments" + conditions.where() + " ORDER BY " + order + " LIMIT " + MOST,
                conditions.arguments(),
                row -> judged(row.getString(1)));
    }

    /**
     * The alerts that reached Kafka in that stretch of the broker's time, oldest first; of old news that was only
     * learned, none.
     */
    public List<Told> told(Instant from, Instant to) {
        return database.query(
                "SELECT whole, arrived FROM alerts WHERE arrived >= ? AND arrived < ? AND NOT backfill ORDER BY seq LIMIT "
                        + MOST_TOLD,
                List.of(from.toEpochMilli(), to.toEpochMilli()),
                row -> new Told(Brief.read(row.getString(1), Alert.class), Instant.ofEpochMilli(row.getLong(2))));
    }

    /** By watch and relation. */
    public List<RelationState> relations(String watch) {
        Conditions conditions = new Conditions().equal("watch", watch);
        return database.query(
                "SELECT whole FROM relations" + conditions.where() + " ORDER BY watch, id LIMIT " + MOST,
                conditions.arguments(),
                row -> Brief.read(row.getString(1), RelationState.class));
    }

    /** Those that are not well, the worst first. */
    public List<SourceState> ailing(int limit) {
        return new Sources(database)
                .list(Sources.HEALTHS.subList(0, Sources.HEALTHS.size() - 1), null, limit).items().stream()
                        .map(json -> Brief.read(json, SourceState.class))
                        .toList();
    }

    private static Judged judged(String brief) {
        return new Judged(
                Brief.read(brief, DevelopmentState.class),
                Brief.read(brief, Overlay.class).verdict());
    }

    /** @param verdict of analysts, or null */
    public record Judged(DevelopmentState state, Opinion.Verdict verdict) {}

    /** @param arrived when it reached Kafka, by the broker's clock */
    public record Told(Alert alert, Instant arrived) {}

    private record Overlay(Opinion.Verdict verdict) {}
}
