package newswatch.alerts.view;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;
import newswatch.events.Alert;

/**
 * An alert, numbered as it comes in; one that is already known is passed over.
 *
 * @param arrived when it reached Kafka, by the broker's clock
 */
record AlertUpdate(Alert alert, Instant arrived) implements Update {
    @Override
    public Optional<Change> write(Connection connection) throws SQLException {
        if (known(connection)) {
            return Optional.empty();
        }
        String json = Brief.json(ForgottenUpdate.kept(connection, alert, arrived));
        long sequence = insert(connection, json);
        ForgottenUpdate.note(connection, sequence, alert);
        return Optional.of(new Change(Change.Kind.ALERT, sequence, alert.id(), alert.watch(), json));
    }

    private boolean known(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT 1 FROM alerts WHERE id = ?")) {
            statement.setString(1, alert.id());
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private long insert(Connection connection, String json) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "INSERT INTO alerts (id, watch, kind, relation, priority, backfill, happened, arrived, whole)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                Statement.RETURN_GENERATED_KEYS)) {
            statement.setString(1, alert.id());
            statement.setString(2, alert.watch());
            statement.setString(3, alert.kind().code());
            statement.setString(4, alert.relation());
            statement.setInt(5, alert.priority());
            statement.setBoolean(6, alert.backfill());
            statement.setLong(7, alert.at().toEpochMilli());
            statement.setLong(8, arrived.toEpochMilli());
            statement.setString(9, json);
            statement.executeUpdate();
            try (ResultSet keys = statement.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        }
    }
}
