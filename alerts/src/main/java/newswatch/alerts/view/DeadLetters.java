package newswatch.alerts.view;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import newswatch.events.Receipt;
import newswatch.events.json.Json;

/** The messages that were given up and not delivered since. */
public final class DeadLetters {
    private final ViewDatabase database;

    DeadLetters(ViewDatabase database) {
        this.database = database;
    }

    /**
     * Newest first.
     *
     * @param channel or null for any
     * @param after cursor of the page before, or null
     */
    public Page list(String channel, Cursor after, int limit) {
        Conditions conditions = new Conditions().equal("channel", channel);
        if (after != null) {
            conditions.add("(happened, message) < (?, ?)", after.at(), after.id());
        }
        List<Row> rows = database.query(
                "SELECT happened, message, brief FROM dead_letters" + conditions.where()
                        + " ORDER BY happened DESC, message DESC LIMIT " + (limit + 1),
                conditions.arguments(),
                row -> new Row(row.getLong(1), row.getString(2), row.getString(3)));
        List<Row> shown = rows.subList(0, Math.min(limit, rows.size()));
        Row last = rows.size() > limit ? shown.get(limit - 1) : null;
        return new Page(
                shown.stream().map(Row::brief).toList(),
                last == null ? null : new Cursor(last.happened(), last.message()).encode());
    }

    /** The latest receipt about it: DEAD_LETTERED, or pending when it is being sent again. */
    public Optional<Receipt> find(String message) {
        return database
                .query("SELECT whole FROM dead_letters WHERE message = ?", List.of(message), row -> row.getString(1))
                .stream()
                .map(DeadLetters::receipt)
                .findFirst();
    }

    private static Receipt receipt(String json) {
        try {
            return Json.MAPPER.readValue(json, Receipt.class);
        } catch (IOException e) {
            throw new IllegalStateException("the view holds receipts we wrote ourselves", e);
        }
    }

    private record Row(long happened, String message, String brief) {}
}
