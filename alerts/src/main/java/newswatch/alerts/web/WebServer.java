package newswatch.alerts.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.TimeUnit;
import newswatch.alerts.view.Change;
import newswatch.alerts.view.View;
import newswatch.service.Health;

/** Everything that is served over HTTP, on one port. */
public final class WebServer implements AutoCloseable {
    private static final long LARGEST_BODY = 64 * 1024;

    private final WebSettings settings;
    private final View view;
    private final List<Watched> watches;
    private final Health health;
    private final MeterRegistry registry;
    private final StreamHub hub;
    private final Javalin server;

    public WebServer(WebSettings settings, List<Watched> watches, View view, Health health, MeterRegistry registry) {
        this.settings = settings;
        this.view = view;
        this.watches = List.copyOf(watches);
        this.health = health;
        this.registry = registry;
        hub = new StreamHub(view.alerts(), registry);
        server = Javalin.create(this::configure);
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = LARGEST_BODY;
        config.http.asyncTimeout = TimeUnit.SECONDS.toMillis(30);
        new Listener(settings).configure(config.jetty);
        Headers.register(config.routes, !settings.allowRemote());
        Problem.handle(config.routes);
        new DevelopmentRoutes(view.developments()).register(config.routes);
        new AlertRoutes(view.alerts()).register(config.routes);
        new StateRoutes(view, watches).register(config.routes);
        new StreamRoute(hub).register(config.routes);
        new FeedRoutes(view.alerts(), watches).register(config.routes);
        new OpsRoutes(health, registry).register(config.routes);
        BoardFiles.register(config.routes);
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

    /** Passes changes on to whoever listens. */
    public void publish(List<Change> changes) {
        hub.publish(changes);
    }

    @Override
    public void close() {
        hub.close();
        server.stop();
    }
}
