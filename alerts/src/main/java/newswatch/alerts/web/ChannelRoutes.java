package newswatch.alerts.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import newswatch.alerts.access.Role;
import newswatch.alerts.channel.ChannelSettings;
import newswatch.alerts.subscriptions.Entries;
import newswatch.events.SubscriptionEntry;

/**
 * {@code /api/v1/channels}: ways to reach people. Of a channel nothing is shown but its id and type and which keys it
 * gives: an address is often a secret too.
 */
final class ChannelRoutes {
    private static final String PATH = "/api/v1/channels";

    private final EntryRoutes entries;
    private final Targets targets;

    ChannelRoutes(Changing changing, Clock clock, Targets targets) {
        entries = new EntryRoutes(changing, clock, SubscriptionEntry.Kind.CHANNEL, id -> changing.file()
                .get()
                .channel(id)
                .isPresent());
        this.targets = targets;
    }

    void register(RoutesConfig routes) {
        routes.get(PATH, this::list, Role.ADMIN);
        routes.post(PATH, this::make, Role.ADMIN);
        routes.get(PATH + "/{id}", this::one, Role.ADMIN);
        routes.put(PATH + "/{id}", this::change, Role.ADMIN);
        routes.delete(PATH + "/{id}", this::remove, Role.ADMIN);
    }

    private void list(Context ctx) {
        Parameters parameters = Parameters.of(ctx, "cursor", "limit");
        List<Slice.Item> all = new ArrayList<>();
        entries.file().channels().stream()
                .sorted(Comparator.comparing(ChannelSettings::id))
                .forEach(channel -> all.add(new Slice.Item("file/" + channel.id(), shown(channel))));
        Map<String, String> broken = entries.inForce().broken();
        entries.made().values().stream()
                .filter(entry -> entry.kind() == SubscriptionEntry.Kind.CHANNEL)
                .sorted(Comparator.comparing(SubscriptionEntry::id))
                .forEach(entry -> all.add(new Slice.Item(entry.id(), shown(entry, broken.get(entry.key())))));
        Answer.page(ctx, Slice.of(all, parameters.cursor(), parameters.limit()));
    }

    private static Map<String, Object> shown(ChannelSettings ofFile) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", ofFile.id());
        shown.put("type", ofFile.type());
        shown.put("origin", "file");
        return shown;
    }

    private static Map<String, Object> shown(SubscriptionEntry entry, String broken) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", entry.id());
        shown.put("type", entry.entry().path("type").asText());
        shown.put("origin", "api");
        TreeSet<String> given = new TreeSet<>();
        entry.entry().fieldNames().forEachRemaining(given::add);
        given.removeAll(List.of("id", "type"));
        shown.put("given", given);
        shown.put("author", entry.author());
        shown.put("at", entry.at());
        if (broken != null) {
            shown.put("broken", broken);
        }
        return shown;
    }

    private void one(Context ctx) {
        Parameters.of(ctx);
        String id = ctx.pathParam("id");
        SubscriptionEntry entry = entries.find(id);
        Map<String, Object> shown = entries.file()
                .channel(id)
                .map(ChannelRoutes::shown)
                .orElseGet(() -> entry == null
                        ? null
                        : shown(entry, entries.inForce().broken().get(entry.key())));
        if (shown == null) {
            throw entries.missing();
        }
        Answer.value(ctx, shown);
    }

    private void make(Context ctx) {
        Parameters.of(ctx);
        JsonNode body = Body.json(ctx);
        ChannelSettings channel = Body.as(body, ChannelSettings.class);
        entries.requireNew(channel.id());
        ctx.status(201);
        put(ctx, channel, body);
    }

    private void change(Context ctx) {
        Parameters.of(ctx);
        String id = ctx.pathParam("id");
        entries.requireMade(id);
        JsonNode body = Body.json(ctx);
        ChannelSettings channel = Body.as(body, ChannelSettings.class);
        entries.requireSameId(id, channel.id());
        put(ctx, channel, body);
    }

    private void put(Context ctx, ChannelSettings channel, JsonNode body) {
        targets.check(body);
        String refused = channel.refusedOverApi();
        if (refused != null) {
            throw Problem.Invalid.of("", refused);
        }
        SubscriptionEntry entry = entries.entry(ctx, channel.id(), body);
        entries.put(entry);
        Answer.value(ctx, shown(entry, null));
    }

    private void remove(Context ctx) {
        Parameters.of(ctx);
        SubscriptionEntry entry = entries.requireMade(ctx.pathParam("id"));
        List<String> users = Entries.naming(entry.id(), entries.file(), entries.made());
        if (!users.isEmpty()) {
            throw new Problem.Refused(409, "Subscriptions use it: " + String.join(", ", users) + ".");
        }
        entries.remove(entry);
        ctx.status(204);
    }
}
