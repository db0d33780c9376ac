package newswatch.alerts.web;

import io.javalin.config.RoutesConfig;
import java.util.LinkedHashMap;
import java.util.Map;
import newswatch.alerts.access.Caller;
import newswatch.alerts.access.Role;

/**
 * {@code /api/v1/me}: what whoever asks may do here.
 *
 * @param tokens whether there are access tokens
 */
record MeRoute(boolean tokens, boolean readOnly) {
    void register(RoutesConfig routes) {
        routes.get(
                "/api/v1/me",
                ctx -> {
                    Parameters.of(ctx);
                    Caller caller = Gate.caller(ctx);
                    Map<String, Object> me = new LinkedHashMap<>();
                    me.put("name", caller.name());
                    me.put("role", caller.role());
                    me.put("readOnly", readOnly);
                    me.put("tokens", tokens);
                    Answer.value(ctx, me);
                },
                Role.READER);
    }
}
