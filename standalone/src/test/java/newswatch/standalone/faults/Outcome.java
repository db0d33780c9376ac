package newswatch.standalone.faults;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newswatch.events.Alert;
import newswatch.events.ArticleClaims;
import newswatch.events.DevelopmentState;
import newswatch.events.EnrichedArticle;
import newswatch.events.kafka.Topic;
import newswatch.events.kafka.Topics;
import newswatch.service.KafkaSettings;
import newswatch.standalone.Standing;
import newswatch.standalone.TopicReader;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What stands in the topics, committed. */
final class Outcome {
    /** What passes from articles to relations, each relation's in the order in which it hears it. */
    private static final Topic<ArticleClaims> CLAIMS =
            new Topic<>("newswatch-enrich-claims-repartition", ArticleClaims.class, 4, Topic.Cleanup.DELETE, null);

    private final TopicReader reader;

    Outcome(KafkaSettings kafka) {
        reader = new TopicReader(kafka);
    }

    int articles() {
        return reader.values(Topics.ARTICLES).size();
    }

    /** Of enriched articles: id, number of the revision, and what it consists of. */
    List<String> editions() {
        return reader.values(Topics.ENRICHED).stream().map(Outcome::edition).toList();
    }

    private static String edition(EnrichedArticle one) {
        return one.article().id() + "#" + one.revision() + " " + one.article().contentHash();
    }

    Map<String, List<Object>> standing() {
        Map<String, DevelopmentState> latest = new HashMap<>();
        reader.values(Topics.DEVELOPMENTS)
                .forEach(state -> latest.put(state.development().id(), state));
        return Standing.of(latest.values());
    }

    List<Alert> alerts() {
        return Ground.WATCHES.stream()
                .flatMap(watch -> reader.values(Topics.alerts(watch.id())).stream())
                .toList();
    }

    /** What each relation heard, in its order. */
    Map<String, List<ArticleClaims>> heard() {
        Stream<ArticleClaims> heard = reader.records(CLAIMS).stream().map(ConsumerRecord::value);
        return heard.collect(Collectors.groupingBy(ArticleClaims::relation, TreeMap::new, Collectors.toList()));
    }
}
