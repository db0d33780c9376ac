package newswatch.bench.pipeline;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Properties;
import newswatch.enrich.EnrichSettings;
import newswatch.enrich.topology.RunningStream;
import newswatch.enrich.topology.StreamMeters;
import newswatch.enrich.topology.StreamProperties;
import newswatch.service.KafkaSettings;

/**
 * One variant at work until it is ended. Arguments: variant, broker, group, state directory, threads. Prints when it
 * runs.
 */
public final class StreamProcess {
    private StreamProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        Variant variant = Variant.valueOf(arguments[0]);
        StreamMeters meters = new StreamMeters(new SimpleMeterRegistry(), Clock.systemUTC());
        Properties properties = StreamProperties.of(
                KafkaSettings.of(arguments[1]).streams(arguments[2], null),
                meters,
                Path.of(arguments[3]),
                Integer.parseInt(arguments[4]),
                0,
                EnrichSettings.COMMIT);
        variant.tune(properties);
        RunningStream stream =
                new RunningStream(variant.topology(properties, meters), properties, () -> null, Clock.systemUTC());
        stream.start(new SimpleMeterRegistry());
        while (stream.problem() != null) {
            Thread.sleep(20);
        }
        System.out.println("running after "
                + (System.currentTimeMillis()
                        - ManagementFactory.getRuntimeMXBean().getStartTime()) + " ms");
    }

    static String group(Variant variant) {
        return "bench-" + variant.name().toLowerCase(java.util.Locale.ROOT);
    }
}
