package newswatch.alerts.web;

import io.javalin.config.JettyConfig;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The socket and its limits: slow or greedy clients cost a bounded number of connections, never a thread each. */
record Listener(WebSettings settings) {
    private static final int MOST_CONNECTIONS = StreamHub.MOST_CLIENTS + 400;
    /** Who finds this queue full is not told, and asks again a second later. */
    private static final int WAITING_CONNECTIONS = 1_024;

    private static final Duration FIRST_REQUEST = Duration.ofSeconds(20);
    private static final int MOST_THREADS = 32;
    private static final int FEWEST_THREADS = 4;
    private static final int HEADER_BYTES = 8 * 1024;
    private static final long IDLE_MILLIS = TimeUnit.SECONDS.toMillis(30);

    void configure(JettyConfig jetty) {
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, FEWEST_THREADS);
        threads.setName("alerts-web");
        threads.setDaemon(true);
        jetty.threadPool = threads;
        jetty.modifyHttpConfiguration(Listener::limit);
        jetty.modifyServer(server -> server.setStopTimeout(TimeUnit.SECONDS.toMillis(2)));
        jetty.addConnector(this::connector);
    }

    private static void limit(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setRequestHeaderSize(HEADER_BYTES);
        http.setIdleTimeout(IDLE_MILLIS);
    }

    private ServerConnector connector(Server server, HttpConfiguration http) {
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setIdleTimeout(IDLE_MILLIS);
        connector.setAcceptQueueSize(WAITING_CONNECTIONS);
        connector.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, connector));
        connector.addBean(new FirstRequestDeadline(connector.getScheduler(), FIRST_REQUEST, MOST_CONNECTIONS - 100));
        return connector;
    }
}
