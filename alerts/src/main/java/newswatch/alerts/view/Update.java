package newswatch.alerts.view;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;

/** One record read from Kafka, as it is written to the tables. */
sealed interface Update
        permits DevelopmentUpdate,
                JudgementUpdate,
                RelationUpdate,
                AlertUpdate,
                SourceUpdate,
                ForgottenUpdate,
                ReceiptUpdate {

    /** Writes within the open transaction; says what listeners should hear, if anything. */
    Optional<Change> write(Connection connection) throws SQLException;

    static int execute(Connection connection, String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            return statement.executeUpdate();
        }
    }
}
