package newswatch.alerts.view;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import newswatch.events.RelationState;

/** A relation's mood, or its end ({@code state} null). */
record RelationUpdate(String key, RelationState state) implements Update {
    @Override
    public Optional<Change> write(Connection connection) throws SQLException {
        if (state == null) {
            Update.execute(connection, "DELETE FROM relations WHERE id = ?", key);
            return Optional.empty();
        }
        String json = Brief.json(state);
        Update.execute(
                connection,
                "MERGE INTO relations (id, watch, whole) KEY (id) VALUES (?, ?, ?)",
                key,
                state.watch(),
                json);
        return Optional.of(new Change(Change.Kind.RELATION, 0, key, state.watch(), json));
    }
}
