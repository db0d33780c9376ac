package newswatch.alerts.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import newswatch.alerts.access.Role;
import newswatch.alerts.channel.ChannelSettings;
import newswatch.alerts.subscriptions.Subscription;
import newswatch.alerts.subscriptions.Subscriptions;
import newswatch.events.SubscriptionEntry;
import newswatch.events.json.Json;

/** {@code /api/v1/subscriptions}: who is told what. */
final class SubscriptionRoutes extends EntryRoutes<Subscription> {
    private static final String PATH = "/api/v1/subscriptions";
    private static final int TRIAL_SECONDS = 25;

    private final Changing.Trying trying;

    SubscriptionRoutes(Changing changing, Clock clock) {
        super(changing, clock, SubscriptionEntry.Kind.SUBSCRIPTION, Subscription.class);
        trying = changing.trying();
    }

    void register(RoutesConfig routes) {
        register(routes, PATH);
        routes.post(PATH + "/{id}/test", this::test, Role.ADMIN);
    }

    @Override
    List<Subscription> ofFile(Subscriptions file) {
        return file.subscriptions();
    }

    @Override
    String id(Subscription subscription) {
        return subscription.id();
    }

    @Override
    void show(Subscription ofFile, Map<String, Object> shown) {
        shown.put("entry", Said.of(Json.MAPPER.valueToTree(ofFile)));
    }

    @Override
    void show(SubscriptionEntry made, Map<String, Object> shown) {
        shown.put("entry", made.entry());
    }

    @Override
    void check(Subscription asked, JsonNode body) {
        Subscriptions known = inForce().subscriptions();
        asked.channels().stream()
                .filter(channel -> known.channel(channel).isEmpty())
                .findFirst()
                .ifPresent(channel -> {
                    throw Problem.Invalid.of("channels", "names the unknown channel '" + channel + "'");
                });
    }

    @Override
    void requireUnused(SubscriptionEntry entry) {
        // nothing needs a subscription
    }

    /** Tries each of its channels with a marked message. */
    private void test(Context ctx) {
        Parameters.of(ctx);
        Subscriptions known = inForce().subscriptions();
        Subscription subscription = known.subscription(ctx.pathParam("id")).orElseThrow(this::missing);
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
