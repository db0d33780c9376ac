package newswatch.standalone;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import newswatch.alerts.view.View;
import newswatch.alerts.view.ViewFeed;
import newswatch.enrich.EnrichService;
import newswatch.enrich.watch.Watch;
import newswatch.service.Health;
import newswatch.service.KafkaSettings;
import newswatch.service.Metrics;
import newswatch.service.TopicOverrides;

/** What a stopped {@code run} keeps beside its broker's log, brought up to the log without fetching or telling anything. */
record StoppedState(Config config, KafkaSettings kafka) {
    private static final int VIEW_SECONDS = 60;

    /** The stores of enrich; starts it, as it alone may write them. */
    EnrichService enrich() {
        PrometheusMeterRegistry registry = Metrics.registry("newswatch");
        EnrichService enrich = new Services(config, kafka, TopicOverrides.SINGLE, registry, new Health()).enrich();
        enrich.start();
        return enrich;
    }

    /** The database of the view; without one there is nothing to do. */
    void view() throws InterruptedException {
        Path directory = config.dataDirectory().resolve("view");
        if (!Files.isDirectory(directory)) {
            return;
        }
        List<String> watches =
                Watch.load(Path.of(config.watches())).stream().map(Watch::id).toList();
        Health health = new Health();
        try (View view = View.open(directory);
                ViewFeed feed = new ViewFeed(
                        view, kafka, watches, changes -> {}, new SimpleMeterRegistry(), health, Clock.systemUTC())) {
            feed.start();
            long end = System.nanoTime() + Duration.ofSeconds(VIEW_SECONDS).toNanos();
            while (!health.ready()) {
                if (System.nanoTime() > end) {
                    throw new Failure("the view did not catch up: " + health.report());
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }
}
