package newswatch.enrich.topology;

import java.time.Instant;
import java.util.Set;
import newswatch.events.Article;
import newswatch.service.log.About;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Numbers an article's revisions, and forwards those that say something new. */
final class ArticleProcessor implements Processor<String, Article, String, Revision> {
    private static final Logger LOG = LoggerFactory.getLogger(ArticleProcessor.class);

    private final Reviser reviser;
    private final StreamMeters meters;
    private ProcessorContext<String, Revision> context;
    private KeyValueStore<String, KnownArticle> articles;

    private ArticleProcessor(Reviser reviser, StreamMeters meters) {
        this.reviser = reviser;
        this.meters = meters;
    }

    static ProcessorSupplier<String, Article, String, Revision> supplier(Reviser reviser, StreamMeters meters) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, Article, String, Revision> get() {
                return new ArticleProcessor(reviser, meters);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(StateStore.ARTICLES.builder());
            }
        };
    }

    @Override
    public void init(ProcessorContext<String, Revision> context) {
        this.context = context;
        articles = StateStore.ARTICLES.in(context);
    }

    @Override
    public void process(Record<String, Article> record) {
        About.ARTICLE.during(record.key(), () -> read(record));
    }

    private void read(Record<String, Article> record) {
        Revision revision = meters.annotation().record(() -> revise(record));
        if (revision.article() != null) {
            Sizes.check(revision.article());
        }
        revision.claims().forEach(Sizes::check);

        if (revision.known() != null) {
            articles.put(record.key(), revision.known());
        }
        meters.article(revision.outcome());
        LOG.debug(
                "is {}, touches {} relations",
                revision.outcome(),
                revision.claims().size());
        if (revision.outcome().speaks()) {
            context.forward(record.withValue(revision));
        }
    }

    private Revision revise(Record<String, Article> record) {
        KnownArticle remembered = articles.get(record.key());
        KnownArticle known = remembered == null ? KnownArticle.NEVER : remembered;
        return record.value() == null
                ? reviser.forget(known, record.key())
                : reviser.revise(known, EventTime.clamp(record.value(), Instant.ofEpochMilli(record.timestamp())));
    }
}
