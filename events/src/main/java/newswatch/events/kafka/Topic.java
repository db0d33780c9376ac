package newswatch.events.kafka;

import java.time.Duration;

/**
 * A topic as newswatch creates and verifies it.
 *
 * @param type what its values are read as
 * @param partitions default number of partitions; a configuration may ask for another
 * @param cleanup Kafka's {@code cleanup.policy}
 * @param retention null where compaction alone cleans
 */
public record Topic<V>(String name, Class<V> type, int partitions, Cleanup cleanup, Duration retention) {

    /** How old records go. */
    public enum Cleanup {
        COMPACT("compact"),
        DELETE("delete"),
        COMPACT_AND_DELETE("compact,delete");

        private final String policy;

        Cleanup(String policy) {
            this.policy = policy;
        }

        public String policy() {
            return policy;
        }
    }

    /** Topics with retention count it from arrival: an article of 2018 would be deleted at once otherwise. */
    public boolean logAppendTime() {
        return retention != null;
    }
}
