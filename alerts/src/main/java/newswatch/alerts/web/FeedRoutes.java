package newswatch.alerts.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import newswatch.alerts.access.Role;
import newswatch.alerts.subscriptions.Subscription;
import newswatch.alerts.view.AlertFilter;
import newswatch.alerts.view.AlertLog;
import newswatch.alerts.view.Watched;

/**
 * {@code /feeds/<watch>.atom} and {@code .json}, and of the sources and channels: the newest alerts for feed readers,
 * who give their token as the password of HTTP Basic.
 *
 * @param base address of the board, or null
 */
record FeedRoutes(AlertLog alerts, List<Watched> watches, String base) {
    private static final int ENTRIES = 50;

    void register(RoutesConfig routes) {
        routes.get("/feeds/{watch}.atom", this::atom, Role.READER);
        routes.get("/feeds/{watch}.json", this::json, Role.READER);
    }

    private void atom(Context ctx) {
        String id = ctx.pathParam("watch");
        answer(ctx, "application/atom+xml", new AtomFeed(id, title(ctx), root(), newest(id)).bytes());
    }

    private void json(Context ctx) {
        String id = ctx.pathParam("watch");
        answer(ctx, "application/feed+json", new JsonFeed(id, title(ctx), root(), newest(id)).bytes());
    }

    private void answer(Context ctx, String type, byte[] feed) {
        ctx.contentType(type + "; charset=utf-8");
        Tagged.of(feed)
                .changed(alerts.lastArrival(ctx.pathParam("watch")).orElse(null))
                .answer(ctx);
    }

    private String root() {
        return base == null ? "" : base;
    }

    private List<FeedEntry> newest(String id) {
        return alerts.before(AlertFilter.ofWatch(id), Long.MAX_VALUE, ENTRIES).stream()
                .map(FeedEntry::of)
                .toList();
    }

    private String title(Context ctx) {
        Parameters.of(ctx);
        return title(ctx.pathParam("watch")).orElseThrow(() -> new Problem.Missing("There is no feed of this name."));
    }

    private Optional<String> title(String id) {
        return switch (id) {
            case Subscription.SOURCES -> Optional.of("Sources that fell silent or came back");
            case Subscription.CHANNELS -> Optional.of("Channels that failed or work again");
            default ->
                watches.stream()
                        .filter(watch -> watch.id().equals(id))
                        .map(Watched::title)
                        .findFirst();
        };
    }
}
