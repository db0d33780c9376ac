package newswatch.standalone;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import newswatch.alerts.AlertsService;
import newswatch.enrich.EnrichService;
import newswatch.ingest.IngestService;
import newswatch.ingest.source.Source;
import newswatch.service.Health;
import newswatch.service.KafkaSettings;
import newswatch.service.Metrics;
import newswatch.service.TopicOverrides;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All three services in one process, with a broker of their own unless the configuration names a cluster. */
final class AllInOne implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AllInOne.class);

    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final Broker broker;
    private final int port;
    private final Health health;

    AllInOne(Config config, Supplier<List<Source>> sources, Consumer<String> progress) {
        broker = config.kafka() == null ? Broker.at(config.dataDirectory().resolve("kafka"), 0) : null;
        KafkaSettings kafka = broker == null ? config.kafkaSettings() : broker.kafka();
        progress.accept(broker == null ? "using " + kafka : "starting Kafka in this process, at " + kafka.bootstrap());
        // the rules are read while the broker starts
        CompletableFuture<Void> started =
                broker == null ? CompletableFuture.completedFuture(null) : CompletableFuture.runAsync(broker::start);
        try {
            TopicOverrides topics = broker == null ? config.topicOverrides() : TopicOverrides.SINGLE;
            PrometheusMeterRegistry registry = Metrics.registry("newswatch", config.dataDirectory());
            health = new Health(registry);
            Services services = new Services(config, kafka, topics, registry, health);
            AlertsService alerts = keep(services.alerts());
            EnrichService enrich = keep(services.enrich());
            IngestService ingest = keep(services.ingest(sources));
            started.join();
            if (broker != null) {
                running.push(told(config, kafka));
            }
            alerts.start();
            port = alerts.port();
            enrich.start();
            ingest.start();
        } catch (CompletionException e) {
            close();
            throw e.getCause() instanceof RuntimeException known ? known : e;
        } catch (RuntimeException e) {
            started.exceptionally(ignored -> null).join(); // one that is half started cannot be closed
            close();
            throw e;
        }
    }

    private static AutoCloseable told(Config config, KafkaSettings kafka) {
        BrokerAddress address = BrokerAddress.in(config.dataDirectory());
        address.tell(kafka);
        return address::untell;
    }

    int port() {
        return port;
    }

    /** Of all three together. */
    Health health() {
        return health;
    }

    private <T extends AutoCloseable> T keep(T started) {
        running.push(started);
        return started;
    }

    /** The services side by side, then what they write to. */
    @Override
    public void close() {
        CompletableFuture.allOf(running.stream()
                        .map(service -> CompletableFuture.runAsync(() -> close(service)))
                        .toArray(CompletableFuture[]::new))
                .join();
        running.clear();
        if (broker != null) {
            close(broker);
        }
    }

    // one that cannot be closed keeps no other from it
    private static void close(AutoCloseable service) {
        try {
            service.close();
        } catch (Exception e) {
            LOG.warn("{} was not closed cleanly: {}", service.getClass().getSimpleName(), e.toString());
        }
    }
}
