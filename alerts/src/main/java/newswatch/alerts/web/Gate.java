package newswatch.alerts.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.security.RouteRole;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import newswatch.alerts.access.Caller;
import newswatch.alerts.access.Proxies;
import newswatch.alerts.access.RateLimit;
import newswatch.alerts.access.Role;
import newswatch.alerts.access.Tokens;

/**
 * Stands before every route: who calls, whether he may, and whether not too often. A route that names no role is for
 * admins.
 */
final class Gate {
    private static final String CALLER = "newswatch.caller";
    private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD);
    private static final int LONGEST_TOKEN = 400;
    private static final int LONGEST_AUTHOR = 60;

    private final WebSettings settings;
    private final Tokens tokens;
    private final Proxies proxies;
    private final RateLimit calls;
    private final RateLimit writes;
    private final RateLimit failures;

    /** @throws newswatch.events.yaml.YamlFaults when the tokens file is bad */
    Gate(WebSettings settings, Clock clock) {
        this.settings = settings;
        tokens = settings.tokens() == null ? null : new Tokens(settings.tokens(), clock);
        proxies = Proxies.of(settings.trustedProxies());
        calls = new RateLimit(400, 20, clock);
        writes = new RateLimit(60, 1, clock);
        failures = new RateLimit(10, 0.2, clock);
    }

    /** Whether there are tokens, and the file as it is now is the one in force; true without tokens. */
    boolean valid() {
        return tokens == null || tokens.valid();
    }

    boolean tokens() {
        return tokens != null;
    }

    void register(RoutesConfig routes) {
        routes.before(this::recognise);
        routes.beforeMatched(this::admit);
    }

    /** Whoever is let through has been recognised before. */
    static Caller caller(Context ctx) {
        return ctx.attribute(CALLER);
    }

    /** Who stands as the author of what is written: the token's name, or without tokens whoever is said to be. */
    static String author(Context ctx, String said) {
        Caller caller = caller(ctx);
        if (caller.name() != null) {
            return caller.name();
        } else if (said == null || said.isBlank()) {
            return "analyst";
        } else if (said.length() > LONGEST_AUTHOR) {
            throw Problem.Invalid.of("author", "is longer than " + LONGEST_AUTHOR + " characters");
        }
        return said.strip();
    }

    private void recognise(Context ctx) {
        Caller caller = tokens == null ? withoutToken() : withToken(ctx);
        ctx.attribute(CALLER, caller);
        // without tokens it is this machine's own user who calls
        if ((tokens != null || !settings.local()) && !BoardFiles.has(ctx.path())) {
            String counted = caller.name() == null ? "address " + client(ctx) : "token " + caller.name();
            limit(calls.take(counted));
            if (!reads(ctx)) {
                limit(writes.take(counted));
            }
        }
    }

    private Caller withoutToken() {
        return new Caller(null, settings.local() ? Role.ADMIN : Role.READER);
    }

    private Caller withToken(Context ctx) {
        Optional<String> token = token(ctx);
        if (token.isEmpty()) {
            return Caller.NOBODY;
        }
        String client = client(ctx);
        limit(failures.look(client));
        Optional<Caller> caller = tokens.caller(token.get());
        if (caller.isEmpty()) {
            limit(failures.take(client));
        }
        return caller.orElse(Caller.NOBODY);
    }

    /**
     * A bearer token; of feeds also the password of HTTP Basic, which is what feed readers can send. Nowhere else: a
     * browser repeats a password by itself, whoever makes it ask.
     */
    private static Optional<String> token(Context ctx) {
        String header = ctx.header("Authorization");
        if (header == null || header.length() > LONGEST_TOKEN) {
            return Optional.empty();
        } else if (startsWith(header, "Bearer ")) {
            return Optional.of(header.substring("Bearer ".length()).strip());
        }
        return startsWith(header, "Basic ") && forFeedReaders(ctx)
                ? password(header.substring("Basic ".length()).strip())
                : Optional.empty();
    }

    private static Optional<String> password(String encoded) {
        try {
            String plain = new String(Base64.getDecoder().decode(encoded), UTF_8);
            int colon = plain.indexOf(':');
            return colon < 0 ? Optional.empty() : Optional.of(plain.substring(colon + 1));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean startsWith(String header, String scheme) {
        return header.regionMatches(true, 0, scheme, 0, scheme.length());
    }

    private static boolean forFeedReaders(Context ctx) {
        return ctx.path().startsWith("/feeds/") && reads(ctx);
    }

    private void admit(Context ctx) {
        Role asked = asked(ctx);
        Caller caller = caller(ctx);
        if (!caller.role().allows(asked)) {
            throw tokens != null && caller.name() == null ? unauthorized(ctx) : forbidden(caller, asked);
        } else if (!reads(ctx)) {
            admitWriting(ctx, asked);
        }
    }

    private static Role asked(Context ctx) {
        return named(ctx.routeRoles()).orElse(Role.ADMIN);
    }

    /** The role that a route names; of several the greatest. */
    static Optional<Role> named(Set<? extends RouteRole> roles) {
        return roles.stream()
                .filter(Role.class::isInstance)
                .map(Role.class::cast)
                .max(Comparator.naturalOrder());
    }

    private static Problem.Refused unauthorized(Context ctx) {
        ctx.header("WWW-Authenticate", (forFeedReaders(ctx) ? "Basic" : "Bearer") + " realm=\"newswatch\"");
        return new Problem.Refused(
                401,
                forFeedReaders(ctx)
                        ? "Give an access token as the password; any name will do."
                        : "Give a valid access token: Authorization: Bearer …");
    }

    private Problem.Refused forbidden(Caller caller, Role asked) {
        return new Problem.Refused(
                403,
                tokens == null
                        ? "Without access tokens, others than this machine may only read what readers may."
                        : "This asks for the role " + asked + "; the token's is " + caller.role() + ".");
    }

    private void admitWriting(Context ctx, Role asked) {
        if (settings.readOnly()) {
            throw new Problem.Refused(403, "This newswatch is read-only: nothing can be changed here.");
        } else if (asked != Role.OPEN) {
            // what is open carries its own secret, and mail programs send it as a form
            requireSameOrigin(ctx);
            requireJson(ctx);
        }
    }

    /** Browsers say where a page is from that asks; others say nothing. */
    private void requireSameOrigin(Context ctx) {
        String origin = ctx.header("Origin");
        String site = ctx.header("Sec-Fetch-Site");
        boolean foreign = origin != null && !ours(ctx, origin.toLowerCase(Locale.ROOT));
        if (foreign || (site != null && !site.equals("same-origin") && !site.equals("none"))) {
            throw new Problem.Refused(403, "Pages of other origins may not write here.");
        }
    }

    private boolean ours(Context ctx, String origin) {
        String authority = origin.replaceFirst("^https?://", "");
        String host = ctx.header("Host");
        return !authority.equals(origin)
                && (authority.equals(settings.publicAuthority())
                        || (host != null && authority.equals(host.toLowerCase(Locale.ROOT))));
    }

    /** A form of another page cannot say so. */
    private static void requireJson(Context ctx) {
        String type = ctx.header("Content-Type");
        boolean json = type != null && type.split(";", 2)[0].strip().equalsIgnoreCase("application/json");
        if (!json && !ctx.method().equals(HandlerType.DELETE)) {
            throw new Problem.Refused(415, "The Content-Type must be application/json.");
        }
    }

    private static boolean reads(Context ctx) {
        return READING.contains(ctx.method());
    }

    private String client(Context ctx) {
        return proxies.client(
                ctx.req().getRemoteAddr(), Collections.list(ctx.req().getHeaders("X-Forwarded-For")));
    }

    private static void limit(Duration wait) {
        if (!wait.isZero()) {
            throw new Problem.TooMany(wait);
        }
    }

    /** Names under which no answer is given to a browser that was led here by somebody else's. */
    List<String> ownNames() {
        // whoever stands behind a public name without a token may only read
        boolean harmless = tokens != null || settings.readOnly();
        return settings.publicAuthority() != null && harmless
                ? List.of(settings.publicAuthority().replaceFirst(":\\d*$", ""))
                : List.of();
    }
}
