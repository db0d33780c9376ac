package newswatch.alerts.deliver;

import newswatch.alerts.channel.Notice;

/** Deliveries of a channel with the same key are told in one message. */
record GroupKey(String subscription, Notice.Kind kind, String group) {
    /** What waits for the subscription's next digest. */
    static GroupKey digest(String subscription) {
        return new GroupKey(subscription, Notice.Kind.DIGEST, "");
    }

    /** What is urgent and comes after a reader has been woken often enough. */
    static GroupKey running(String subscription) {
        return new GroupKey(subscription, Notice.Kind.RUNNING, "");
    }
}
