package newswatch.alerts.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import newswatch.alerts.view.AlertFilter;
import newswatch.alerts.view.AlertLog;

/** {@code /feeds/<watch>.atom}: the newest alerts for feed readers. */
record FeedRoutes(AlertLog alerts, List<Watched> watches) {
    private static final int ENTRIES = 50;
    private static final String SUFFIX = ".atom";

    void register(RoutesConfig routes) {
        routes.get("/feeds/{file}", this::feed);
    }

    private void feed(Context ctx) {
        Parameters.of(ctx);
        String file = ctx.pathParam("file");
        Watched watch = watches.stream()
                .filter(each -> file.equals(each.id() + SUFFIX))
                .findFirst()
                .orElseThrow(() -> new Problem.Missing("There is no feed of this name."));
        List<AlertLog.Entry> newest = alerts.before(AlertFilter.ofWatch(watch.id()), Long.MAX_VALUE, ENTRIES);
        ctx.contentType("application/atom+xml; charset=utf-8");
        Tagged.of(new AtomFeed(watch, newest).bytes()).answer(ctx);
    }
}
