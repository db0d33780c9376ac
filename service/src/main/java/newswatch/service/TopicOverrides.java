package newswatch.service;

import newswatch.events.kafka.Topic;

/**
 * What an installation asks for instead of the table's defaults.
 *
 * @param partitions for every topic that has several by default; 0 keeps the table's number
 * @param replication replication factor; -1 leaves it to the broker
 */
public record TopicOverrides(int partitions, short replication) {
    public static final TopicOverrides NONE = new TopicOverrides(0, (short) -1);

    /** One partition a topic, one replica: what replay and the demo's small broker run on. */
    public static final TopicOverrides SINGLE = new TopicOverrides(1, (short) 1);

    public int partitions(Topic<?> topic) {
        return partitions == 0 || topic.partitions() == 1 ? topic.partitions() : partitions;
    }
}
