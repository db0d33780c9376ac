package newswatch.standalone;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import newswatch.alerts.AlertsService;
import newswatch.enrich.EnrichService;
import newswatch.ingest.IngestService;
import newswatch.ingest.source.LiveSources;
import newswatch.service.Health;
import newswatch.service.Metrics;
import newswatch.service.OpsServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** One service against a cluster: what the containers run. */
final class ServiceCommands {
    private static final Duration ASK_EVERY = Duration.ofSeconds(5);

    private ServiceCommands() {}

    /** What the three have in common: a configuration, a data directory of their own, metrics and health. */
    private abstract static class ServiceCommand implements Callable<Integer> {
        @Mixin
        private ConfigOption file;

        @Override
        public Integer call() throws Exception {
            Config config = file.load();
            config.kafkaSettings(); // a missing address is told before anything starts
            DataLock.holding(config.dataDirectory(), () -> {
                PrometheusMeterRegistry registry = Metrics.registry(name(), config.dataDirectory());
                Health health = new Health(registry);
                Services services =
                        new Services(config, config.kafkaSettings(), config.topicOverrides(), registry, health);
                Serving.until(start(config, services, registry, health), health);
            });
            return 0;
        }

        private String name() {
            return getClass().getAnnotation(Command.class).name();
        }

        abstract AutoCloseable start(Config config, Services services, PrometheusMeterRegistry registry, Health health);

        /** Metrics and health beside a service that has no server of its own, closed after it. */
        static AutoCloseable observed(
                AutoCloseable service, Config config, PrometheusMeterRegistry registry, Health health) {
            BrokerProbe probe = new BrokerProbe(config.kafkaSettings(), ASK_EVERY);
            health.check("broker", probe::problem);
            OpsServer ops = new OpsServer(config.http().host(), config.http().port(), health, registry).start();
            return () -> {
                service.close();
                probe.close();
                ops.close();
            };
        }
    }

    @Command(name = "ingest", mixinStandardHelpOptions = true, description = "sources -> articles, against a cluster")
    static final class IngestCommand extends ServiceCommand {
        @Override
        AutoCloseable start(Config config, Services services, PrometheusMeterRegistry registry, Health health) {
            LiveSources sources = new LiveSources(Path.of(config.sources()), Clock.systemUTC());
            IngestService ingest = services.ingest(sources);
            AutoCloseable all = observed(ingest, config, registry, health); // a port that is taken is told first
            ingest.start();
            return all;
        }
    }

    @Command(name = "enrich", mixinStandardHelpOptions = true, description = "articles -> alerts, against a cluster")
    static final class EnrichCommand extends ServiceCommand {
        @Override
        AutoCloseable start(Config config, Services services, PrometheusMeterRegistry registry, Health health) {
            EnrichService enrich = services.enrich();
            AutoCloseable all = observed(enrich, config, registry, health); // a port that is taken is told first
            enrich.start();
            return all;
        }
    }

    @Command(
            name = "alerts",
            mixinStandardHelpOptions = true,
            description = "alerts -> people; API, feeds and the board, against a cluster")
    static final class AlertsCommand extends ServiceCommand {
        @Override
        AutoCloseable start(Config config, Services services, PrometheusMeterRegistry registry, Health health) {
            AlertsService alerts = services.alerts();
            alerts.start();
            return alerts;
        }
    }
}
