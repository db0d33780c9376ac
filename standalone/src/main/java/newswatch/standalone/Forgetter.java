package newswatch.standalone;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import newswatch.events.Article;
import newswatch.events.DevelopmentState;
import newswatch.events.Evidence;
import newswatch.events.Forgotten;
import newswatch.events.kafka.CloudEvents;
import newswatch.events.kafka.JsonSerde;
import newswatch.events.kafka.Topic;
import newswatch.events.kafka.Topics;
import newswatch.service.KafkaSettings;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Finds what is kept of articles and writes that they are gone: a tombstone, which enrich takes up, and a note by which
 * the view leaves their words out of what was told. All of it may be done twice.
 */
final class Forgetter {
    private static final String TYPE = "newswatch.forgotten";
    private static final String SERVICE = "/newswatch/forget";

    private final KafkaSettings kafka;
    private final TopicReader reader;
    private final Clock clock;

    Forgetter(KafkaSettings kafka, Clock clock) {
        this.kafka = kafka;
        this.clock = clock;
        this.reader = new TopicReader(kafka);
    }

    /** By id: articles still stored, and those of which developments keep quotes though they themselves expired. */
    List<Forgettable> find(WhatToForget what) {
        Map<String, Forgettable> found = new TreeMap<>();
        reader.latest(Topics.ARTICLES, article -> means(what, article) ? of(article) : null)
                .forEach((key, article) -> found.put(article.article(), article));
        reader.latest(Topics.DEVELOPMENTS, state -> quotes(what, state))
                .forEach((id, quotes) ->
                        quotes.forEach(quote -> found.merge(quote.article(), of(quote, id), Forgetter::both)));
        return List.copyOf(found.values());
    }

    private static boolean means(WhatToForget what, Article article) {
        String outlet = article.outlet() == null ? null : article.outlet().id();
        return what.means(article.id(), outlet, article.url());
    }

    private static List<Evidence> quotes(WhatToForget what, DevelopmentState state) {
        List<Evidence> quotes = state.evidence().stream()
                .filter(each -> worded(each) && what.means(each.article(), each.outlet(), each.url()))
                .toList();
        return quotes.isEmpty() ? null : quotes;
    }

    private static boolean worded(Evidence evidence) {
        return evidence.article() != null
                && evidence.quote() != null
                && !evidence.quote().isEmpty();
    }

    private static Forgettable of(Article article) {
        String outlet = article.outlet() == null ? null : article.outlet().id();
        return new Forgettable(article.id(), article.url(), outlet, article.title(), article.publishedAt(), List.of());
    }

    private static Forgettable of(Evidence quote, String development) {
        return new Forgettable(
                quote.article(), quote.url(), quote.outlet(), null, quote.publishedAt(), List.of(development));
    }

    private static Forgettable both(Forgettable one, Forgettable other) {
        List<String> developments = new ArrayList<>(one.developments());
        developments.addAll(other.developments());
        return new Forgettable(
                one.article(),
                one.url(),
                one.outlet(),
                one.title(),
                one.publishedAt(),
                developments.stream().distinct().toList());
    }

    /** Returns when Kafka has all of it. */
    void forget(List<Forgettable> articles) {
        Instant now = clock.instant();
        try (Writer writer = new Writer()) {
            for (Forgettable each : articles) {
                writer.write(Topics.FORGOTTEN, TYPE, each.article(), new Forgotten(each.article(), now), now);
                writer.write(Topics.ARTICLES, TYPE, each.article(), null, now);
            }
        }
    }

    /**
     * Developments that enrich itself no longer remembers and so has not rewritten; nobody else writes them.
     *
     * @return how many
     */
    int rewriteOld(List<Forgettable> articles) {
        List<String> ids = articles.stream().map(Forgettable::article).toList();
        Map<String, DevelopmentState> old =
                reader.latest(Topics.DEVELOPMENTS, state -> without(state, ids).orElse(null));
        try (Writer writer = new Writer()) {
            old.forEach((id, state) ->
                    writer.write(Topics.DEVELOPMENTS, "newswatch.development", id, state, state.updatedAt()));
        }
        return old.size();
    }

    private static Optional<DevelopmentState> without(DevelopmentState state, List<String> ids) {
        List<String> quoted = state.evidence().stream()
                .filter(Forgetter::worded)
                .map(Evidence::article)
                .filter(ids::contains)
                .distinct()
                .toList();
        DevelopmentState rest = state;
        for (String id : quoted) {
            rest = rest.without(id);
        }
        return quoted.isEmpty() ? Optional.empty() : Optional.of(rest);
    }

    /** Sends, and fails on closing when anything was not taken. */
    private final class Writer implements AutoCloseable {
        private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                kafka.producer("newswatch-forget"), new StringSerializer(), new ByteArraySerializer());
        private volatile Exception failure;

        <V> void write(Topic<V> topic, String type, String key, V value, Instant time) {
            byte[] bytes = value == null
                    ? null
                    : new JsonSerde<>(topic.type()).serializer().serialize(topic.name(), value);
            ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic.name(), key, bytes);
            CloudEvents.write(record.headers(), key + "@" + time, type, SERVICE, time);
            var unused = producer.send(record, (metadata, e) -> failure = e == null ? failure : e);
        }

        @Override
        public void close() {
            producer.close();
            if (failure != null) {
                throw new Failure("Kafka did not take all of it, try again: " + failure.getMessage(), failure);
            }
        }
    }
}
