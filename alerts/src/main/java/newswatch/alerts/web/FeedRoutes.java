package newswatch.alerts.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import newswatch.alerts.subscriptions.Subscription;
import newswatch.alerts.view.AlertFilter;
import newswatch.alerts.view.AlertLog;

/** {@code /feeds/<watch>.atom}, and of the sources: the newest alerts for feed readers. */
record FeedRoutes(AlertLog alerts, List<Watched> watches) {
    private static final int ENTRIES = 50;
    private static final String SUFFIX = ".atom";

    void register(RoutesConfig routes) {
        routes.get("/feeds/{file}", this::feed);
    }

    private void feed(Context ctx) {
        Parameters.of(ctx);
        String file = ctx.pathParam("file");
        String id = file.endsWith(SUFFIX) ? file.substring(0, file.length() - SUFFIX.length()) : "";
        String title = title(id).orElseThrow(() -> new Problem.Missing("There is no feed of this name."));
        List<AlertLog.Entry> newest = alerts.before(AlertFilter.ofWatch(id), Long.MAX_VALUE, ENTRIES);
        ctx.contentType("application/atom+xml; charset=utf-8");
        Tagged.of(new AtomFeed(id, title, newest).bytes()).answer(ctx);
    }

    private Optional<String> title(String id) {
        return id.equals(Subscription.SOURCES)
                ? Optional.of("Sources that fell silent or came back")
                : watches.stream()
                        .filter(watch -> watch.id().equals(id))
                        .map(Watched::title)
                        .findFirst();
    }
}
