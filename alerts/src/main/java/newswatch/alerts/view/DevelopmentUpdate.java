package newswatch.alerts.view;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newswatch.events.Actor;
import newswatch.events.Development;
import newswatch.events.DevelopmentState;
import newswatch.events.Evidence;

/** A development's current state, or its end ({@code state} null). */
record DevelopmentUpdate(String id, DevelopmentState state) implements Update {
    private static final int SEARCHABLE = 20_000;

    @Override
    public Optional<Change> write(Connection connection) throws SQLException {
        if (state == null) {
            Update.execute(connection, "DELETE FROM developments WHERE id = ?", id);
            return Optional.empty();
        }
        Development it = state.development();
        String brief = Brief.of(state, Opinion.of(connection, id));
        Update.execute(
                connection,
                "MERGE INTO developments (id, watch, relation, status, type, priority, context, silent, confirmed,"
                        + " reported, updated, due, overturns, fulfils, reaction_to, search, brief, whole)"
                        + " KEY (id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                it.watch(),
                it.relation(),
                it.status().name(),
                it.type().name(),
                state.priority(),
                state.context(),
                state.silent(),
                it.confirmed(),
                reported().toEpochMilli(),
                state.updatedAt().toEpochMilli(),
                it.due(),
                it.overturns(),
                it.fulfils(),
                it.reactionTo(),
                searchable(),
                brief,
                Brief.json(state));
        return Optional.of(new Change(Change.Kind.DEVELOPMENT, 0, id, it.watch(), brief));
    }

    /** When it was first told, in event time: the order of the board, which later versions do not disturb. */
    private Instant reported() {
        return state.development().steps().isEmpty()
                ? state.updatedAt()
                : state.development().steps().get(0).at();
    }

    private String searchable() {
        Development it = state.development();
        Stream<String> sides =
                Stream.of(it.actor(), it.recipient()).filter(Objects::nonNull).map(Actor::name);
        Stream<String> texts = state.evidence().stream().flatMap(DevelopmentUpdate::texts);
        String all = Stream.of(Stream.of(state.title()), sides, texts)
                .flatMap(part -> part)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
        return all.substring(0, Math.min(all.length(), SEARCHABLE));
    }

    private static Stream<String> texts(Evidence evidence) {
        return Stream.of(evidence.quote(), evidence.outlet(), evidence.attributedTo());
    }
}
