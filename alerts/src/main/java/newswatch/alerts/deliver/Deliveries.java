package newswatch.alerts.deliver;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import newswatch.alerts.channel.Gateways;
import newswatch.alerts.channel.HttpGateway;
import newswatch.alerts.channel.MailGateway;
import newswatch.alerts.channel.Unsubscribing;
import newswatch.alerts.dispatch.Dispatcher;
import newswatch.alerts.queries.Matcher;
import newswatch.service.Health;
import newswatch.service.KafkaSettings;

/** Alerts to people: the standing queries, the dispatcher and the couriers. The topics must exist. */
public final class Deliveries implements AutoCloseable {
    /**
     * How deliveries run.
     *
     * @param watches ids of the watches whose alerts are dispatched
     * @param instance name of this instance, the same after a restart, or null for {@code 0}
     * @param console where console channels print
     */
    public record Settings(List<String> watches, String instance, PrintStream console) {
        public Settings {
            watches = List.copyOf(watches);
            instance = instance == null ? "0" : instance;
        }
    }

    private static final Duration HTTP_DEADLINE = Duration.ofSeconds(20);

    private final ExecutorService blocking = Executors.newFixedThreadPool(2, task -> {
        Thread thread = new Thread(task, "alerts-channels");
        thread.setDaemon(true);
        return thread;
    });
    private final HttpGateway http = new HttpGateway(HTTP_DEADLINE);
    private final MailGateway mail;
    private final Matcher matcher;
    private final Dispatcher dispatcher;
    private final Couriers couriers;

    /** Where nobody can leave a mailing. */
    public Deliveries(Settings settings, KafkaSettings kafka, Terms terms, MeterRegistry registry, Health health) {
        this(settings, kafka, terms, Unsubscribing.none(), registry, health);
    }

    /** @param terms whose subscriptions and silences are known when this is started */
    public Deliveries(
            Settings settings,
            KafkaSettings kafka,
            Terms terms,
            Unsubscribing unsubscribing,
            MeterRegistry registry,
            Health health) {
        mail = new MailGateway(unsubscribing);
        matcher = new Matcher(settings.instance(), kafka, terms.subscriptions(), registry, health, terms.clock());
        dispatcher = new Dispatcher(
                settings.watches(),
                settings.instance(),
                kafka,
                terms.subscriptions(),
                terms.silences(),
                registry,
                health,
                terms.clock());
        couriers = new Couriers(
                settings.instance(),
                kafka,
                terms,
                new Gateways(settings.console(), http, mail, blocking, terms.clock()),
                registry,
                health);
    }

    public void start() {
        matcher.start();
        dispatcher.start();
        couriers.start();
    }

    @Override
    public void close() {
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(matcher::close),
                        CompletableFuture.runAsync(dispatcher::close),
                        CompletableFuture.runAsync(couriers::close))
                .join();
        http.close();
        mail.close();
        blocking.shutdownNow();
    }
}
