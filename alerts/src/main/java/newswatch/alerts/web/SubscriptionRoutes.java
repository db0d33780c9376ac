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
import java.util.concurrent.TimeUnit;
import newswatch.alerts.access.Role;
import newswatch.alerts.channel.ChannelSettings;
import newswatch.alerts.subscriptions.Subscription;
import newswatch.alerts.subscriptions.Subscriptions;
import newswatch.events.SubscriptionEntry;
import newswatch.events.json.Json;

/** {@code /api/v1/subscriptions}: who is told what; those of the file are shown, those made here can be changed. */
final class SubscriptionRoutes {
    private static final String PATH = "/api/v1/subscriptions";
    private static final int TRIAL_SECONDS = 25;

    private final EntryRoutes entries;
    private final Changing.Trying trying;

    SubscriptionRoutes(Changing changing, Clock clock) {
        entries = new EntryRoutes(changing, clock, SubscriptionEntry.Kind.SUBSCRIPTION, id -> changing.file()
                .get()
                .subscription(id)
                .isPresent());
        trying = changing.trying();
    }

    void register(RoutesConfig routes) {
        routes.get(PATH, this::list, Role.ADMIN);
        routes.post(PATH, this::make, Role.ADMIN);
        routes.get(PATH + "/{id}", this::one, Role.ADMIN);
        routes.put(PATH + "/{id}", this::change, Role.ADMIN);
        routes.delete(PATH + "/{id}", this::remove, Role.ADMIN);
        routes.post(PATH + "/{id}/test", this::test, Role.ADMIN);
    }

    private void list(Context ctx) {
        Parameters parameters = Parameters.of(ctx, "cursor", "limit");
        Answer.page(ctx, Slice.of(all(), parameters.cursor(), parameters.limit()));
    }

    private List<Slice.Item> all() {
        List<Slice.Item> all = new ArrayList<>();
        Subscriptions file = entries.file();
        file.subscriptions().stream()
                .sorted(Comparator.comparing(Subscription::id))
                .forEach(of -> all.add(new Slice.Item("file/" + of.id(), shown(of))));
        Map<String, String> broken = entries.inForce().broken();
        entries.made().values().stream()
                .filter(entry -> entry.kind() == SubscriptionEntry.Kind.SUBSCRIPTION)
                .sorted(Comparator.comparing(SubscriptionEntry::id))
                .forEach(entry -> all.add(new Slice.Item(entry.id(), shown(entry, broken.get(entry.key())))));
        return all;
    }

    private static Map<String, Object> shown(Subscription ofFile) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", ofFile.id());
        shown.put("origin", "file");
        shown.put("entry", Said.of(Json.MAPPER.valueToTree(ofFile)));
        return shown;
    }

    private static Map<String, Object> shown(SubscriptionEntry entry, String broken) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", entry.id());
        shown.put("origin", "api");
        shown.put("entry", entry.entry());
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
                .subscription(id)
                .map(SubscriptionRoutes::shown)
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
        Subscription subscription = Body.as(body, Subscription.class);
        entries.requireNew(subscription.id());
        ctx.status(201);
        put(ctx, subscription, body);
    }

    private void change(Context ctx) {
        Parameters.of(ctx);
        String id = ctx.pathParam("id");
        entries.requireMade(id);
        JsonNode body = Body.json(ctx);
        Subscription subscription = Body.as(body, Subscription.class);
        entries.requireSameId(id, subscription.id());
        put(ctx, subscription, body);
    }

    private void put(Context ctx, Subscription subscription, JsonNode body) {
        Subscriptions known = entries.inForce().subscriptions();
        subscription.channels().stream()
                .filter(channel -> known.channel(channel).isEmpty())
                .findFirst()
                .ifPresent(channel -> {
                    throw Problem.Invalid.of("channels", "names the unknown channel '" + channel + "'");
                });
        SubscriptionEntry entry = entries.entry(ctx, subscription.id(), body);
        entries.put(entry);
        Answer.value(ctx, shown(entry, null));
    }

    private void remove(Context ctx) {
        Parameters.of(ctx);
        entries.remove(entries.requireMade(ctx.pathParam("id")));
        ctx.status(204);
    }

    /** Tries each of its channels with a marked message. */
    private void test(Context ctx) {
        Parameters.of(ctx);
        Subscriptions known = entries.inForce().subscriptions();
        Subscription subscription = known.subscription(ctx.pathParam("id")).orElseThrow(entries::missing);
        List<ChannelSettings> channels = subscription.channels().stream()
                .flatMap(id -> known.channel(id).stream())
                .toList();
        ctx.future(() -> trying.of(subscription.id(), channels)
                .toCompletableFuture()
                .orTimeout(TRIAL_SECONDS, TimeUnit.SECONDS)
                .handle((outcomes, failure) -> {
                    if (failure == null) {
                        Answer.value(ctx, Map.of("channels", outcomes));
                    } else {
                        Problem.of(504, "Not all channels have answered in time.")
                                .answer(ctx);
                    }
                    return null;
                }));
    }
}
