package newswatch.alerts.deliver;

/** Deliveries of a channel with the same key are told in one message. */
record GroupKey(String subscription, String group) {}
