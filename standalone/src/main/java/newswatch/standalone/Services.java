package newswatch.standalone;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import newswatch.alerts.AlertsService;
import newswatch.alerts.AlertsSettings;
import newswatch.alerts.view.Watched;
import newswatch.enrich.EnrichService;
import newswatch.enrich.EnrichSettings;
import newswatch.enrich.watch.Watch;
import newswatch.ingest.IngestService;
import newswatch.ingest.IngestSettings;
import newswatch.ingest.Pacing;
import newswatch.ingest.source.Source;
import newswatch.service.Health;
import newswatch.service.KafkaSettings;
import newswatch.service.TopicOverrides;

/** Makes each service from the configuration; a process on its own and the all-in-one make them the same way. */
final class Services {
    private final Config config;
    private final KafkaSettings kafka;
    private final TopicOverrides topics;
    private final PrometheusMeterRegistry registry;
    private final Health health;
    private final List<Watch> watches;

    Services(
            Config config,
            KafkaSettings kafka,
            TopicOverrides topics,
            PrometheusMeterRegistry registry,
            Health health) {
        this.config = config;
        this.kafka = kafka.measured(registry);
        this.topics = topics;
        this.registry = registry;
        this.health = health;
        this.watches = Watch.load(Path.of(config.watches()));
    }

    IngestService ingest(Supplier<List<Source>> sources) {
        IngestSettings settings = new IngestSettings(
                sources, config.contact(), config.allow(), config.instance(), topics, config.extraction());
        return new IngestService(settings, kafka, registry, health, Pacing.real());
    }

    EnrichService enrich() {
        EnrichSettings settings = new EnrichSettings(
                watches,
                config.dataDirectory().resolve("streams"),
                config.instance(),
                config.threads(),
                config.standbys(),
                EnrichSettings.COMMIT,
                topics);
        return new EnrichService(settings, kafka, registry, health, Clock.systemUTC());
    }

    AlertsService alerts() {
        Path subscriptions = Path.of(config.subscriptions());
        List<Watched> watched = watches.stream()
                .map(watch -> Watched.of(watch.id(), watch.name(), watch.parties(), watch.interested()))
                .toList();
        AlertsSettings settings = AlertsSettings.of(
                config.http().settings(),
                config.dataDirectory().resolve("view"),
                watched,
                topics,
                Files.exists(subscriptions) ? subscriptions : null,
                config.instance());
        return new AlertsService(settings, kafka, registry, health, Clock.systemUTC());
    }
}
