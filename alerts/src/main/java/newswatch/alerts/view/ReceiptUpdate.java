package newswatch.alerts.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import newswatch.events.Receipt;
import newswatch.events.Receipt.Outcome;
import newswatch.events.json.Json;

/** What became of a message, or its end ({@code receipt} null); only those that were given up are kept. */
record ReceiptUpdate(String message, Receipt receipt) implements Update {
    /** As long as Kafka keeps receipts. */
    private static final Duration KEPT = Duration.ofDays(30);

    @Override
    public Optional<Change> write(Connection connection) throws SQLException {
        if (receipt == null || receipt.outcome() == Outcome.DELIVERED) {
            Update.execute(connection, "DELETE FROM dead_letters WHERE message = ?", message);
        } else if (receipt.outcome() == Outcome.DEAD_LETTERED) {
            dead(connection);
        } else if (receipt.outcome().pending() && known(connection)) {
            Update.execute(
                    connection,
                    "UPDATE dead_letters SET brief = ?, whole = ? WHERE message = ?",
                    brief("requeued"),
                    Brief.json(receipt),
                    message);
        }
        return Optional.empty();
    }

    /** Most messages are never given up. */
    private boolean known(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT 1 FROM dead_letters WHERE message = ?")) {
            statement.setString(1, message);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private void dead(Connection connection) throws SQLException {
        long happened = receipt.at().toEpochMilli();
        Update.execute(connection, "DELETE FROM dead_letters WHERE happened < ?", happened - KEPT.toMillis());
        Update.execute(
                connection,
                "MERGE INTO dead_letters (message, channel, happened, brief, whole) KEY (message) VALUES (?, ?, ?, ?, ?)",
                message,
                receipt.channel(),
                happened,
                brief("dead"),
                Brief.json(receipt));
    }

    private String brief(String state) {
        ObjectNode brief = Json.MAPPER.createObjectNode();
        brief.put("id", message);
        brief.put("channel", receipt.channel());
        brief.put("subscription", receipt.told() == null ? null : receipt.told().subscription());
        brief.put("state", state);
        brief.put("reason", receipt.reason());
        brief.put("at", receipt.at().toString());
        brief.put("attempts", receipt.attempts());
        brief.put("alerts", receipt.deliveries().size());
        return Brief.json(brief);
    }
}
