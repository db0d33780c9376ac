package newswatch.alerts.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.NotFoundResponse;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Map;
import newswatch.service.Health;

/** {@code /metrics}, {@code /health/live}, {@code /health/ready}. */
record OpsRoutes(Health health, MeterRegistry registry) {
    void register(RoutesConfig routes) {
        routes.get("/metrics", ctx -> {
            if (!(registry instanceof PrometheusMeterRegistry prometheus)) {
                throw new NotFoundResponse();
            }
            ctx.contentType("text/plain; version=0.0.4; charset=utf-8").result(prometheus.scrape());
        });
        routes.get("/health/live", ctx -> Answer.value(ctx, Map.of("status", "ok")));
        routes.get("/health/ready", ctx -> {
            ctx.status(health.ready() ? 200 : 503);
            Answer.value(ctx, health.report());
        });
    }
}
