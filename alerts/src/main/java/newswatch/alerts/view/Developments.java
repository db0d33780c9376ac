package newswatch.alerts.view;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import newswatch.events.DevelopmentState;

/** The developments of the view. */
public final class Developments {
    /** A chain longer than this is cut; nothing in the world is called off so often. */
    private static final int LONGEST_CHAIN = 50;

    private static final int MOST_REACTIONS = 100;

    private final ViewDatabase database;

    Developments(ViewDatabase database) {
        this.database = database;
    }

    /**
     * Newest first, by when each was first told.
     *
     * @param after cursor of the page before, or null
     */
    public Page list(DevelopmentFilter filter, Cursor after, int limit) {
        Conditions conditions = conditions(filter);
        if (after != null) {
            conditions.add("(reported, id) < (?, ?)", after.at(), after.id());
        }
        String order = " ORDER BY reported DESC, id DESC LIMIT " + (limit + 1);
        List<Row> rows = database.query(
                "SELECT reported, id, brief FROM developments" + conditions.where() + order,
                conditions.arguments(),
                row -> new Row(row.getLong(1), row.getString(2), row.getString(3)));
        boolean more = rows.size() > limit;
        List<Row> shown = more ? rows.subList(0, limit) : rows;
        String next = more
                ? new Cursor(
                                shown.get(limit - 1).reported(),
                                shown.get(limit - 1).id())
                        .encode()
                : null;
        return new Page(shown.stream().map(Row::brief).toList(), next);
    }

    /** How many the filter lets through. */
    public long count(DevelopmentFilter filter) {
        Conditions conditions = conditions(filter);
        return database.query(
                        "SELECT COUNT(*) FROM developments" + conditions.where(),
                        conditions.arguments(),
                        row -> row.getLong(1))
                .get(0);
    }

    private static Conditions conditions(DevelopmentFilter filter) {
        Conditions conditions = new Conditions()
                .equal("watch", filter.watch())
                .equal("relation", filter.relation())
                .in("status", filter.statuses().stream().map(Enum::name).toList())
                .in("type", filter.types().stream().map(Enum::name).toList())
                .in("priority", filter.priorities())
                .equal("context", filter.context())
                .equal("silent", filter.silent())
                .equal("confirmed", filter.confirmed())
                .in("reaction_to", filter.reactionTo())
                .words("search", filter.text());
        if (filter.statuses().isEmpty()) {
            conditions.add("status <> 'MERGED'");
        }
        if (filter.since() != null) {
            conditions.add("reported >= ?", filter.since().toEpochMilli());
        }
        return filter.dueFrom() == null ? conditions : conditions.add("due >= ?", filter.dueFrom());
    }

    /** One development with everything known of it. */
    public Optional<Detail> find(String id) {
        return database
                .query("SELECT whole FROM developments WHERE id = ?", List.of(id), row -> row.getString(1))
                .stream()
                .findFirst()
                .map(whole -> new Detail(whole, chain(id), reactions(id)));
    }

    /** Of the development as it is now; empty when it is not known. */
    public OptionalInt version(String id) {
        return database
                .query("SELECT whole FROM developments WHERE id = ?", List.of(id), row -> row.getString(1))
                .stream()
                .mapToInt(whole ->
                        Brief.read(whole, DevelopmentState.class).development().version())
                .findFirst();
    }

    /** All that it overturns or fulfils, directly or not, and all that overturns or fulfils it; in the order told. */
    private List<String> chain(String id) {
        Map<String, Link> found = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(id));
        while (!open.isEmpty() && found.size() < LONGEST_CHAIN) {
            for (Link link : neighbours(open.poll())) {
                if (found.size() < LONGEST_CHAIN && found.putIfAbsent(link.id(), link) == null) {
                    open.add(link.id());
                }
            }
        }
        return found.values().stream()
                .sorted((a, b) -> Long.compare(a.reported(), b.reported()))
                .map(Link::brief)
                .toList();
    }

    /** The development itself and those one link away. */
    private List<Link> neighbours(String id) {
        List<Link> near = new ArrayList<>(links("id = ? OR overturns = ? OR fulfils = ?", List.of(id, id, id)));
        near.stream()
                .filter(link -> link.id().equals(id))
                .flatMap(link -> Stream.of(link.overturns(), link.fulfils()))
                .filter(Optional::isPresent)
                .map(Optional::get)
                .toList()
                .forEach(target -> near.addAll(links("id = ?", List.of(target))));
        return near;
    }

    private List<Link> links(String condition, List<?> arguments) {
        return database.query(
                "SELECT id, reported, overturns, fulfils, brief FROM developments WHERE " + condition + " LIMIT "
                        + LONGEST_CHAIN,
                arguments,
                row -> new Link(
                        row.getString(1),
                        row.getLong(2),
                        Optional.ofNullable(row.getString(3)),
                        Optional.ofNullable(row.getString(4)),
                        row.getString(5)));
    }

    private List<String> reactions(String id) {
        return database.query(
                "SELECT brief FROM developments WHERE reaction_to = ? ORDER BY reported, id LIMIT " + MOST_REACTIONS,
                List.of(id),
                row -> row.getString(1));
    }

    /** The newest event time the view knows of this watch; what "today" means when old news is replayed. */
    public Optional<Instant> asOf(String watch) {
        return database.query(
                        "SELECT MAX(updated) FROM developments WHERE watch = ? AND NOT context",
                        List.of(watch),
                        row -> Optional.ofNullable(row.getObject(1, Long.class)))
                .get(0)
                .map(Instant::ofEpochMilli);
    }

    /**
     * A development and its neighbourhood, as JSON values.
     *
     * @param whole its state with all its evidence and steps
     * @param chain in brief, itself included, oldest first; it alone when nothing is linked
     */
    public record Detail(String whole, List<String> chain, List<String> reactions) {}

    private record Row(long reported, String id, String brief) {}

    private record Link(String id, long reported, Optional<String> overturns, Optional<String> fulfils, String brief) {}
}
