package newswatch.alerts.deliver;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import newswatch.alerts.channel.Gateways;
import newswatch.alerts.channel.HttpGateway;
import newswatch.alerts.channel.MailGateway;
import newswatch.alerts.channel.Unsubscribing;
import newswatch.alerts.dispatch.Dispatcher;
import newswatch.alerts.subscriptions.SubscriptionsFile;
import newswatch.service.Health;
import newswatch.service.KafkaSettings;

/** Alerts to people: the subscriptions in force, the dispatcher and the couriers. The topics must exist. */
public final class Deliveries implements AutoCloseable {
    /**
     * How deliveries run.
     *
     * @param subscriptions the YAML file, or null for the default: what is of priority 1 or 2, to the console
     * @param watches ids of the watches whose alerts are dispatched
     * @param instance name of this instance, the same after a restart, or null for {@code 0}
     * @param console where console channels print
     * @param schedule when a failed message is tried again; {@link Couriers#standardSchedule} unless tested
     */
    public record Settings(
            Path subscriptions, List<String> watches, String instance, PrintStream console, RetrySchedule schedule) {
        public Settings {
            watches = List.copyOf(watches);
            instance = instance == null ? "0" : instance;
        }

        public static Settings of(Path subscriptions, Collection<String> watches, String instance) {
            return new Settings(subscriptions, List.copyOf(watches), instance, System.out, Couriers.standardSchedule());
        }
    }

    private static final Duration HTTP_DEADLINE = Duration.ofSeconds(20);

    private final ExecutorService blocking = Executors.newFixedThreadPool(2, task -> {
        Thread thread = new Thread(task, "alerts-channels");
        thread.setDaemon(true);
        return thread;
    });
    private final HttpGateway http = new HttpGateway(HTTP_DEADLINE);
    private final MailGateway mail = new MailGateway(Unsubscribing.none());
    private final Dispatcher dispatcher;
    private final Couriers couriers;

    /** @throws newswatch.events.yaml.YamlFaults when the subscriptions have faults */
    public Deliveries(Settings settings, KafkaSettings kafka, MeterRegistry registry, Health health, Clock clock) {
        SubscriptionsFile subscriptions = new SubscriptionsFile(settings.subscriptions(), clock);
        Gauge.builder("newswatch.alerts.subscriptions.valid", subscriptions, file -> file.valid() ? 1 : 0)
                .description("1 when the subscriptions file is the one in force, 0 when it has faults")
                .strongReference(true)
                .register(registry);
        dispatcher =
                new Dispatcher(settings.watches(), settings.instance(), kafka, subscriptions, registry, health, clock);
        couriers = new Couriers(
                settings.instance(),
                kafka,
                subscriptions,
                new Gateways(settings.console(), http, mail, blocking, clock),
                settings.schedule(),
                registry,
                health);
    }

    public void start() {
        dispatcher.start();
        couriers.start();
    }

    @Override
    public void close() {
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(dispatcher::close), CompletableFuture.runAsync(couriers::close))
                .join();
        http.close();
        mail.close();
        blocking.shutdownNow();
    }
}
