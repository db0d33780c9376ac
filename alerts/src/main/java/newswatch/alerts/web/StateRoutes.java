package newswatch.alerts.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newswatch.alerts.access.Role;
import newswatch.alerts.view.AlertLog;
import newswatch.alerts.view.Page;
import newswatch.alerts.view.Sources;
import newswatch.alerts.view.View;
import newswatch.alerts.view.Watched;

/** {@code /api/v1/relations}, {@code /sources} and {@code /watches}: how things stand. */
record StateRoutes(View view, List<Watched> watches) {
    void register(RoutesConfig routes) {
        routes.get("/api/v1/relations", this::relations, Role.READER);
        routes.get("/api/v1/sources", this::sources, Role.READER);
        routes.get("/api/v1/watches", this::watches, Role.READER);
    }

    private void relations(Context ctx) {
        Parameters parameters = Parameters.of(ctx, "watch");
        Answer.page(ctx, new Page(view.relations(parameters.text("watch"), Parameters.MOST_ITEMS), null));
    }

    private void sources(Context ctx) {
        Parameters parameters = Parameters.of(ctx, "health", "cursor", "limit");
        List<String> healths = parameters.list("health");
        if (!Sources.HEALTHS.containsAll(healths)) {
            throw new BadRequestResponse(
                    "query parameter 'health' must be among " + String.join(", ", Sources.HEALTHS));
        }
        Sources sources = view.sources();
        Page page = sources.list(healths, parameters.cursor(), parameters.limit());
        Answer.page(ctx, page, "counts", sources.counts());
    }

    private void watches(Context ctx) {
        Parameters.of(ctx);
        Answer.page(
                ctx,
                new Page(watches.stream().map(this::watch).map(Answer::json).toList(), null));
    }

    private Map<String, Object> watch(Watched watch) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", watch.id());
        shown.put("title", watch.title());
        shown.put("parties", watch.partySides());
        shown.put("interested", watch.interestedSides());
        shown.put("clocks", watch.clocks());
        shown.put("languages", watch.languages());
        shown.put("asOf", view.developments().asOf(watch.id()).orElse(null));
        shown.put(
                "delay", view.alerts().delay(watch.id()).map(StateRoutes::delay).orElse(null));
        return shown;
    }

    private static Map<String, Object> delay(AlertLog.Delay delay) {
        return Map.of(
                "medianSeconds", delay.median().toMillis() / 1000.0,
                "slowestSeconds", delay.slowest().toMillis() / 1000.0,
                "alerts", delay.alerts());
    }
}
