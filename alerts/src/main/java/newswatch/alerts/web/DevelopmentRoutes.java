package newswatch.alerts.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import newswatch.alerts.access.Role;
import newswatch.alerts.view.DevelopmentFilter;
import newswatch.alerts.view.Developments;
import newswatch.alerts.view.Judgements;
import newswatch.alerts.view.Page;
import newswatch.events.EventType;
import newswatch.events.Status;

/**
 * {@code /api/v1/developments}: the list, newest first, whose first page says how many there are in all; and one with
 * all that is known of it.
 */
record DevelopmentRoutes(Developments developments, Judgements judgements) {
    private static final String[] PARAMETERS = {
        "watch",
        "relation",
        "status",
        "type",
        "priority",
        "since",
        "q",
        "context",
        "silent",
        "confirmed",
        "reactionTo",
        "dueFrom",
        "cursor",
        "limit"
    };

    void register(RoutesConfig routes) {
        routes.get("/api/v1/developments", this::list, Role.READER);
        routes.get("/api/v1/developments/{id}", this::one, Role.READER);
    }

    private void list(Context ctx) {
        Parameters parameters = Parameters.of(ctx, PARAMETERS);
        DevelopmentFilter filter = new DevelopmentFilter(
                parameters.text("watch"),
                parameters.text("relation"),
                parameters.each("status", Status.class),
                parameters.each("type", EventType.class),
                parameters.priorities(),
                parameters.instant("since"),
                parameters.text("q"),
                parameters.flag("context"),
                parameters.flag("silent"),
                parameters.flag("confirmed"),
                parameters.list("reactionTo"),
                parameters.day("dueFrom"));
        Page page = developments.list(filter, parameters.cursor(), parameters.limit());
        if (parameters.cursor() == null) {
            Answer.page(ctx, page, "total", developments.count(filter));
        } else {
            Answer.page(ctx, page);
        }
    }

    private void one(Context ctx) {
        Parameters.of(ctx);
        Developments.Detail detail = developments
                .find(ctx.pathParam("id"))
                .orElseThrow(() -> new Problem.Missing("There is no development of this id."));
        Answer.raw(
                ctx,
                "{\"state\":" + detail.whole() + ",\"chain\":" + Answer.array(detail.chain()) + ",\"reactions\":"
                        + Answer.array(detail.reactions()) + ",\"judgements\":"
                        + Answer.array(judgements.of(ctx.pathParam("id"))) + "}");
    }
}
