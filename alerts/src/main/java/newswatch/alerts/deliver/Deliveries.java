package newswatch.alerts.deliver;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import newswatch.alerts.channel.Gateways;
import newswatch.alerts.dispatch.Dispatcher;
import newswatch.alerts.queries.Matcher;
import newswatch.service.GroupLag;
import newswatch.service.Health;
import newswatch.service.KafkaSettings;

/** Alerts to people: the standing queries, the dispatcher and the couriers. The topics must exist. */
public final class Deliveries implements AutoCloseable {
    /**
     * How deliveries run.
     *
     * @param watches ids of the watches whose alerts are dispatched
     * @param instance name of this instance, the same after a restart, or null for {@code 0}
     */
    public record Settings(List<String> watches, String instance) {
        public Settings {
            watches = List.copyOf(watches);
            instance = instance == null ? "0" : instance;
        }
    }

    private final Matcher matcher;
    private final Dispatcher dispatcher;
    private final Couriers couriers;
    // what couriers have committed is what they still owe: newswatch_alerts_pending
    private final GroupLag lag;

    /**
     * @param terms whose subscriptions and silences are known when this is started
     * @param gateways closed by whoever opened them, after this
     */
    public Deliveries(
            Settings settings,
            KafkaSettings kafka,
            Terms terms,
            Gateways gateways,
            MeterRegistry registry,
            Health health) {
        lag = new GroupLag(List.of(Matcher.GROUP, Dispatcher.GROUP), kafka, registry, terms.clock());
        matcher = new Matcher(settings.instance(), kafka, terms.subscriptions(), lag, registry, health, terms.clock());
        dispatcher = new Dispatcher(
                settings.watches(),
                settings.instance(),
                kafka,
                terms.subscriptions(),
                terms.silences(),
                lag,
                registry,
                health,
                terms.clock());
        couriers = new Couriers(settings.instance(), kafka, terms, gateways, registry, health);
    }

    public void start() {
        matcher.start();
        dispatcher.start();
        couriers.start();
        lag.start();
    }

    @Override
    public void close() {
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(matcher::close),
                        CompletableFuture.runAsync(dispatcher::close),
                        CompletableFuture.runAsync(couriers::close))
                .join();
        lag.close();
    }
}
