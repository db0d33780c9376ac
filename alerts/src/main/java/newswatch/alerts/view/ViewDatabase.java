package newswatch.alerts.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcConnectionPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The database file and its connections. What cannot be read is thrown away: Kafka holds it all. */
final class ViewDatabase implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ViewDatabase.class);
    private static final int CONNECTIONS = 16;
    private static final int CONNECTION_WAIT_SECONDS = 5;
    private static final int CACHE_KIB = 32 * 1024;
    private static final int STATEMENT_SECONDS = 10;

    private final JdbcConnectionPool pool;

    private ViewDatabase(JdbcConnectionPool pool) {
        this.pool = pool;
    }

    /** @throws IllegalStateException when another process holds the directory */
    static ViewDatabase open(Path directory) {
        Path file = directory.toAbsolutePath().normalize().resolve("view");
        if (file.toString().contains(";")) {
            throw new IllegalArgumentException("the data directory's name must not contain ';'");
        }
        try {
            Files.createDirectories(file.getParent());
            return connect(file);
        } catch (SQLException e) {
            return reopen(file, e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the data directory " + file.getParent(), e);
        }
    }

    private static ViewDatabase reopen(Path file, SQLException failure) {
        if (failure.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
            throw new IllegalStateException("another process uses the data directory " + file.getParent(), failure);
        }
        LOG.warn("the view cannot be read (code {}); rebuilding it from Kafka", failure.getErrorCode());
        try {
            Files.deleteIfExists(file.resolveSibling("view.mv.db"));
            Files.deleteIfExists(file.resolveSibling("view.trace.db"));
            return connect(file);
        } catch (SQLException e) {
            throw new ViewException("cannot open the view", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ViewDatabase connect(Path file) throws SQLException {
        String url = "jdbc:h2:file:" + file + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;CACHE_SIZE=" + CACHE_KIB
                + ";QUERY_TIMEOUT=" + STATEMENT_SECONDS * 1000;
        JdbcConnectionPool pool = JdbcConnectionPool.create(url, "sa", "");
        pool.setMaxConnections(CONNECTIONS);
        pool.setLoginTimeout(CONNECTION_WAIT_SECONDS);
        try {
            prepare(pool);
        } catch (SQLException e) {
            pool.dispose();
            throw e;
        }
        return new ViewDatabase(pool);
    }

    private static void prepare(JdbcConnectionPool pool) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            create(statement);
            try (ResultSet version = statement.executeQuery("SELECT content FROM meta WHERE name = 'version'")) {
                if (version.next() && version.getString(1).equals(Schema.VERSION)) {
                    return;
                }
            }
            statement.execute("DROP ALL OBJECTS");
            create(statement);
            statement.execute("INSERT INTO meta VALUES ('version', '" + Schema.VERSION + "')");
        }
    }

    private static void create(Statement statement) throws SQLException {
        for (String sql : Schema.STATEMENTS) {
            statement.execute(sql);
        }
    }

    Connection connection() throws SQLException {
        return pool.getConnection();
    }

    /** Runs a query; arguments are bound, never pasted. */
    <T> List<T> query(String sql, List<?> arguments, RowReader<T> reader) {
        try (Connection connection = connection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.size(); i++) {
                statement.setObject(i + 1, arguments.get(i));
            }
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(reader.read(result));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new ViewException("cannot read the view", e);
        }
    }

    @Override
    public void close() {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        } catch (SQLException e) {
            LOG.warn("the view was not closed cleanly (code {})", e.getErrorCode());
        } finally {
            pool.dispose();
        }
    }

    /** Reads the current row. */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
