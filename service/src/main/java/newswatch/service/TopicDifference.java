package newswatch.service;

import java.util.Arrays;

/**
 * Where a topic is not as wanted.
 *
 * @param what {@code partitions}, {@code replication}, or the key of a setting
 * @param mending what may be done about it
 * @param remedy in words, where newswatch does not do it by itself; else null
 */
public record TopicDifference(String what, String has, String wanted, Mending mending, String remedy) {
    private static final String RETENTION = "retention.ms";
    private static final String POLICY = "cleanup.policy";

    /** Who mends a difference. */
    public enum Mending {
        /** Nothing that is kept goes by it. */
        SAFE,
        /** Records that are kept now may go: only when said so. */
        WHEN_SAID,
        /** Not by newswatch. */
        BY_HAND
    }

    static TopicDifference partitions(int has, int wanted) {
        return new TopicDifference(
                "partitions",
                String.valueOf(has),
                String.valueOf(wanted),
                Mending.BY_HAND,
                "partitions are never changed, since every key would move: keep them with topics.partitions: " + has
                        + " in the configuration (then all topics need that many), or see UPGRADE.md on making it anew");
    }

    static TopicDifference replication(int has, int wanted) {
        return new TopicDifference(
                "replication",
                String.valueOf(has),
                String.valueOf(wanted),
                Mending.BY_HAND,
                "moving replicas is the cluster's work: kafka-reassign-partitions.sh");
    }

    static TopicDifference config(String key, String has, String wanted) {
        boolean loses = key.equals(RETENTION) ? shorter(has, wanted) : key.equals(POLICY) && adds(has, wanted);
        return loses
                ? new TopicDifference(
                        key, has, wanted, Mending.WHEN_SAID, "records kept now may be deleted by it: say --yes")
                : new TopicDifference(key, has, wanted, Mending.SAFE, null);
    }

    /** A negative retention is without end. */
    private static boolean shorter(String has, String wanted) {
        long now = has == null ? -1 : Long.parseLong(has);
        long then = Long.parseLong(wanted);
        return then >= 0 && (now < 0 || then < now);
    }

    private static boolean adds(String has, String wanted) {
        return has == null || !Arrays.asList(has.split(",")).containsAll(Arrays.asList(wanted.split(",")));
    }

    /** Such as {@code has 1 partitions, wanted 4}. */
    public String words() {
        return switch (what) {
            case "partitions" -> "has " + has + " partitions, wanted " + wanted;
            case "replication" -> "has " + has + " replicas, wanted " + wanted;
            default -> "has " + what + "=" + has + ", wanted " + wanted;
        };
    }
}
