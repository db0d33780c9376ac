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
import newswatch.alerts.digest.DigestSource;
import newswatch.alerts.dispatch.Dispatcher;
import newswatch.alerts.subscriptions.Wishes;
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
     * @param board address under which readers find the board, or null
     */
    public record Settings(
            Path subscriptions,
            List<String> watches,
            String instance,
            PrintStream console,
            RetrySchedule schedule,
            String board) {
        public Settings {
            watches = List.copyOf(watches);
            instance = instance == null ? "0" : instance;
        }

        public static Settings of(Path subscriptions, Collection<String> watches, String instance, String board) {
            return new Settings(
                    subscriptions, List.copyOf(watches), instance, System.out, Couriers.standardSchedule(), board);
        }
    }

    private static final Duration HTTP_DEADLINE = Duration.ofSeconds(20);

    private final ExecutorService blocking = Executors.newFixedThreadPool(2, task -> {
        Thread thread = new Thread(task, "alerts-channels");
        thread.setDaemon(true);
        return thread;
    });
    private final HttpGateway http = new HttpGateway(HTTP_DEADLINE);
    private final Wishes wishes;
    private final Dispatcher dispatcher;
    private final Couriers couriers;

    /** @throws newswatch.events.yaml.YamlFaults when the subscriptions have faults */
    public Deliveries(
            Settings settings,
            KafkaSettings kafka,
            DigestSource digests,
            MeterRegistry registry,
            Health health,
            Clock clock) {
        wishes = new Wishes(settings.subscriptions(), kafka, clock);
        health.check("subscriptions", wishes::problem);
        Gauge.builder("newswatch.alerts.subscriptions.valid", wishes, asked -> asked.fileValid() ? 1 : 0)
                .description("1 when the subscriptions file is the one in force, 0 when it has faults")
                .strongReference(true)
                .register(registry);
        Gauge.builder("newswatch.alerts.subscriptions.broken", wishes, asked -> asked.inForce()
                        .broken()
                        .size())
                .description("entries made over the API that are left out because something is wrong with them")
                .strongReference(true)
                .register(registry);
        dispatcher =
                new Dispatcher(settings.watches(), settings.instance(), kafka, wishes, wishes, registry, health, clock);
        couriers = new Couriers(
                settings.instance(),
                kafka,
                new Terms(wishes, wishes, digests, settings.board(), settings.schedule(), clock),
                new Gateways(settings.console(), http, blocking, clock),
                registry,
                health);
    }

    /** Nothing is decided before it is known what people asked for. */
    public void start() throws InterruptedException {
        wishes.start();
        dispatcher.start();
        couriers.start();
    }

    /** What people asked for. */
    public Wishes wishes() {
        return wishes;
    }

    @Override
    public void close() {
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(dispatcher::close),
                        CompletableFuture.runAsync(couriers::close),
                        CompletableFuture.runAsync(wishes::close))
                .join();
        http.close();
        blocking.shutdownNow();
    }
}
