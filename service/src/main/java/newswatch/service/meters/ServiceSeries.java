package newswatch.service.meters;

import java.util.List;

/** What every service measures of itself. */
public final class ServiceSeries {
    public static final Series HEALTHY = Series.gauge(
            "newswatch.health.ok",
            "",
            "1 while this part of the service can do its work, as `/health/ready` says it",
            Label.named("check", "the part"));

    private static final Label GROUP = Label.named("group", "the consumer group");
    private static final Label TOPIC = Label.named("topic", "the Kafka topic");

    public static final Series LAG = Series.gauge(
            "newswatch.group.lag",
            "records",
            "records of a topic that its group has not committed yet, as the cluster tells",
            GROUP,
            TOPIC);

    public static final Series EXPIRING = Series.gauge(
            "newswatch.group.expiring",
            "records",
            "of those, how many are older than half of what the topic retains",
            GROUP,
            TOPIC);

    public static final Series LOST = Series.gauge(
            "newswatch.group.lost",
            "records",
            "of those, how many retention has taken away unread, until the group goes on behind them",
            GROUP,
            TOPIC);

    public static final Series OFFSETS_LOST = Series.counter(
            "newswatch.kafka.offsets.lost",
            "offsets that retention had taken away before the group went on behind them",
            GROUP,
            TOPIC);

    private ServiceSeries() {}

    public static List<Series> all() {
        return List.of(HEALTHY, LAG, EXPIRING, LOST, OFFSETS_LOST);
    }
}
