package newswatch.alerts.meters;

import java.util.List;
import newswatch.service.meters.Buckets;
import newswatch.service.meters.Label;
import newswatch.service.meters.Series;

/** What the alerts service measures. Over all instances, dispatched = delivered + suppressed + dead_lettered + pending. */
public final class AlertsSeries {
    private static final Label CHANNEL_TYPE = Label.named("channel_type", "as in the subscriptions file, or `none`");
    private static final Label REASON =
            Label.named("reason", "why, from the code's lists; empty when it was delivered");

    // dispatcher
    public static final Series DISPATCHED =
            Series.counter("newswatch.alerts.dispatched", "deliveries written, suppressed ones included", CHANNEL_TYPE);

    public static final Series DISPATCH = Series.timer(
            "newswatch.alerts.dispatch.latency",
            "from when an alert was on its topic until its deliveries were written; not of backfill",
            Buckets.HOP);

    // couriers
    public static final Series DELIVERIES = Series.counter(
            "newswatch.alerts.deliveries",
            "what became of deliveries",
            CHANNEL_TYPE,
            Label.of("outcome", "delivered", "suppressed", "dead_lettered"),
            REASON);

    public static final Series ATTEMPTS = Series.counter(
            "newswatch.alerts.attempts",
            "attempts to send a message",
            CHANNEL_TYPE,
            Label.of("outcome", "delivered", "retry", "refused"),
            REASON);

    public static final Series PENDING =
            Series.gauge("newswatch.alerts.pending", "", "deliveries neither sent nor given up");

    public static final Series PENDING_AGE = Series.gauge(
            "newswatch.alerts.pending.age",
            "seconds",
            "since when the oldest message that is made and not received waits; 0 when none does");

    public static final Series FAILING =
            Series.gauge("newswatch.alerts.channels.failing", "", "channels whose last attempts failed");

    public static final Series NOTIFICATION = Series.timer(
            "newswatch.alerts.notification.latency",
            "from when a delivery was decided until it was received, where it is told at once; waits that a subscription asks for included",
            Buckets.HOP);

    public static final Series END_TO_END = Series.timer(
            "newswatch.alerts.end.to.end.latency",
            "from an article's publication until its alert was received, where it is told at once; not of backfill",
            Buckets.NEWS);

    // standing queries
    public static final Series QUERIES = Series.gauge("newswatch.alerts.queries", "", "standing queries in force");

    public static final Series MATCHING =
            Series.timer("newswatch.alerts.matching", "to ask one article all standing queries", Buckets.WORK);

    public static final Series MATCHES = Series.counter(
            "newswatch.alerts.matches", "articles that met a query", Label.of("backfill", "false", "true"));

    public static final Series UNREADABLE = Series.counter(
            "newswatch.alerts.unreadable",
            "records that were not what their topic holds; dispatcher and matcher dead-letter them",
            Label.of("reader", "dispatcher", "courier", "matcher"));

    // view, board and API
    public static final Series VIEW_LAG =
            Series.gauge("newswatch.alerts.view.lag", "records", "records that the view has not read yet");

    public static final Series VIEW_RECORDS = Series.counter(
            "newswatch.alerts.view.records", "records read into the view", Label.named("topic", "the Kafka topic"));

    public static final Series VIEW_SKIPPED = Series.counter(
            "newswatch.alerts.view.skipped",
            "records that the view left out",
            Label.of("reason", "unreadable", "too_long"));

    public static final Series MOOD = Series.gauge(
            "newswatch.relation.mood",
            "",
            "how a side has lately acted toward another: decayed mean of intensity, -10 to 10",
            Label.named("watch", "id of a watch"),
            Label.named("relation", "the watched parties it is between"),
            Label.named("side", "who acts"),
            Label.named("other", "toward whom, empty where it acts alone"));

    public static final Series CLIENTS =
            Series.gauge("newswatch.alerts.stream.clients", "", "listeners to server-sent events");

    public static final Series DROPPED = Series.counter(
            "newswatch.alerts.stream.dropped",
            "listeners that were sent away because they read too slowly",
            Label.of("reason", "slow"));

    public static final Series TOKENS_VALID = Series.gauge(
            "newswatch.alerts.tokens.valid", "", "1 while the tokens file is the one in force, 0 when it has faults");

    public static final Series SUBSCRIPTIONS_VALID = Series.gauge(
            "newswatch.alerts.subscriptions.valid",
            "",
            "1 while the subscriptions file is the one in force, 0 when it has faults");

    public static final Series SUBSCRIPTIONS_BROKEN = Series.gauge(
            "newswatch.alerts.subscriptions.broken",
            "",
            "entries made over the API that are left out because something is wrong with them");

    private AlertsSeries() {}

    public static List<Series> all() {
        return List.of(
                DISPATCHED,
                DISPATCH,
                DELIVERIES,
                ATTEMPTS,
                PENDING,
                PENDING_AGE,
                FAILING,
                NOTIFICATION,
                END_TO_END,
                QUERIES,
                MATCHING,
                MATCHES,
                UNREADABLE,
                VIEW_LAG,
                VIEW_RECORDS,
                VIEW_SKIPPED,
                MOOD,
                CLIENTS,
                DROPPED,
                TOKENS_VALID,
                SUBSCRIPTIONS_VALID,
                SUBSCRIPTIONS_BROKEN);
    }
}
