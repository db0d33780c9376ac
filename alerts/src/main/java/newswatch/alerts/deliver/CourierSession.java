package newswatch.alerts.deliver;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import newswatch.alerts.channel.Message;
import newswatch.events.Delivery;
import newswatch.events.Receipt;
import newswatch.events.kafka.JsonSerde;
import newswatch.events.kafka.Topics;
import newswatch.service.Worker;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A courier with its consumer and producer. One thread takes the turns; attempts run elsewhere and come back through a
 * queue.
 */
final class CourierSession implements Worker.Session, ConsumerRebalanceListener {
    private static final Logger LOG = LoggerFactory.getLogger(CourierSession.class);
    private static final Duration IDLE = Duration.ofMillis(100);
    private static final Duration BUSY = Duration.ofMillis(5);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final String DELIVERIES = Topics.DELIVERIES.name();
    private static final String RECEIPTS = Topics.RECEIPTS.name();

    private final Consumer<String, byte[]> consumer;
    private final ReceiptLog receipts;
    private final Function<Collection<TopicPartition>, Map<TopicPartition, Long>> ends;
    private final Terms terms;
    private final Channels channels;
    private final CourierMeters meters;

    private final LinkedBlockingQueue<Attempted> ended = new LinkedBlockingQueue<>();
    private final Map<TopicPartition, Long> rebuildTo = new HashMap<>();
    private final Set<Integer> rebuilding = new HashSet<>();
    private Desk desk;
    private int underWay;
    private boolean begun;
    private boolean given;
    private boolean broken;
    private boolean closing;

    /** @param ends where the partitions end now, with what is not committed yet */
    CourierSession(
            Consumer<String, byte[]> consumer,
            ReceiptLog receipts,
            Function<Collection<TopicPartition>, Map<TopicPartition, Long>> ends,
            Terms terms,
            Channels channels,
            CourierMeters meters) {
        this.consumer = consumer;
        this.receipts = receipts;
        this.ends = ends;
        this.terms = terms;
        this.channels = channels;
        this.meters = meters;
    }

    @Override
    public void turn() {
        // whatever breaks off a turn leaves this session unfit; a new one starts from the topics
        boolean ok = false;
        try {
            begin();
            consumer.poll(pause()).forEach(this::read);
            openRebuilt();
            work(true);
            meters.state(desk);
            ok = true;
        } finally {
            broken = !ok;
        }
    }

    private void begin() {
        if (!begun) {
            desk = new Desk(terms, receipts.begin());
            consumer.subscribe(List.of(DELIVERIES, RECEIPTS), this);
            begun = true;
        }
    }

    private Duration pause() {
        if (underWay > 0 || !rebuilding.isEmpty()) {
            return BUSY;
        }
        Instant wake = desk.nextWake();
        Instant now = terms.clock().instant();
        if (wake == null || wake.isAfter(now.plus(IDLE))) {
            return IDLE;
        }
        return wake.isAfter(now) ? Duration.between(now, wake) : BUSY;
    }

    private void read(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            return;
        }
        try {
            if (record.topic().equals(DELIVERIES)) {
                desk.delivery(record.partition(), record.offset(), parse(Delivery.class, record));
            } else {
                desk.receipt(record.partition(), record.offset(), parse(Receipt.class, record));
            }
        } catch (SerializationException e) {
            LOG.warn("{}-{} at {}: {}", record.topic(), record.partition(), record.offset(), e.getMessage());
            meters.unreadable();
        }
    }

    private static <T> T parse(Class<T> type, ConsumerRecord<String, byte[]> record) {
        return new JsonSerde<>(type).deserializer().deserialize(record.topic(), record.value());
    }

    private void openRebuilt() {
        for (int partition : List.copyOf(rebuilding)) {
            if (reached(DELIVERIES, partition) && reached(RECEIPTS, partition)) {
                rebuilding.remove(partition);
                desk.open(partition);
            }
        }
    }

    private boolean reached(String topic, int partition) {
        TopicPartition place = new TopicPartition(topic, partition);
        return consumer.position(place) >= rebuildTo.get(place);
    }

    /** @param send false to finish what is under way and begin nothing */
    private void work(boolean send) {
        List<Attempted> done = new ArrayList<>();
        ended.drainTo(done);
        underWay -= done.size();
        done.forEach(
                one -> meters.attempted(one.attempt(), one.sending().channel().type()));
        List<Proposal> proposals = desk.decide(done);
        List<PendingMessage.Moment> told = proposals.stream()
                .flatMap(proposal -> desk.told(proposal).stream())
                .toList();
        receipts.commit(proposals, desk, consumer.groupMetadata());
        proposals.forEach(proposal -> meters.written(
                proposal.receipt(), desk.channelType(proposal.receipt().channel())));
        meters.told(told, terms.clock().instant());
        if (send) {
            desk.sendings().forEach(this::send);
        }
    }

    private void send(Sending sending) {
        underWay++;
        Receipt receipt = sending.receipt();
        channels.send(sending.channel(), new Message(receipt.message(), receipt.body()))
                .thenAccept(attempt -> ended.add(new Attempted(sending, attempt)));
    }

    /** Lets what is under way end, within reason, and writes what came of it. */
    @SuppressWarnings("ThreadInterruptedChecked")
    private void settle() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (underWay > ended.size() && System.nanoTime() < deadline) {
                Attempted one = ended.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (one != null) {
                    ended.add(one);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        work(false);
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        given = true;
        Set<Integer> deliveries = numbers(DELIVERIES, partitions);
        if (!deliveries.equals(numbers(RECEIPTS, partitions))) {
            throw new IllegalStateException("deliveries and receipts were not given together");
        }
        rebuildTo.putAll(ends.apply(partitions));
        deliveries.forEach(desk::given);
        rebuilding.addAll(deliveries);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        // the consumer gives everything back when it is closed; all is settled then, or cannot be
        if (!closing) {
            settle();
        }
        drop(partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        drop(partitions);
    }

    private void drop(Collection<TopicPartition> partitions) {
        numbers(DELIVERIES, partitions).forEach(partition -> {
            desk.lost(partition);
            rebuilding.remove(partition);
        });
    }

    private static Set<Integer> numbers(String topic, Collection<TopicPartition> partitions) {
        Set<Integer> numbers = new HashSet<>();
        partitions.stream()
                .filter(place -> place.topic().equals(topic))
                .forEach(place -> numbers.add(place.partition()));
        return numbers;
    }

    @Override
    public boolean ready() {
        return given && rebuilding.isEmpty();
    }

    @Override
    public void close() {
        try {
            if (!broken) {
                settle();
            }
        } catch (RuntimeException e) {
            LOG.info("what was under way will be repeated: {}", e.getClass().getSimpleName());
        } finally {
            closing = true;
            receipts.close();
            consumer.close(CloseOptions.timeout(Duration.ofSeconds(2)));
        }
    }
}
