package newswatch.alerts.view;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sources of the view, the worst first. */
public final class Sources {
    /** Every health there is, the worst first. */
    public static final List<String> HEALTHS = List.of("failing", "disabled", "silent", "degraded", "ok");

    private static final String RANK = "CASE health WHEN 'failing' THEN 0 WHEN 'disabled' THEN 1 WHEN 'silent' THEN 2"
            + " WHEN 'degraded' THEN 3 ELSE 4 END";

    private final ViewDatabase database;

    Sources(ViewDatabase database) {
        this.database = database;
    }

    /**
     * By health, then by id.
     *
     * @param healths none for any
     * @param after cursor of the page before, or null
     */
    public Page list(Collection<String> healths, Cursor after, int limit) {
        Conditions conditions = new Conditions().in("health", healths);
        if (after != null) {
            conditions.add("(" + RANK + ", id) > (?, ?)", after.at(), after.id());
        }
        List<Row> rows = database.query(
                "SELECT " + RANK + " AS severity, id, whole FROM sources" + conditions.where()
                        + " ORDER BY severity, id LIMIT " + (limit + 1),
                conditions.arguments(),
                row -> new Row(row.getLong(1), row.getString(2), row.getString(3)));
        boolean more = rows.size() > limit;
        List<Row> shown = more ? rows.subList(0, limit) : rows;
        Row last = more ? shown.get(limit - 1) : null;
        String next = more ? new Cursor(last.rank(), last.id()).encode() : null;
        return new Page(shown.stream().map(Row::whole).toList(), next);
    }

    /** How many there are of each health; all of them, whatever a list was asked for. */
    public Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        HEALTHS.forEach(health -> counts.put(health, 0L));
        database.query(
                        "SELECT COALESCE(health, 'ok'), COUNT(*) FROM sources GROUP BY health",
                        List.of(),
                        row -> Map.entry(row.getString(1), row.getLong(2)))
                .forEach(count -> counts.merge(count.getKey(), count.getValue(), Long::sum));
        return counts;
    }

    private record Row(long rank, String id, String whole) {}
}
