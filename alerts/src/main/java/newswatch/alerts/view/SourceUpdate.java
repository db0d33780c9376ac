package newswatch.alerts.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import newswatch.events.SourceState;
import newswatch.events.SourceWords;
import newswatch.events.json.Json;

/** A source's health, or its end ({@code state} null); its cursor is nobody's business here. */
record SourceUpdate(String id, SourceState state) implements Update {
    @Override
    public Optional<Change> write(Connection connection) throws SQLException {
        if (state == null) {
            Update.execute(connection, "DELETE FROM sources WHERE id = ?", id);
            return Optional.empty();
        }
        ObjectNode shown = Json.MAPPER.valueToTree(state);
        shown.remove("seen");
        shown.remove("etag");
        shown.remove("lastModified");
        shown.put("why", SourceWords.of(state));
        Update.execute(
                connection,
                "MERGE INTO sources (id, health, whole) KEY (id) VALUES (?, ?, ?)",
                id,
                state.health(),
                Brief.json(shown));
        return Optional.empty();
    }
}
