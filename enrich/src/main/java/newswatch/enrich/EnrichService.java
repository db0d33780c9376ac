package newswatch.enrich;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import newswatch.enrich.topology.EnrichTopology;
import newswatch.enrich.topology.RunningStream;
import newswatch.enrich.topology.StreamMeters;
import newswatch.enrich.topology.StreamProperties;
import newswatch.enrich.watch.Watch;
import newswatch.events.kafka.Topic;
import newswatch.events.kafka.Topics;
import newswatch.service.GroupLag;
import newswatch.service.Health;
import newswatch.service.KafkaSettings;
import newswatch.service.StreamTopics;
import newswatch.service.TopicAdmin;
import newswatch.service.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the stream: waits for Kafka, makes the topics, and says what is wrong where something is. */
public final class EnrichService implements AutoCloseable {
    /** Also the group's name and the prefix of its internal topics. */
    public static final String APPLICATION = "newswatch-enrich";

    private static final Logger LOG = LoggerFactory.getLogger(EnrichService.class);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);
    private static final Duration START_STOPS_WITHIN = Duration.ofSeconds(2);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(7);

    private final EnrichSettings settings;
    private final KafkaSettings kafka;
    private final MeterRegistry registry;
    private final Health health;
    private final RunningStream stream;
    private final GroupLag lag;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread starter = new Thread(this::bringUp, "enrich-start");
    private final Trouble trouble = new Trouble(LOG, "enrich");
    private volatile boolean started;

    /** Loads all rules and lists; their faults are thrown here. */
    public EnrichService(
            EnrichSettings settings, KafkaSettings kafka, MeterRegistry registry, Health health, Clock clock) {
        this.settings = settings;
        this.kafka = kafka;
        this.registry = registry;
        this.health = health;
        Annotator annotator = Annotator.load(settings.watches());
        StreamMeters meters = new StreamMeters(registry, clock);
        Properties properties = StreamProperties.of(
                kafka.streams(APPLICATION, settings.instance()),
                meters,
                settings.stateDir(),
                settings.threads(),
                settings.standbys(),
                settings.commit());
        this.lag = new GroupLag(List.of(APPLICATION), kafka, registry, clock);
        this.stream = new RunningStream(
                EnrichTopology.build(settings.watches(), annotator, annotator.rulebook(), meters, properties),
                properties,
                this::topicTrouble,
                clock);
    }

    /** Returns at once; the health checks tell when it is up. A broker that is away is waited for. */
    public void start() {
        starter.setDaemon(true);
        health.check("kafka", this::kafkaProblem);
        health.check("streams", this::streamsProblem);
        health.life("streams", () -> closing.getCount() == 0 ? null : stream.end());
        starter.start();
    }

    /** Within ten seconds; what was not committed is done again by whoever comes next. */
    @Override
    public void close() {
        closing.countDown();
        starter.interrupt();
        try {
            starter.join(START_STOPS_WITHIN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        lag.close();
        stream.close(CLOSE_WITHIN);
    }

    private void bringUp() {
        while (closing.getCount() > 0) {
            try {
                new TopicAdmin(kafka, settings.topics()).ensure(topics());
                String wrong = streamTopics().trouble();
                if (wrong != null) {
                    throw new IllegalStateException(wrong);
                }
                lag.look(APPLICATION);
                stream.start(registry);
                lag.start();
                started = true;
                return;
            } catch (RuntimeException | Error e) {
                trouble.tell(e);
                pause();
            }
        }
    }

    private void pause() {
        try {
            if (closing.await(BETWEEN_ATTEMPTS.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.info("closed before Kafka was reached");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closing.countDown();
        }
    }

    private List<Topic<?>> topics() {
        return Stream.concat(
                        Stream.of(
                                Topics.ARTICLES,
                                Topics.ENRICHED,
                                Topics.DEVELOPMENTS,
                                Topics.RELATIONS,
                                Topics.DEAD_LETTERS),
                        settings.watches().stream().map(Watch::id).map(Topics::alerts))
                .<Topic<?>>map(topic -> topic)
                .toList();
    }

    private StreamTopics streamTopics() {
        return new StreamTopics(
                kafka,
                APPLICATION,
                Topics.ARTICLES.name(),
                EnrichTopology.internalTopics(APPLICATION),
                topics().stream().map(Topic::name).toList());
    }

    private String topicTrouble() {
        try {
            return streamTopics().trouble();
        } catch (RuntimeException e) {
            LOG.debug("whether all topics are there is not known: {}", e.toString());
            return null;
        }
    }

    private String kafkaProblem() {
        if (started) {
            return stream.connectionProblem();
        }
        return trouble.words() == null ? "not reached yet" : trouble.words();
    }

    private String streamsProblem() {
        return closing.getCount() == 0 ? "closing" : stream.problem();
    }
}
