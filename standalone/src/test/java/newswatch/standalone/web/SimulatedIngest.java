package newswatch.standalone.web;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import newswatch.ingest.IngestService;
import newswatch.ingest.IngestSettings;
import newswatch.ingest.source.SourcesFile;
import newswatch.service.Health;
import newswatch.service.KafkaSettings;
import newswatch.service.TopicOverrides;

/** One instance of ingest in a process of its own, in simulated time, allowed to fetch from loopback. */
final class SimulatedIngest {
    /** Rarely: a full collection delays what is due meanwhile. */
    private static final Duration VITALS_EACH = Duration.ofSeconds(20);

    private SimulatedIngest() {}

    /** @param args name of the instance, Kafka's address, the file of sources, the clock, the file for vital signs */
    public static void main(String[] args) throws InterruptedException {
        FastClock clock = FastClock.of(args[3]);
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        IngestSettings settings = new IngestSettings(
                SourcesFile.read(Path.of(args[2])).sources(),
                null,
                List.of("127.0.0.0/8"),
                args[0],
                TopicOverrides.SINGLE);
        try (IngestService ingest =
                new IngestService(settings, KafkaSettings.of(args[1]), registry, new Health(), clock)) {
            ingest.start();
            while (true) {
                Thread.sleep(VITALS_EACH.toMillis());
                Vitals.now(clock.instant()).append(Path.of(args[4]));
            }
        }
    }
}
