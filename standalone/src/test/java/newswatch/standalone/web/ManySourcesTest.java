package newswatch.standalone.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import newswatch.events.kafka.Topics;
import newswatch.service.TopicAdmin;
import newswatch.standalone.Broker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two instances of ingest listen to many simulated sites, some of them faulty, in fast time, and are killed now and then:
 * every edition of every item comes exactly once, no host is ever pressed, and memory stays where it is. {@link Scale}
 * says how to choose the numbers; the figures stand in the test's output.
 */
@EnabledIfSystemProperty(named = "newswatch.web.sources", matches = "\\d+")
class ManySourcesTest { // K3, R8, F1-F3, F6, F7, F9, F12, F14
    private static final int HEAP = 256 << 20;
    private static final Duration LOOK = Duration.ofMillis(500);
    /** Simulated: a source that failed for half an hour is asked again within one. */
    private static final Duration SETTLES = Duration.ofHours(3);

    private final Scale scale = Scale.told();
    private final Plan plan = scale.plan();

    @TempDir
    Path directory;

    @Test
    @Timeout(3_600)
    void every_edition_comes_exactly_once_and_no_host_is_pressed() throws Exception {
        FastClock clock = scale.clock(Clock.systemUTC().instant());
        try (SimulatedWeb web = SimulatedWeb.start(plan, clock);
                Broker broker = Broker.start(directory.resolve("kafka"), 0)) {
            web.writeSources(directory.resolve("sources.yaml"));
            new TopicAdmin(broker.kafka(), SimulatedIngest.TOPICS).ensure(List.of(Topics.ARTICLES, Topics.SOURCES));
            List<IngestProcess> processes = IngestProcess.start(scale.instances(), directory, broker.kafka(), clock);
            try (Published published = new Published(broker.kafka(), new Truth(plan, web.sites()))) {
                Killer killer = new Killer(processes, scale.kills(), plan.length(), new Random(scale.seed()));
                run(clock, published, killer);
                Report report = new Report(scale, web, published, processes, killer.killed());
                report.print(System.out);
                judge(report, published);
            } finally {
                processes.forEach(IngestProcess::close);
            }
        }
    }

    private void run(FastClock clock, Published published, Killer killer) throws InterruptedException {
        Instant last = plan.end().plus(SETTLES);
        while (clock.instant().isBefore(plan.end())
                || (!published.missing().isEmpty() && clock.instant().isBefore(last))) {
            Thread.sleep(LOOK.toMillis());
            killer.at(Duration.between(plan.start(), clock.instant()));
            published.readOn();
        }
        // what would come twice has some more time to do so
        clock.sleep(Duration.ofMinutes(15));
        published.readOn();
    }

    private static void judge(Report report, Published published) {
        Manners manners = report.manners();
        assertThat(published.missing()).as("never came").isEmpty();
        assertThat(published.repeated()).as("came twice").isEmpty();
        assertThat(published.unknown()).as("was never published").isEmpty();
        assertThat(manners.overlaps()).as("two requests at a host at once").isZero();
        assertThat(manners.tooSoon()).as("requests too soon").isZero();
        assertThat(manners.forbidden()).as("requests that robots.txt forbids").isZero();
        assertThat(manners.early()).as("requests before Retry-After").isZero();
        assertThat(report.vitals()).extracting(Vitals::heap).allMatch(heap -> heap < HEAP);
    }
}
