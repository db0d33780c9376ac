package newswatch.events.kafka;

import static newswatch.events.kafka.Topic.Cleanup.COMPACT;
import static newswatch.events.kafka.Topic.Cleanup.COMPACT_AND_DELETE;
import static newswatch.events.kafka.Topic.Cleanup.DELETE;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import newswatch.events.Alert;
import newswatch.events.Article;
import newswatch.events.Delivery;
import newswatch.events.DevelopmentState;
import newswatch.events.EnrichedArticle;
import newswatch.events.Forgotten;
import newswatch.events.Judgement;
import newswatch.events.Receipt;
import newswatch.events.RelationState;
import newswatch.events.Silence;
import newswatch.events.SourceState;
import newswatch.events.SubscriptionEntry;

/** Every topic, with its partitions, retention and compaction: the one table. */
public final class Topics {
    private static final int PARTITIONS = 4;
    private static final Duration ARTICLES_KEPT = Duration.ofDays(90);
    private static final Duration ALERTS_KEPT = Duration.ofDays(3650);
    private static final Duration DELIVERIES_KEPT = Duration.ofDays(30);

    public static final Topic<Article> ARTICLES =
            new Topic<>("newswatch.articles", Article.class, PARTITIONS, COMPACT_AND_DELETE, ARTICLES_KEPT);
    public static final Topic<EnrichedArticle> ENRICHED = new Topic<>(
            "newswatch.articles.enriched", EnrichedArticle.class, PARTITIONS, COMPACT_AND_DELETE, ARTICLES_KEPT);
    public static final Topic<DevelopmentState> DEVELOPMENTS =
            new Topic<>("newswatch.developments", DevelopmentState.class, PARTITIONS, COMPACT, null);
    public static final Topic<RelationState> RELATIONS =
            new Topic<>("newswatch.relations", RelationState.class, PARTITIONS, COMPACT, null);
    public static final Topic<Alert> SOURCE_ALERTS = alerts("sources");
    public static final Topic<Alert> MATCH_ALERTS = alerts("matches");
    public static final Topic<Alert> CHANNEL_ALERTS = alerts("channels");
    public static final Topic<Delivery> DELIVERIES =
            new Topic<>("newswatch.deliveries", Delivery.class, PARTITIONS, COMPACT_AND_DELETE, DELIVERIES_KEPT);
    public static final Topic<Receipt> RECEIPTS =
            new Topic<>("newswatch.receipts", Receipt.class, PARTITIONS, COMPACT_AND_DELETE, DELIVERIES_KEPT);
    public static final Topic<SourceState> SOURCES =
            new Topic<>("newswatch.sources", SourceState.class, PARTITIONS, COMPACT, null);
    public static final Topic<Forgotten> FORGOTTEN =
            new Topic<>("newswatch.forgotten", Forgotten.class, PARTITIONS, COMPACT, null);
    public static final Topic<SubscriptionEntry> SUBSCRIPTIONS =
            new Topic<>("newswatch.subscriptions", SubscriptionEntry.class, 1, COMPACT, null);
    public static final Topic<Silence> SILENCES = new Topic<>("newswatch.silences", Silence.class, 1, COMPACT, null);
    public static final Topic<Judgement> JUDGEMENTS =
            new Topic<>("newswatch.judgements", Judgement.class, 1, COMPACT, null);
    public static final Topic<byte[]> DEAD_LETTERS =
            new Topic<>("newswatch.dead-letters", byte[].class, PARTITIONS, DELETE, ALERTS_KEPT);

    private Topics() {}

    /** The alert topic of a watch. */
    public static Topic<Alert> alerts(String watch) {
        return new Topic<>("newswatch.alerts." + watch, Alert.class, PARTITIONS, DELETE, ALERTS_KEPT);
    }

    /** All topics, the alert topics of these watches included. */
    public static List<Topic<?>> all(Collection<String> watches) {
        return Stream.concat(
                        Stream.of(
                                ARTICLES,
                                ENRICHED,
                                DEVELOPMENTS,
                                RELATIONS,
                                SOURCE_ALERTS,
                                MATCH_ALERTS,
                                CHANNEL_ALERTS,
                                DELIVERIES,
                                RECEIPTS,
                                SOURCES,
                                FORGOTTEN,
                                SUBSCRIPTIONS,
                                SILENCES,
                                JUDGEMENTS,
                                DEAD_LETTERS),
                        watches.stream().sorted().map(Topics::alerts))
                .<Topic<?>>map(topic -> topic)
                .toList();
    }
}
