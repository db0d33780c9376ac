package newswatch.alerts.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.router.Endpoint;
import io.javalin.security.Roles;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinException;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import newswatch.alerts.access.Role;
import newswatch.alerts.meters.AlertsSeries;
import newswatch.alerts.view.Change;
import newswatch.alerts.view.View;
import newswatch.alerts.view.Watched;
import newswatch.service.Health;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that is served over HTTP, on one port. */
public final class WebServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);

    private final WebSettings settings;
    private final View view;
    private final List<Watched> watches;
    private final Changing changing;
    private final Health health;
    private final MeterRegistry registry;
    private final Clock clock;
    private final Gate gate;
    private final StreamHub hub;
    private final Javalin server;

    /** @throws newswatch.events.yaml.YamlFaults when the tokens file is bad */
    public WebServer(
            WebSettings settings,
            List<Watched> watches,
            View view,
            Changing changing,
            Health health,
            MeterRegistry registry,
            Clock clock) {
        this.settings = settings;
        this.view = view;
        this.watches = List.copyOf(watches);
        this.changing = changing;
        this.health = health;
        this.registry = registry;
        this.clock = clock;
        gate = new Gate(settings, clock);
        AlertsSeries.TOKENS_VALID.gauge(registry, () -> gate.valid() ? 1 : 0);
        hub = new StreamHub(view.alerts(), registry);
        server = Javalin.create(this::configure);
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = Body.LARGEST;
        config.http.asyncTimeout = TimeUnit.SECONDS.toMillis(30);
        new Listener(settings).configure(config.jetty);
        Headers.register(config.routes, !gate.tokens() && settings.local(), gate.ownNames());
        gate.register(config.routes);
        Problem.handle(config.routes);
        routes(config.routes);
    }

    /** Every route; each names the role it asks for, and has its place in the OpenAPI document. */
    private void routes(RoutesConfig routes) {
        new DevelopmentRoutes(view.developments(), view.judgements()).register(routes);
        new AlertRoutes(view.alerts()).register(routes);
        new StateRoutes(view, watches).register(routes);
        new StreamRoute(hub).register(routes);
        new FeedRoutes(view.alerts(), watches, settings.publicUrl()).register(routes);
        OpenApi.register(routes);
        new MeRoute(gate.tokens(), settings.readOnly()).register(routes);
        new SilenceRoutes(changing.silences(), clock).register(routes);
        new SubscriptionRoutes(changing, clock).register(routes);
        new ChannelRoutes(changing, clock, Targets.publicOnes()).register(routes);
        new JudgementRoutes(view, changing.judge(), clock).register(routes);
        new DeadLetterRoutes(view.deadLetters(), changing.requeue(), clock).register(routes);
        UnsubscribeRoutes.of(changing, clock).register(routes);
        new OpsRoutes(health, registry).register(routes);
        BoardFiles.register(routes);
    }

    /** @throws IllegalStateException when the port is taken */
    public void start() {
        try {
            server.start(settings.host(), settings.port());
        } catch (JavalinBindException e) {
            throw new IllegalStateException(
                    "port " + settings.port() + " on " + settings.host() + " is taken; choose another", e);
        }
        hub.start();
    }

    /** The port it listens on, also when any free one was asked for. */
    public int port() {
        return server.port();
    }

    /** What can be asked for, as the running server knows it. */
    List<Route> routes() {
        return server.unsafe.internalRouter.allHttpHandlers().stream()
                .map(handler -> handler.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod())
                .map(Route::of)
                .toList();
    }

    /** A method, a path, and the role it asks for; null when it names none and so is for admins. */
    record Route(String method, String path, Role role) {
        static Route of(Endpoint endpoint) {
            Roles roles = endpoint.metadata(Roles.class);
            Role role = roles == null ? null : Gate.named(roles.getRoles()).orElse(null);
            return new Route(endpoint.method.name(), endpoint.path, role);
        }
    }

    /** Passes changes on to whoever listens. */
    public void publish(List<Change> changes) {
        hub.publish(changes);
    }

    @Override
    public void close() {
        hub.close();
        try {
            server.stop();
        } catch (JavalinException e) {
            LOG.warn("not all requests had ended: {}", e.getMessage());
        }
    }
}
