package newswatch.standalone.deliver;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import newswatch.alerts.channel.Gateways;
import newswatch.alerts.channel.Unsubscribing;
import newswatch.alerts.deliver.Deliveries;
import newswatch.alerts.deliver.RetrySchedule;
import newswatch.alerts.deliver.Terms;
import newswatch.alerts.subscriptions.Silences;
import newswatch.alerts.subscriptions.SubscriptionsFile;
import newswatch.service.Health;
import newswatch.service.KafkaSettings;

/** What delivers alerts, in a process of its own; it leaves in good order when its standard input ends. */
final class SimulatedAlerts {
    /** What it says when it has found its place. */
    static final String AT_WORK = "at work";

    private static final int LOOK_MILLIS = 50;

    private SimulatedAlerts() {}

    /** @param args name of the instance, Kafka's address, subscriptions, milliseconds of a session, those of each wait */
    public static void main(String[] args) throws IOException, InterruptedException {
        List<Duration> waits = Stream.of(args[4].split(","))
                .map(Long::parseLong)
                .map(Duration::ofMillis)
                .toList();
        KafkaSettings kafka =
                new KafkaSettings(args[1], Map.of("session.timeout.ms", args[3], "heartbeat.interval.ms", "500"));
        Clock clock = Clock.systemUTC();
        Terms terms = new Terms(
                new SubscriptionsFile(Path.of(args[2]), clock),
                Silences.NONE,
                request -> Optional.empty(),
                null,
                new RetrySchedule(waits, new Random()),
                clock);
        Deliveries.Settings settings = new Deliveries.Settings(List.of(News.WATCH), args[0]);
        Health health = new Health();
        PrintStream console = System.out;
        try (Gateways gateways = Gateways.open(console, Unsubscribing.none(), clock);
                Deliveries deliveries =
                        new Deliveries(settings, kafka, terms, gateways, new SimpleMeterRegistry(), health)) {
            deliveries.start();
            while (!health.ready()) {
                Thread.sleep(LOOK_MILLIS);
            }
            System.out.println(AT_WORK);
            while (System.in.read() >= 0) {
                // nothing is said to it
            }
        }
        System.exit(0);
    }
}
