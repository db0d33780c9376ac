package newswatch.alerts.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import newswatch.alerts.channel.ChannelSettings;
import newswatch.alerts.subscriptions.Subscriptions;
import newswatch.events.Alert;
import newswatch.events.Delivery;
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
import org.apache.kafka.common.errors.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads alerts, writes deliveries: each poll is one transaction, its offsets included. */
final class DispatchSession implements Worker.Session {
    private static final Logger LOG = LoggerFactory.getLogger(DispatchSession.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final String SOURCE = "/newswatch/alerts";

    private final Consumer<String, byte[]> consumer;
    private final Producer<String, byte[]> producer;
    private final Supplier<Subscriptions> subscriptions;
    private final List<SuppressionRule> rules;
    private final DispatchMeters meters;
    private final Clock clock;
    private final Collection<String> topics;
    private final ConsumerRebalanceListener given;
    private int partitions;
    private boolean ready;

    /** @param given is told of the partitions before anything of them is dispatched */
    DispatchSession(
            Consumer<String, byte[]> consumer,
            Producer<String, byte[]> producer,
            Collection<String> topics,
            ConsumerRebalanceListener given,
            Supplier<Subscriptions> subscriptions,
            List<SuppressionRule> rules,
            DispatchMeters meters,
            Clock clock) {
        this.consumer = consumer;
        this.producer = producer;
        this.subscriptions = subscriptions;
        this.rules = rules;
        this.meters = meters;
        this.clock = clock;
        this.topics = topics;
        this.given = given;
    }

    private void begin() {
        partitions = producer.partitionsFor(Topics.DELIVERIES.name()).size();
        producer.initTransactions();
        consumer.subscribe(topics, given);
    }

    @Override
    public void turn() {
        if (partitions == 0) {
            begin();
        }
        ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
        ready = ready || !consumer.assignment().isEmpty();
        if (records.isEmpty()) {
            return;
        }
        Subscriptions inForce = subscriptions.get();
        List<Delivery> written = new ArrayList<>();
        producer.beginTransaction();
        for (ConsumerRecord<String, byte[]> record : records) {
            written.addAll(dispatch(record, inForce));
        }
        producer.sendOffsetsToTransaction(records.nextOffsets(), consumer.groupMetadata());
        producer.commitTransaction();
        written.forEach(delivery -> meters.dispatched(delivery, type(inForce, delivery)));
    }

    private List<Delivery> dispatch(ConsumerRecord<String, byte[]> record, Subscriptions inForce) {
        if (record.value() == null) {
            return List.of();
        }
        try {
            Alert alert = new JsonSerde<>(Alert.class).deserializer().deserialize(record.topic(), record.value());
            if (alert.id() == null || alert.kind() == null) {
                throw new SerializationException("an alert needs an id and a kind");
            }
            Instant now = clock.instant();
            List<Delivery> deliveries = Dispatch.deliveries(alert, inForce, rules, now);
            About.ALERT.during(alert.id(), () -> deliveries.forEach(this::write));
            if (!alert.backfill()) {
                meters.waited(Instant.ofEpochMilli(record.timestamp()), now);
            }
            return deliveries;
        } catch (SerializationException e) {
            deadLetter(record, e.getMessage());
            return List.of();
        }
    }

    private void write(Delivery delivery) {
        About.DELIVERY.during(
                delivery.id(),
                () -> LOG.debug(
                        "subscription {}, channel {}, suppressed: {}",
                        delivery.subscription(),
                        delivery.channel(),
                        delivery.reason()));
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                Topics.DELIVERIES.name(),
                ChannelPartition.of(delivery.channel(), partitions),
                delivery.id(),
                new JsonSerde<>(Delivery.class).serializer().serialize(Topics.DELIVERIES.name(), delivery));
        CloudEvents.write(record.headers(), delivery.id(), "newswatch.delivery", SOURCE, delivery.createdAt());
        // the commit fails when this does
        var unused = producer.send(record);
    }

    private void deadLetter(ConsumerRecord<String, byte[]> poison, String why) {
        LOG.warn(
                "dead letter: {} partition {} offset {}: {}", poison.topic(), poison.partition(), poison.offset(), why);
        // the commit fails when this does
        var unused = producer.send(DeadLetter.of(poison, why));
        meters.deadLettered();
    }

    private static String type(Subscriptions inForce, Delivery delivery) {
        return inForce.channel(delivery.channel()).map(ChannelSettings::type).orElse("none");
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
