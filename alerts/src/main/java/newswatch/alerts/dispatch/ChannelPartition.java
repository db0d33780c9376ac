package newswatch.alerts.dispatch;

import newswatch.events.Ids;

/** Where a channel's deliveries are: all in one partition, so that one courier sees the whole channel. */
public final class ChannelPartition {
    private ChannelPartition() {}

    public static int of(String channel, int partitions) {
        return Integer.remainderUnsigned(
                Integer.parseUnsignedInt(Ids.of(channel).substring(0, 8), 16), partitions);
    }
}
