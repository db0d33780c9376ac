package newswatch.alerts.view;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import newswatch.events.Alert;
import newswatch.events.Evidence;
import newswatch.events.Forgotten;

/** An article was forgotten: alerts told until then are kept without its words, whichever of the two is read first. */
record ForgottenUpdate(Forgotten forgotten) implements Update {
    @Override
    public Optional<Change> write(Connection connection) throws SQLException {
        Update.execute(
                connection,
                "MERGE INTO forgotten (article, happened) KEY (article) VALUES (?, ?)",
                forgotten.article(),
                forgotten.at().toEpochMilli());
        for (Map.Entry<Long, String> told : told(connection).entrySet()) {
            Update.execute(
                    connection,
                    "UPDATE alerts SET whole = ? WHERE seq = ?",
                    Brief.json(Brief.read(told.getValue(), Alert.class).without(forgotten.article())),
                    told.getKey());
        }
        return Optional.empty();
    }

    private Map<Long, String> told(Connection connection) throws SQLException {
        Map<Long, String> told = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT alerts.seq, whole FROM alerts JOIN quoted ON quoted.seq = alerts.seq"
                        + " WHERE quoted.article = ? AND arrived <= ?")) {
            statement.setString(1, forgotten.article());
            statement.setLong(2, forgotten.at().toEpochMilli());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    told.put(row.getLong(1), row.getString(2));
                }
            }
        }
        return told;
    }

    /** An alert as it may be kept: without the words of articles that were forgotten since it arrived. */
    static Alert kept(Connection connection, Alert alert, Instant arrived) throws SQLException {
        Alert kept = alert;
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT 1 FROM forgotten WHERE article = ? AND happened >= ?")) {
            for (Evidence evidence : alert.evidence()) {
                statement.setString(1, evidence.article());
                statement.setLong(2, arrived.toEpochMilli());
                try (ResultSet row = statement.executeQuery()) {
                    kept = row.next() ? kept.without(evidence.article()) : kept;
                }
            }
        }
        return kept;
    }

    /** Remembers which articles an alert quotes. */
    static void note(Connection connection, long sequence, Alert alert) throws SQLException {
        for (String article : alert.evidence().stream()
                .map(Evidence::article)
                .filter(id -> id != null)
                .distinct()
                .toList()) {
            Update.execute(connection, "INSERT INTO quoted (article, seq) VALUES (?, ?)", article, sequence);
        }
    }
}
