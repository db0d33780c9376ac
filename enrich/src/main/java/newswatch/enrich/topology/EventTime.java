package newswatch.enrich.topology;

import java.time.Instant;
import newswatch.events.Article;
import newswatch.events.Outlet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;

/** Event time of an article: when it could first be known, never later than it arrived in the log, never before 1970. */
final class EventTime implements TimestampExtractor {

    @Override
    public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
        long arrived = record.timestamp() < 0 ? Math.max(0, partitionTime) : record.timestamp();
        return record.value() instanceof Article article
                ? within(article.seenAt(), Instant.ofEpochMilli(arrived)).toEpochMilli()
                : arrived;
    }

    /** The article with its dates clamped: a publication in the future is one of the moment it was fetched. */
    static Article clamp(Article article, Instant known) {
        Instant seenAt = within(article.seenAt(), known);
        Instant fetchedAt = article.fetchedAt() == null ? null : within(article.fetchedAt(), seenAt);
        Instant publishedAt = within(article.publishedAt(), fetchedAt == null ? seenAt : fetchedAt);
        return new Article(
                article.id(),
                article.url(),
                article.outlet() == null ? new Outlet("unknown", "unknown", null, false, null) : article.outlet(),
                article.title(),
                article.authors(),
                publishedAt,
                fetchedAt,
                article.language(),
                article.text(),
                article.section(),
                article.tags(),
                article.genreHint(),
                article.contentHash(),
                article.backfill(),
                article.partial());
    }

    private static Instant within(Instant time, Instant latest) {
        if (time.isAfter(latest)) {
            return latest;
        }
        return time.isBefore(Instant.EPOCH) ? Instant.EPOCH : time;
    }
}
