package newswatch.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import newswatch.events.SourceState;
import newswatch.events.kafka.Topics;
import newswatch.ingest.documents.Documents;
import newswatch.ingest.extract.Extraction;
import newswatch.ingest.feed.FeedReader;
import newswatch.ingest.fetch.AllowedAddresses;
import newswatch.ingest.fetch.HostPacer;
import newswatch.ingest.fetch.HttpFetcher;
import newswatch.ingest.fetch.Pause;
import newswatch.ingest.fetch.PoliteFetcher;
import newswatch.ingest.publish.ArticlePublisher;
import newswatch.ingest.publish.SourceStates;
import newswatch.ingest.source.Patience;
import newswatch.ingest.source.Reach;
import newswatch.ingest.source.Source;
import newswatch.service.Health;
import newswatch.service.KafkaSettings;
import newswatch.service.TopicAdmin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Polls every source in its rhythm and publishes what is new. Starts without Kafka and waits for it. */
public final class IngestService implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IngestService.class);
    private static final int THREADS = 8;
    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final Duration SPACING = Duration.ofSeconds(1);
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final IngestSettings settings;
    private final KafkaSettings kafka;
    private final Clock clock;
    private final Meters meters;
    private final PoliteFetcher fetcher;
    private final ArticlePublisher publisher;
    private final ScheduledExecutorService pool = Executors.newScheduledThreadPool(THREADS, IngestService::thread);
    private volatile String kafkaProblem = "not connected yet";

    public IngestService(
            IngestSettings settings, KafkaSettings kafka, MeterRegistry registry, Health health, Clock clock) {
        this.settings = settings;
        this.kafka = kafka;
        this.clock = clock;
        this.meters = new Meters(registry);
        HttpFetcher http = new HttpFetcher(AllowedAddresses.of(settings.allow()), settings.userAgent(), DEADLINE);
        this.fetcher = new PoliteFetcher(http, new HostPacer(clock, Pause.sleeping(), SPACING), clock, "newswatch");
        this.publisher = new ArticlePublisher(() -> new KafkaProducer<>(
                kafka.producer("newswatch-ingest", "newswatch-ingest-" + settings.instance()),
                new StringSerializer(),
                new ByteArraySerializer()));
        health.check("kafka", () -> kafkaProblem);
    }

    /** Returns at once; connecting and polling happen in the background. */
    public void start() {
        pool.execute(this::connect);
    }

    private void connect() {
        try {
            new TopicAdmin(kafka, settings.topics()).ensure(List.of(Topics.ARTICLES, Topics.SOURCES));
            publisher.open(); // first: it ends the transaction that a killed process left open
            Map<String, SourceState> states = readBack();
            kafkaProblem = null;
            Reach reach = reach();
            Backoff backoff = new Backoff(RandomGenerator.getDefault());
            settings.sources().forEach(source -> {
                SourcePoll poll = new SourcePoll(source, states.get(source.id()), reach, publisher, meters, backoff);
                later(Duration.ZERO, () -> run(source, poll));
            });
            LOG.info(
                    "{} sources, {} of them known from before",
                    settings.sources().size(),
                    states.size());
        } catch (RuntimeException e) {
            kafkaProblem = "cannot connect: " + e.getClass().getSimpleName();
            LOG.warn("Kafka is not to be had, trying again: {}", e.toString());
            later(RETRY, this::connect);
        }
    }

    private Map<String, SourceState> readBack() {
        Map<String, Object> consumer = kafka.consumer("newswatch-ingest-" + settings.instance(), null);
        try (KafkaConsumer<String, byte[]> reader =
                new KafkaConsumer<>(consumer, new StringDeserializer(), new ByteArrayDeserializer())) {
            return SourceStates.read(reader);
        }
    }

    private Reach reach() {
        Extraction extraction = new Extraction();
        return new Reach(fetcher, new FeedReader(), extraction, new Documents(extraction, null), new Patience(), clock);
    }

    // whatever happens to one source, the others go on and it is tried again
    private void run(Source source, SourcePoll poll) {
        Duration wait = RETRY;
        try {
            wait = poll.poll();
            kafkaProblem = null;
        } catch (org.apache.kafka.common.KafkaException e) {
            meters.notCommitted();
            kafkaProblem = "cannot write: " + e.getClass().getSimpleName();
            LOG.warn("source {}: nothing written, will fetch again: {}", source.id(), e.toString());
        } catch (RuntimeException e) {
            LOG.error("source {}: unexpected", source.id(), e);
            wait = source.rhythm().multipliedBy(2);
        }
        later(wait, () -> run(source, poll));
    }

    private void later(Duration wait, Runnable work) {
        try {
            ScheduledFuture<?> unused = pool.schedule(work, wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("closing, nothing is scheduled any more");
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "ingest");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        kafkaProblem = "closing";
        pool.shutdownNow();
        try {
            if (!pool.awaitTermination(4, TimeUnit.SECONDS)) {
                LOG.warn("polls still under way are left behind; what they would have written is fetched again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        fetcher.close();
        publisher.close();
    }
}
