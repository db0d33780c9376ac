package newswatch.alerts.view;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import newswatch.events.DevelopmentState;
import newswatch.events.Judgement;

/**
 * What an analyst says of a development, or that it was taken back ({@code judgement} null). The development is shown
 * with it from then on, whichever of the two is read first.
 */
record JudgementUpdate(String id, Judgement judgement) implements Update {
    @Override
    public Optional<Change> write(Connection connection) throws SQLException {
        String development = judgement == null ? about(connection) : judgement.development();
        if (judgement == null) {
            Update.execute(connection, "DELETE FROM judgements WHERE id = ?", id);
        } else {
            Update.execute(
                    connection,
                    "MERGE INTO judgements (id, development, made, whole) KEY (id) VALUES (?, ?, ?, ?)",
                    id,
                    development,
                    judgement.at().toEpochMilli(),
                    Brief.json(judgement));
        }
        return development == null ? Optional.empty() : shown(connection, development);
    }

    private String about(Connection connection) throws SQLException {
        return text(connection, "SELECT development FROM judgements WHERE id = ?", id);
    }

    private static Optional<Change> shown(Connection connection, String development) throws SQLException {
        String whole = text(connection, "SELECT whole FROM developments WHERE id = ?", development);
        if (whole == null) {
            return Optional.empty();
        }
        DevelopmentState state = Brief.read(whole, DevelopmentState.class);
        String brief = Brief.of(state, Opinion.of(connection, development));
        Update.execute(connection, "UPDATE developments SET brief = ? WHERE id = ?", brief, development);
        return Optional.of(new Change(
                Change.Kind.DEVELOPMENT, 0, development, state.development().watch(), brief));
    }

    private static String text(Connection connection, String sql, String argument) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, argument);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }
}
