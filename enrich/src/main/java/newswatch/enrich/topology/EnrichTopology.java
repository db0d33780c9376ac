package newswatch.enrich.topology;

import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import newswatch.enrich.watch.Watch;
import newswatch.events.Alert;
import newswatch.events.Article;
import newswatch.events.ArticleClaims;
import newswatch.events.DevelopmentState;
import newswatch.events.EnrichedArticle;
import newswatch.events.RelationState;
import newswatch.events.kafka.JsonSerde;
import newswatch.events.kafka.Topic;
import newswatch.events.kafka.Topics;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;

/** The whole stream, from articles to alerts. The service, the all-in-one, replay and the tests run this one. */
public final class EnrichTopology {
    private static final String BY_ID = "articles-by-id";
    private static final String CLAIMS = "claims";

    private final Collection<Watch> watches;
    private final ArticleAnnotation annotation;
    private final String rulebook;
    private final StreamMeters meters;

    private EnrichTopology(
            Collection<Watch> watches, ArticleAnnotation annotation, String rulebook, StreamMeters meters) {
        this.watches = watches;
        this.annotation = annotation;
        this.rulebook = rulebook;
        this.meters = meters;
    }

    /**
     * @param rulebook version of the rulebook behind {@code annotation}
     * @param properties as {@link StreamProperties} makes them
     */
    public static Topology build(
            Collection<Watch> watches,
            ArticleAnnotation annotation,
            String rulebook,
            StreamMeters meters,
            Properties properties) {
        // the naming of stores is checked only when the builder itself is given the configuration
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(properties)));
        new EnrichTopology(watches, annotation, rulebook, meters).compose(builder);
        return builder.build(properties);
    }

    /** Names of the topics that it makes for itself: changelogs of its stores, and what is keyed anew. */
    public static List<String> internalTopics(String application) {
        return Stream.concat(
                        StateStore.ALL.stream().map(store -> store.name() + "-changelog"),
                        Stream.of(BY_ID, CLAIMS).map(name -> name + "-repartition"))
                .map(name -> application + "-" + name)
                .sorted()
                .toList();
    }

    private void compose(StreamsBuilder builder) {
        KStream<String, Article> articles = byId(arrived(builder));
        KStream<String, Revision> revisions = revisions(articles);
        publish(enriched(revisions), Topics.ENRICHED, Stamps.ENRICHED);

        KStream<String, RelationOutcome> outcomes = tracked(byRelation(claims(revisions)));
        publish(developments(outcomes), Topics.DEVELOPMENTS, Stamps.DEVELOPMENT);
        publish(relations(outcomes), Topics.RELATIONS, Stamps.RELATION);
        for (Watch watch : watches) {
            publish(alerts(outcomes, watch), Topics.alerts(watch.id()), Stamps.ALERT);
        }
    }

    private static KStream<String, Article> arrived(StreamsBuilder builder) {
        return builder.stream(
                Topics.ARTICLES.name(),
                Consumed.with(Serdes.String(), new JsonSerde<>(Article.class))
                        .withTimestampExtractor(new EventTime())
                        .withName("articles"));
    }

    /** All of one article in one place: whoever produced it under another key, or none, gets it keyed by its id. */
    private static KStream<String, Article> byId(KStream<String, Article> arrived) {
        KStream<String, Article> keyed =
                arrived.filter((key, article) -> rightly(key, article), Named.as("rightly-keyed"));
        KStream<String, Article> rekeyed = arrived.filter(
                        (key, article) -> article != null && !rightly(key, article), Named.as("wrongly-keyed"))
                .selectKey((key, article) -> article.id(), Named.as("key-by-id"))
                .processValues(Stamps.ARTICLE::processor, Named.as("stamp-articles-by-id"))
                .repartition(Repartitioned.with(Serdes.String(), new JsonSerde<>(Article.class))
                        .withName(BY_ID));
        return keyed.merge(rekeyed, Named.as("articles-all"));
    }

    private static boolean rightly(String key, Article article) {
        return key != null && (article == null || key.equals(article.id()));
    }

    private KStream<String, Revision> revisions(KStream<String, Article> articles) {
        return articles.process(
                ArticleProcessor.supplier(new Reviser(annotation, watches), meters), Named.as("revise"));
    }

    private static KStream<String, EnrichedArticle> enriched(KStream<String, Revision> revisions) {
        return revisions.mapValues(Revision::article, Named.as("enriched"));
    }

    private static KStream<String, ArticleClaims> claims(KStream<String, Revision> revisions) {
        return revisions.flatMap(
                (id, revision) -> revision.claims().stream()
                        .map(claims -> KeyValue.pair(RelationKey.of(claims), claims))
                        .toList(),
                Named.as("claims-by-relation"));
    }

    private static KStream<String, ArticleClaims> byRelation(KStream<String, ArticleClaims> claims) {
        return claims.processValues(Stamps.CLAIMS::processor, Named.as("stamp-claims"))
                .repartition(Repartitioned.with(Serdes.String(), new JsonSerde<>(ArticleClaims.class))
                        .withName(CLAIMS));
    }

    private KStream<String, RelationOutcome> tracked(KStream<String, ArticleClaims> claims) {
        return claims.process(
                RelationProcessor.supplier(WatchTrackers.of(watches, rulebook), meters), Named.as("track"));
    }

    private static KStream<String, DevelopmentState> developments(KStream<String, RelationOutcome> outcomes) {
        return outcomes.flatMap(
                (relation, outcome) -> outcome.developments().stream()
                        .map(state -> KeyValue.pair(state.development().id(), state))
                        .toList(),
                Named.as("developments"));
    }

    private static KStream<String, RelationState> relations(KStream<String, RelationOutcome> outcomes) {
        return outcomes.flatMapValues(RelationOutcome::relation, Named.as("relations"));
    }

    private static KStream<String, Alert> alerts(KStream<String, RelationOutcome> outcomes, Watch watch) {
        return outcomes.filter(
                        (relation, outcome) -> RelationKey.watch(relation).equals(watch.id()),
                        Named.as("watch-" + watch.id()))
                .flatMap(
                        (relation, outcome) -> outcome.alerts().stream()
                                .map(alert -> KeyValue.pair(RelationKey.relation(relation), alert))
                                .toList(),
                        Named.as("alerts-" + watch.id()));
    }

    private static <V> void publish(KStream<String, V> values, Topic<V> topic, Stamp<V> stamp) {
        values.processValues(stamp::processor, Named.as("stamp-" + topic.name()))
                .to(
                        topic.name(),
                        Produced.with(Serdes.String(), new JsonSerde<>(topic.type()))
                                .withName("to-" + topic.name()));
    }
}
