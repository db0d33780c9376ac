package newswatch.alerts.queries;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import newswatch.alerts.queries.copies.MatchTail;
import newswatch.alerts.subscriptions.Subscription;
import newswatch.alerts.subscriptions.Subscriptions;
import newswatch.events.Alert;
import newswatch.events.EnrichedArticle;
import newswatch.events.kafka.CloudEvents;
import newswatch.events.kafka.JsonSerde;
import newswatch.events.kafka.Topics;
import newswatch.service.DeadLetter;
import newswatch.service.Worker;
import newswatch.service.log.About;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads enriched articles, writes what met a query: each poll is one transaction, its offsets included. */
final class MatchSession implements Worker.Session, ConsumerRebalanceListener {
    private static final Logger LOG = LoggerFactory.getLogger(MatchSession.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final String SOURCE = "/newswatch/alerts";

    private final Consumer<String, byte[]> consumer;
    private final Producer<String, byte[]> producer;
    private final Supplier<Subscriptions> subscriptions;
    private final StandingQueries queries;
    private final MatchTail tail;
    private final Function<Collection<TopicPartition>, Map<TopicPartition, Long>> ends;
    private final MatchMeters meters;
    private final Clock clock;
    private final Starts starts;
    private Rung rung = new Rung();
    private Subscriptions inForce;
    private boolean begun;
    private boolean ready;

    /** @param ends where partitions end now, with what is not committed yet */
    MatchSession(
            Consumer<String, byte[]> consumer,
            Producer<String, byte[]> producer,
            Supplier<Subscriptions> subscriptions,
            StandingQueries queries,
            MatchTail tail,
            Function<Collection<TopicPartition>, Map<TopicPartition, Long>> ends,
            MatchMeters meters,
            Clock clock) {
        this.consumer = consumer;
        this.producer = producer;
        this.subscriptions = subscriptions;
        this.queries = queries;
        this.tail = tail;
        this.ends = ends;
        this.meters = meters;
        this.clock = clock;
        starts = new Starts(clock);
    }

    @Override
    public void turn() {
        if (!begun) {
            producer.initTransactions();
            consumer.subscribe(List.of(Topics.ENRICHED.name()), this);
            begun = true;
        }
        follow();
        ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
        ready = ready || !consumer.assignment().isEmpty();
        if (records.isEmpty() && !starts.unwritten()) {
            return;
        }
        List<Alert> written = new ArrayList<>();
        producer.beginTransaction();
        for (ConsumerRecord<String, byte[]> record : records) {
            written.addAll(match(record));
        }
        producer.sendOffsetsToTransaction(starts.with(records.nextOffsets()), consumer.groupMetadata());
        producer.commitTransaction();
        starts.written();
        written.forEach(alert -> meters.matched(alert.backfill()));
    }

    /** Asks what the subscriptions in force ask. */
    private void follow() {
        Subscriptions now = subscriptions.get();
        if (!now.equals(inForce)) {
            queries.update(
                    now.subscriptions().stream()
                            .filter(subscription -> subscription.query() != null)
                            .collect(Collectors.toMap(Subscription::id, Subscription::query)),
                    clock.instant());
            inForce = now;
        }
    }

    /** The alerts of one record, written; none of one that is no article, which goes to the dead letters. */
    private List<Alert> match(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            return List.of();
        }
        List<Alert> alerts;
        try {
            EnrichedArticle article =
                    new JsonSerde<>(EnrichedArticle.class).deserializer().deserialize(record.topic(), record.value());
            alerts = meters.asked().record(() -> queries.alerts(article, starts.before(record), rung::first));
        } catch (SerializationException e) {
            deadLetter(record, e.getMessage());
            return List.of();
        } catch (RuntimeException e) {
            // an article that nobody can read would be read for ever
            deadLetter(record, e.toString());
            return List.of();
        }
        alerts.forEach(this::write);
        return alerts;
    }

    private void write(Alert alert) {
        About.ARTICLE.during(
                alert.match().article(),
                () -> About.ALERT.during(
                        alert.id(), () -> LOG.debug("met {}", alert.match().query())));
        String topic = Topics.MATCH_ALERTS.name();
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                topic,
                alert.match().query(),
                new JsonSerde<>(Alert.class).serializer().serialize(topic, alert));
        CloudEvents.write(
                record.headers(), alert.id(), "newswatch." + alert.kind().code(), SOURCE, alert.at());
        // the commit fails when this does
        var unused = producer.send(record);
    }

    private void deadLetter(ConsumerRecord<String, byte[]> poison, String why) {
        About.ARTICLE.during(
                poison.key(),
                () -> LOG.warn("dead letter: partition {} offset {}: {}", poison.partition(), poison.offset(), why));
        // the commit fails when this does
        var unused = producer.send(DeadLetter.of(poison, why));
        meters.deadLettered();
    }

    /** What another matcher wrote of these articles is known to the topic alone. */
    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        starts.given(partitions, consumer);
        rung = new Rung();
        tail.read(ends.apply(tail.partitions()), alert -> {
            boolean unused = rung.first(alert.id());
        });
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        // every turn ends with a commit
    }

    @Override
    public boolean ready() {
        return ready;
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(2)));
    }
}
