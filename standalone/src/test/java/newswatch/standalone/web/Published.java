package newswatch.standalone.web;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newswatch.events.Article;
import newswatch.events.kafka.JsonSerde;
import newswatch.events.kafka.Topics;
import newswatch.service.KafkaSettings;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What stands committed on the topic of articles, held against the truth. Reads on from where it was. */
final class Published implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<String, Article> consumer;
    private final List<TopicPartition> partitions;
    private final Truth truth;
    private final Map<Edition, Integer> times = new HashMap<>();
    private final Set<String> unknown = new HashSet<>();
    private final Sample delays = new Sample();

    Published(KafkaSettings kafka, Truth truth) {
        this.truth = truth;
        this.consumer = new KafkaConsumer<>(
                kafka.consumer("newswatch-many-sources", null),
                new StringDeserializer(),
                new JsonSerde<>(Article.class).deserializer());
        this.partitions = consumer.partitionsFor(Topics.ARTICLES.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** To the present end. */
    void readOn() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(read -> take(read.value()));
        }
    }

    private void take(Article article) {
        Edition edition = Edition.of(article);
        if (!truth.knows(edition)) {
            unknown.add(article.url() + " " + article.text());
        } else if (times.merge(edition, 1, Integer::sum) == 1 && truth.appearedInTheRun(edition)) {
            delays.add(Duration.between(truth.published(edition), article.fetchedAt())
                    .toMillis());
        }
    }

    /** Editions that came at least once. */
    int editions() {
        return times.size();
    }

    /** What must come. */
    Set<Edition> seeable() {
        return truth.seeable();
    }

    /** What must have come and has not. */
    List<Edition> missing() {
        return truth.seeable().stream()
                .filter(edition -> !times.containsKey(edition))
                .toList();
    }

    /** What came more than once. */
    List<Edition> repeated() {
        return times.keySet().stream().filter(edition -> times.get(edition) > 1).toList();
    }

    /** Of what came more than once, how much stands in several feeds of its site. */
    long repeatedAcrossFeeds() {
        return repeated().stream().filter(truth::inSeveralFeeds).count();
    }

    /** Texts that no site has published. */
    Set<String> unknown() {
        return unknown;
    }

    /** Simulated milliseconds from when an edition appeared to when it was fetched, of those that appeared in the run. */
    Sample delays() {
        return delays;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
