package newswatch.alerts.deliver;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import newswatch.events.Alert;
import newswatch.events.Delivery;
import newswatch.events.Receipt;

/**
 * What one partition still owes: deliveries minus receipts, by channel. While it is rebuilt, receipts wait for the
 * deliveries they are about; {@link #open} ends that.
 */
final class Ledger {
    /** The latest receipt about a message, and where the first was. */
    private record Read(long first, long latest, Receipt receipt) {}

    private final int partition;
    private final RetrySchedule schedule;
    private final UnaryOperator<Alert> intern;
    private final Function<Waiting, GroupKey> placing;
    private final Map<String, String> names = new Recent<>();
    private final Map<String, Lane> lanes = new LinkedHashMap<>();
    private final Watermark watermark = new Watermark();
    private Map<String, Read> buffered = new LinkedHashMap<>();

    /**
     * @param intern one copy of an alert serves all its deliveries
     * @param placing the group that a delivery belongs to
     */
    Ledger(int partition, RetrySchedule schedule, UnaryOperator<Alert> intern, Function<Waiting, GroupKey> placing) {
        this.placing = placing;
        this.partition = partition;
        this.schedule = schedule;
        this.intern = intern;
    }

    int partition() {
        return partition;
    }

    /** Takes a delivery in; its lane, or null when nothing is to be sent of it. */
    Lane delivery(long offset, Delivery delivery) {
        boolean suppressed = delivery.reason() != null;
        if (!watermark.delivery(offset, delivery.id(), suppressed) || suppressed) {
            return null;
        }
        Lane lane = lane(delivery.channel());
        Waiting waiting = new Waiting(
                offset,
                new Delivery(
                        delivery.id(),
                        name(delivery.subscription()),
                        lane.channel(),
                        name(delivery.group()),
                        null,
                        delivery.createdAt(),
                        intern.apply(delivery.alert())));
        lane.add(waiting, placing.apply(waiting));
        return lane;
    }

    /**
     * A receipt that was read; its lane, when it changes anything. Once open, only our own come, which are applied
     * already, and wishes that something be sent again.
     */
    Lane receipt(long offset, Receipt receipt) {
        watermark.receiptRead(offset);
        if (buffered == null && receipt.outcome() == Receipt.Outcome.REQUEUED) {
            return apply(offset, receipt);
        } else if (buffered != null) {
            Read before = buffered.get(receipt.message());
            // of a day's dead letters, the bytes would fill the memory; whoever wants one sent again finds them in the
            // topic
            Receipt kept = receipt.outcome().pending() ? receipt : receipt.bodiless();
            buffered.put(receipt.message(), new Read(before == null ? offset : before.first(), offset, kept));
        }
        return null;
    }

    /** Both topics have been read to their ends as they were when the partition was given. */
    void open() {
        TreeMap<Long, Read> inOrder = new TreeMap<>();
        buffered.values().forEach(read -> inOrder.put(read.latest(), read));
        buffered = null;
        inOrder.values().forEach(read -> apply(read.first(), read.receipt()));
    }

    boolean isOpen() {
        return buffered == null;
    }

    /** A receipt that is committed; its lane. */
    Lane apply(long offset, Receipt receipt) {
        watermark.receiptRead(offset);
        boolean settled = !receipt.outcome().pending();
        receipt.deliveries().forEach(id -> watermark.receipt(offset, id, settled));
        watermark.message(offset, receipt);
        Lane lane = lane(receipt.channel());
        lane.apply(receipt);
        return lane;
    }

    /** One copy of a name serves all deliveries that bear it. */
    private String name(String name) {
        String known = names.putIfAbsent(name, name);
        return known == null ? name : known;
    }

    Collection<Lane> lanes() {
        return lanes.values();
    }

    Watermark watermark() {
        return watermark;
    }

    boolean holds(Lane lane) {
        return lanes.get(lane.channel()) == lane;
    }

    /** The lane of a channel, which may be owed nothing yet. */
    Lane lane(String channel) {
        return lanes.computeIfAbsent(channel, id -> new Lane(partition, id, schedule));
    }
}
