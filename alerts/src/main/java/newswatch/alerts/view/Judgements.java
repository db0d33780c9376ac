package newswatch.alerts.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newswatch.events.DevelopmentState;
import newswatch.events.Judgement;

/** What analysts say of developments. */
public final class Judgements {
    private final ViewDatabase database;

    Judgements(ViewDatabase database) {
        this.database = database;
    }

    /** Of one development, as JSON values in the order they were made. */
    public List<String> of(String development) {
        return database.query(
                "SELECT whole FROM judgements WHERE development = ? ORDER BY made, id",
                List.of(development),
                row -> row.getString(1));
    }

    /**
     * Newest first.
     *
     * @param development id of the one asked for, or null for any
     * @param after cursor of the page before, or null
     */
    public Page list(String development, Cursor after, int limit) {
        Conditions conditions = new Conditions().equal("development", development);
        if (after != null) {
            conditions.add("(made, id) < (?, ?)", after.at(), after.id());
        }
        List<Judgement> found = database.query(
                "SELECT whole FROM judgements" + conditions.where() + " ORDER BY made DESC, id DESC LIMIT "
                        + (limit + 1),
                conditions.arguments(),
                row -> Brief.read(row.getString(1), Judgement.class));
        boolean more = found.size() > limit;
        List<Judgement> shown = more ? found.subList(0, limit) : found;
        Judgement last = more ? shown.get(limit - 1) : null;
        String next = more ? new Cursor(last.at().toEpochMilli(), last.id()).encode() : null;
        return new Page(shown.stream().map(Brief::json).toList(), next);
    }

    /** Every development that somebody judged, in the order they were first judged. */
    public List<JudgedDevelopment> developments() {
        Map<String, List<Judgement>> judgements = new LinkedHashMap<>();
        database.query(
                        "SELECT whole FROM judgements ORDER BY made, id",
                        List.of(),
                        row -> Brief.read(row.getString(1), Judgement.class))
                .forEach(judgement -> judgements
                        .computeIfAbsent(judgement.development(), first -> new ArrayList<>())
                        .add(judgement));
        Map<String, DevelopmentState> states = new HashMap<>();
        database.query(
                        "SELECT id, whole FROM developments WHERE id IN (SELECT development FROM judgements)",
                        List.of(),
                        row -> Map.entry(row.getString(1), Brief.read(row.getString(2), DevelopmentState.class)))
                .forEach(entry -> states.put(entry.getKey(), entry.getValue()));
        return judgements.entrySet().stream()
                .filter(each -> states.containsKey(each.getKey()))
                .map(each -> new JudgedDevelopment(states.get(each.getKey()), Opinion.of(each.getValue())))
                .toList();
    }
}
