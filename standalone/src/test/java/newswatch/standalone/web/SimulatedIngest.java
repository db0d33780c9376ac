package newswatch.standalone.web;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import newswatch.ingest.IngestService;
import newswatch.ingest.IngestSettings;
import newswatch.ingest.Pacing;
import newswatch.ingest.source.SourcesFile;
import newswatch.service.Health;
import newswatch.service.KafkaSettings;
import newswatch.service.TopicOverrides;

/** One instance of ingest in a process of its own, in simulated time, allowed to fetch from loopback. */
final class SimulatedIngest {
    static final TopicOverrides TOPICS = new TopicOverrides(4, (short) 1);
    /** Of a request, in real time: much longer in simulated time than it would be in the world outside. */
    private static final Duration DEADLINE = Duration.ofMillis(1_500);

    private static final Duration SPACING = Duration.ofSeconds(1);
    /** Rarely: a full collection delays what is due meanwhile. */
    private static final Duration VITALS_EACH = Duration.ofSeconds(15);

    private SimulatedIngest() {}

    /** @param args name of the instance, Kafka's address, the file of sources, the clock, the file for vital signs */
    public static void main(String[] args) throws InterruptedException {
        FastClock clock = FastClock.of(args[3]);
        SimpleMeterRegistry registry = Lateness.registry();
        IngestSettings settings = new IngestSettings(
                IngestSettings.always(SourcesFile.read(Path.of(args[2])).sources()),
                null,
                List.of("127.0.0.0/8"),
                args[0],
                TOPICS,
                null);
        Pacing pacing = new Pacing(clock, clock.factor(), DEADLINE, SPACING);
        try (IngestService ingest =
                new IngestService(settings, KafkaSettings.of(args[1]), registry, new Health(), pacing)) {
            ingest.start();
            while (true) {
                Thread.sleep(VITALS_EACH.toMillis());
                Vitals.now(clock.instant(), Lateness.of(registry)).append(Path.of(args[4]));
            }
        }
    }
}
