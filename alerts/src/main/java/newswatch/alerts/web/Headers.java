package newswatch.alerts.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Headers that keep a browser from doing more than the board needs, on every answer. */
final class Headers {
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
            + " require-trusted-types-for 'script'; trusted-types 'none'";

    private static final Map<String, String> ALWAYS = Map.of(
            "Content-Security-Policy", POLICY,
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()",
            "Cache-Control", "no-store");

    private static final Set<String> LOCAL_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    private Headers() {}

    /**
     * @param localOnly answer only under loopback's own names, so that no foreign name can be pointed here
     * @param others names it also goes by
     */
    static void register(RoutesConfig routes, boolean localOnly, List<String> others) {
        routes.before(ctx -> {
            ALWAYS.forEach(ctx::header);
            if (localOnly && !LOCAL_NAMES.contains(host(ctx)) && !others.contains(host(ctx))) {
                throw new HttpResponseException(421, "This address is served under loopback's own names only.");
            }
        });
    }

    private static String host(Context ctx) {
        String host = ctx.header("Host");
        return host == null ? "" : host.replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT);
    }
}
