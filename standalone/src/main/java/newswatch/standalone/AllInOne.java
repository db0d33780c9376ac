package newswatch.standalone;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import newswatch.alerts.AlertsService;
import newswatch.enrich.EnrichService;
import newswatch.ingest.IngestService;
import newswatch.ingest.source.Source;
import newswatch.service.Health;
import newswatch.service.KafkaSettings;
import newswatch.service.Metrics;
import newswatch.service.TopicOverrides;

/** All three services in one process, with a broker of their own unless the configuration names a cluster. */
final class AllInOne implements AutoCloseable {
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final Health health = new Health();
    private final int port;
    private final KafkaSettings kafka;

    AllInOne(Config config, List<Source> sources, Consumer<String> progress) {
        try {
            PrometheusMeterRegistry registry = Metrics.registry("newswatch");
            TopicOverrides topics = config.kafka() == null ? TopicOverrides.SINGLE : config.topicOverrides();
            progress.accept(
                    config.kafka() == null ? "starting Kafka in this process" : "using " + config.kafkaSettings());
            kafka = config.kafka() == null ? broker(config.dataDirectory()) : config.kafkaSettings();
            Services services = new Services(config, kafka, topics, registry, health);
            AlertsService alerts = keep(services.alerts());
            EnrichService enrich = keep(services.enrich());
            IngestService ingest = keep(services.ingest(sources));
            alerts.start();
            port = alerts.port();
            enrich.start();
            ingest.start();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    int port() {
        return port;
    }

    KafkaSettings kafka() {
        return kafka;
    }

    Health health() {
        return health;
    }

    private KafkaSettings broker(Path data) {
        return keep(Broker.start(data.resolve("kafka"), 0)).kafka();
    }

    private <T extends AutoCloseable> T keep(T started) {
        running.push(started);
        return started;
    }

    /** The last started first: nothing is read before what it writes to is gone. */
    @Override
    public void close() {
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                throw new IllegalStateException("could not be closed", e);
            }
        }
    }
}
