package newswatch.alerts.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Map;
import newswatch.alerts.access.Role;
import newswatch.service.Health;

/**
 * {@code /metrics} for readers, and {@code /health/live}, {@code /health/ready} for anybody, whom they tell yes or no;
 * readers hear what is wrong.
 */
record OpsRoutes(Health health, MeterRegistry registry) {
    void register(RoutesConfig routes) {
        routes.get("/metrics", this::metrics, Role.READER);
        routes.get("/health/live", this::live, Role.OPEN);
        routes.get("/health/ready", this::ready, Role.OPEN);
    }

    private void metrics(Context ctx) {
        if (!(registry instanceof PrometheusMeterRegistry prometheus)) {
            throw new Problem.Missing("These metrics are not for Prometheus.");
        }
        ctx.contentType("text/plain; version=0.0.4; charset=utf-8").result(prometheus.scrape());
    }

    private void live(Context ctx) {
        boolean live = health.ended().isEmpty();
        ctx.status(live ? 200 : 503);
        Answer.value(ctx, Map.of("status", live ? "ok" : "not live"));
    }

    private void ready(Context ctx) {
        boolean ready = health.ready();
        ctx.status(ready ? 200 : 503);
        Answer.value(
                ctx,
                Gate.caller(ctx).role().allows(Role.READER)
                        ? health.report()
                        : Map.of("status", ready ? "ok" : "not ready"));
    }
}
