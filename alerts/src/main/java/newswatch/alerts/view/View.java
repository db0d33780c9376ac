package newswatch.alerts.view;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The view of one instance, kept in a directory of its own. Reading is safe from any thread, writing from one. */
public final class View implements AutoCloseable {
    private final ViewDatabase database;
    private final Object written = new Object();

    private View(ViewDatabase database) {
        this.database = database;
    }

    /** @throws IllegalStateException when another process uses the directory */
    public static View open(Path directory) {
        return new View(ViewDatabase.open(directory));
    }

    public Developments developments() {
        return new Developments(database);
    }

    public AlertLog alerts() {
        return new AlertLog(database);
    }

    /** The moods, by relation. */
    public List<String> relations(String watch, int limit) {
        Conditions conditions = new Conditions().equal("watch", watch);
        return database.query(
                "SELECT whole FROM relations" + conditions.where() + " ORDER BY id LIMIT " + limit,
                conditions.arguments(),
                row -> row.getString(1));
    }

    public DeadLetters deadLetters() {
        return new DeadLetters(database);
    }

    /** Waits until what stands at an offset is written here too; false when it is not in time. */
    public boolean await(String topic, int partition, long offset, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        synchronized (written) {
            while (!holds(topic, partition, offset)) {
                long left = (deadline - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return false;
                }
                written.wait(left);
            }
        }
        return true;
    }

    private boolean holds(String topic, int partition, long offset) {
        return !database.query(
                        "SELECT next FROM offsets WHERE topic = ? AND part = ? AND next > ?",
                        List.of(topic, partition, offset),
                        row -> row.getLong(1))
                .isEmpty();
    }

    public Sources sources() {
        return new Sources(database);
    }

    public Judgements judgements() {
        return new Judgements(database);
    }

    public Almanac almanac() {
        return new Almanac(database);
    }

    /** Where reading goes on. */
    List<Position> positions() {
        return database.query(
                "SELECT topic, part, next FROM offsets",
                List.of(),
                row -> new Position(row.getString(1), row.getInt(2), row.getLong(3)));
    }

    /** Writes the updates and the positions behind them in one transaction. */
    Written write(List<Update> updates, Collection<Position> positions) {
        try (Connection connection = database.connection()) {
            connection.setAutoCommit(false);
            try {
                List<Change> changes = new ArrayList<>();
                int refused = 0;
                for (Update update : updates) {
                    try {
                        update.write(connection).ifPresent(changes::add);
                    } catch (SQLDataException e) {
                        refused++; // longer than its column: one bad value must not stop the others
                    }
                }
                for (Position position : positions) {
                    keep(connection, position);
                }
                connection.commit();
                synchronized (written) {
                    written.notifyAll();
                }
                return new Written(changes, refused);
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new ViewException("cannot write the view", e);
        }
    }

    private static void keep(Connection connection, Position position) throws SQLException {
        Update.execute(
                connection,
                "MERGE INTO offsets (topic, part, next) KEY (topic, part) VALUES (?, ?, ?)",
                position.topic(),
                position.partition(),
                position.next());
    }

    /** Forgets everything: the topics are others than the view was built from. */
    void clear() {
        try (Connection connection = database.connection()) {
            for (String table : List.of(
                    "developments",
                    "judgements",
                    "relations",
                    "alerts",
                    "quoted",
                    "forgotten",
                    "sources",
                    "dead_letters",
                    "offsets")) {
                Update.execute(connection, "DELETE FROM " + table);
            }
        } catch (SQLException e) {
            throw new ViewException("cannot clear the view", e);
        }
    }

    /** The topics the view was built from; null before the first. */
    String origin() {
        return database
                .query("SELECT content FROM meta WHERE name = 'origin'", List.of(), row -> row.getString(1))
                .stream()
                .findFirst()
                .orElse(null);
    }

    void origin(String id) {
        try (Connection connection = database.connection()) {
            Update.execute(connection, "MERGE INTO meta (name, content) KEY (name) VALUES ('origin', ?)", id);
        } catch (SQLException e) {
            throw new ViewException("cannot write the view", e);
        }
    }

    @Override
    public void close() {
        database.close();
    }

    /**
     * What became of a batch.
     *
     * @param changes what listeners should hear
     * @param refused how many values the tables could not take
     */
    record Written(List<Change> changes, int refused) {}
}
