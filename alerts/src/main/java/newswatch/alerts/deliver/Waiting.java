package newswatch.alerts.deliver;

import newswatch.alerts.channel.Notice;
import newswatch.events.Alert;
import newswatch.events.Delivery;
import newswatch.events.Ids;

/**
 * A delivery that belongs to no message yet.
 *
 * @param offset its place in the partition, which is the order of decisions
 */
record Waiting(long offset, Delivery delivery) {
    Alert alert() {
        return delivery.alert();
    }

    int priority() {
        return alert().priority();
    }

    /** The group it belongs to unless something speaks for another. */
    GroupKey group() {
        return new GroupKey(delivery.subscription(), Notice.Kind.ALERTS, delivery.group());
    }

    /** Alerts of one thread reach a reader in order: those of a development, in each subscription. */
    String thread() {
        Alert alert = delivery.alert();
        String development =
                alert.development() == null ? alert.id() : alert.development().id();
        return delivery.subscription() + "/" + development;
    }

    /** A mark of what an alert is about, whatever it says of it. */
    String subject() {
        return Ids.of(about()).substring(0, 12);
    }

    private String about() {
        Alert alert = delivery.alert();
        if (alert.shift() != null) {
            Alert.Shift shift = alert.shift();
            return String.join("/", delivery.subscription(), shift.relation(), shift.side(), shift.other());
        } else if (alert.source() != null) {
            return delivery.subscription() + "/" + alert.source();
        }
        return thread();
    }

    /** What it says of its subject. */
    String said() {
        Alert alert = delivery.alert();
        return alert.kind().code()
                + (alert.shift() == null ? "" : "/" + alert.shift().direction());
    }
}
