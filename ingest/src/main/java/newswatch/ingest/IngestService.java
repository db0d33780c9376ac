package newswatch.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import newswatch.events.kafka.Topics;
import newswatch.ingest.fetch.PoliteFetcher;
import newswatch.ingest.owner.IngestSession;
import newswatch.ingest.owner.SessionParts;
import newswatch.ingest.poll.Meters;
import newswatch.ingest.publish.ArticlePublisher;
import newswatch.ingest.source.Reach;
import newswatch.service.Health;
import newswatch.service.KafkaSettings;
import newswatch.service.LogEnds;
import newswatch.service.TopicAdmin;
import newswatch.service.Worker;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Polls sources in their rhythms and publishes what is new. Several instances share the sources. Starts without Kafka
 * and waits for it.
 */
public final class IngestService implements AutoCloseable {
    public static final String GROUP = "newswatch-ingest";
    private static final int TRANSACTION_MILLIS = 20_000;
    private static final int JOIN_MILLIS = 60_000;

    private final IngestSettings settings;
    private final KafkaSettings kafka;
    private final Pacing pacing;
    private final Meters meters;
    private final PoliteFetcher fetcher;
    private final LogEnds ends;
    private final Worker worker;

    public IngestService(
            IngestSettings settings, KafkaSettings kafka, MeterRegistry registry, Health health, Pacing pacing) {
        this.settings = settings;
        this.kafka = kafka;
        this.pacing = pacing;
        this.meters = new Meters(registry);
        this.fetcher = settings.fetcher(pacing, meters::crawlDelayClamped);
        this.ends = new LogEnds(kafka);
        this.worker = new Worker("ingest", this::session);
        health.check("kafka", worker::problem);
    }

    /** Returns at once; connecting and polling happen in the background. */
    public void start() {
        worker.start();
    }

    private IngestSession session() {
        new TopicAdmin(kafka, settings.topics()).ensure(List.of(Topics.ARTICLES, Topics.SOURCES, Topics.SOURCE_ALERTS));
        return new SessionParts(pacing.clock(), pacing::real, reach(), meters, RandomGenerator.getDefault())
                .session(consumer(), new ArticlePublisher(this::producer), ends::of, settings.sources());
    }

    // what is remembered of sources beside their states is read back with them
    private Reach reach() {
        return Reach.of(fetcher, settings.extraction(), pacing.clock());
    }

    private KafkaConsumer<String, byte[]> consumer() {
        Map<String, Object> consumer = kafka.consumer(GROUP, settings.instance());
        // who keeps a partition goes on while others change hands
        consumer.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        consumer.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, JOIN_MILLIS);
        return new KafkaConsumer<>(consumer, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private KafkaProducer<String, byte[]> producer() {
        Map<String, Object> producer = kafka.producer(GROUP, GROUP + "-" + settings.instance());
        producer.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_MILLIS);
        return new KafkaProducer<>(producer, new StringSerializer(), new ByteArraySerializer());
    }

    @Override
    public void close() {
        worker.close();
        ends.close();
        fetcher.close();
    }
}
