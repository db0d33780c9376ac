package newswatch.alerts.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import newswatch.alerts.access.Role;
import newswatch.alerts.subscriptions.Entries;
import newswatch.alerts.subscriptions.Subscriptions;
import newswatch.events.SubscriptionEntry;

/**
 * What subscriptions and channels have in common: those of the file are shown and stay, those made here can be changed.
 *
 * @param <T> what an entry is read as
 */
abstract class EntryRoutes<T> {
    private static final int MOST = 10_000;

    private final Changing changing;
    private final Clock clock;
    private final SubscriptionEntry.Kind kind;
    private final Class<T> type;

    EntryRoutes(Changing changing, Clock clock, SubscriptionEntry.Kind kind, Class<T> type) {
        this.changing = changing;
        this.clock = clock;
        this.kind = kind;
        this.type = type;
    }

    abstract List<T> ofFile(Subscriptions file);

    abstract String id(T entry);

    /** Adds what is shown of one of the file, beside its id and where it is from. */
    abstract void show(T ofFile, Map<String, Object> shown);

    /** Adds what is shown of one made here. */
    abstract void show(SubscriptionEntry made, Map<String, Object> shown);

    /** @throws Problem.Invalid when it is sound by itself and still must not be */
    abstract void check(T asked, JsonNode body);

    /** @throws Problem.Refused when something needs it */
    abstract void requireUnused(SubscriptionEntry entry);

    void register(RoutesConfig routes, String path) {
        routes.get(path, this::list, Role.ADMIN);
        routes.post(path, this::make, Role.ADMIN);
        routes.get(path + "/{id}", this::one, Role.ADMIN);
        routes.put(path + "/{id}", this::change, Role.ADMIN);
        routes.delete(path + "/{id}", this::remove, Role.ADMIN);
    }

    final Subscriptions file() {
        return changing.file().get();
    }

    final Map<String, SubscriptionEntry> made() {
        return changing.entries().values();
    }

    final Entries.InForce inForce() {
        return changing.inForce().get();
    }

    private void list(Context ctx) {
        Parameters parameters = Parameters.of(ctx, "cursor", "limit");
        List<Slice.Item> all = new ArrayList<>();
        ofFile(file()).stream()
                .sorted(Comparator.comparing(this::id))
                .forEach(entry -> all.add(new Slice.Item("file/" + id(entry), shown(entry))));
        made().values().stream()
                .filter(entry -> entry.kind() == kind)
                .sorted(Comparator.comparing(SubscriptionEntry::id))
                .forEach(entry -> all.add(new Slice.Item(entry.id(), shown(entry))));
        Answer.page(ctx, Slice.of(all, parameters.cursor(), parameters.limit()));
    }

    private Map<String, Object> shown(T entry) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", id(entry));
        shown.put("origin", "file");
        show(entry, shown);
        return shown;
    }

    private Map<String, Object> shown(SubscriptionEntry entry) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", entry.id());
        shown.put("origin", "api");
        show(entry, shown);
        shown.put("author", entry.author());
        shown.put("at", entry.at());
        String broken = inForce().broken().get(entry.key());
        if (broken != null) {
            shown.put("broken", broken);
        }
        return shown;
    }

    private void one(Context ctx) {
        Parameters.of(ctx);
        String id = ctx.pathParam("id");
        Answer.value(ctx, inFile(id).map(this::shown).orElseGet(() -> shown(requireMade(id))));
    }

    private Optional<T> inFile(String id) {
        return ofFile(file()).stream().filter(entry -> id(entry).equals(id)).findFirst();
    }

    private void make(Context ctx) {
        Parameters.of(ctx);
        JsonNode body = Body.json(ctx);
        T asked = Body.as(body, type);
        requireNew(id(asked));
        ctx.status(201);
        put(ctx, asked, body);
    }

    private void change(Context ctx) {
        Parameters.of(ctx);
        String id = ctx.pathParam("id");
        requireMade(id);
        JsonNode body = Body.json(ctx);
        T asked = Body.as(body, type);
        if (!id.equals(id(asked))) {
            throw Problem.Invalid.of("id", "is not the one in the address");
        }
        put(ctx, asked, body);
    }

    private void put(Context ctx, T asked, JsonNode body) {
        check(asked, body);
        SubscriptionEntry entry = new SubscriptionEntry(
                kind, id(asked), body, Gate.author(ctx, null), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        String broken = with(entry).broken().get(entry.key());
        if (broken != null) {
            throw Problem.Invalid.of("", broken);
        }
        changing.entries().put(entry.key(), entry, entry.at());
        Answer.value(ctx, shown(entry));
    }

    /** What would be in force with it. */
    private Entries.InForce with(SubscriptionEntry entry) {
        Map<String, SubscriptionEntry> all = new HashMap<>(made());
        all.put(entry.key(), entry);
        return Entries.of(file(), all);
    }

    private void remove(Context ctx) {
        Parameters.of(ctx);
        SubscriptionEntry entry = requireMade(ctx.pathParam("id"));
        requireUnused(entry);
        changing.entries().remove(entry.key(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        ctx.status(204);
    }

    private void requireNew(String id) {
        if (inFile(id).isPresent() || find(id).isPresent()) {
            throw new Problem.Refused(409, "There is a " + word() + " of this id already.");
        } else if (made().size() >= MOST) {
            throw new Problem.Refused(409, "There are " + MOST + " entries already.");
        }
    }

    private SubscriptionEntry requireMade(String id) {
        if (inFile(id).isPresent()) {
            throw new Problem.Refused(409, "This " + word() + " stands in the subscriptions file; change it there.");
        }
        return find(id).orElseThrow(this::missing);
    }

    private Optional<SubscriptionEntry> find(String id) {
        return Optional.ofNullable(made().get(new SubscriptionEntry(kind, id, null, null, null).key()));
    }

    final Problem.Missing missing() {
        return new Problem.Missing("There is no " + word() + " of this id.");
    }

    private String word() {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
