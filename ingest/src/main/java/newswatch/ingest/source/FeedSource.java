package newswatch.ingest.source;

import java.time.Duration;
import newswatch.events.SourceState;
import newswatch.events.yaml.Omittable;
import newswatch.ingest.documents.OutletEntry;
import newswatch.ingest.feed.Feed;
import newswatch.ingest.feed.FeedReader;
import newswatch.ingest.fetch.Access;
import newswatch.ingest.fetch.Fetched;

/**
 * An RSS, RDF, Atom or JSON feed. Entries that carry their whole text are taken from it; of the others the pages are
 * fetched.
 */
public record FeedSource(
        String id,
        OutletEntry outlet,
        @Omittable String language,
        String url,
        @Omittable String interval,
        @Omittable Boolean backfill,
        @Omittable Access access)
        implements WebSource {
    public FeedSource {
        WebSource.check(url, interval);
        access = access == null ? Access.PLAIN : access;
    }

    @Override
    public int maxBytes() {
        return FeedReader.MAX_BYTES;
    }

    @Override
    public Harvest harvest(Fetched answer, SourceState state, Reach reach) {
        return reach.feeds()
                .read(answer.body(), answer.charset(), answer.url())
                .fold(
                        feed -> new EntryHarvest(given(reach.clock().instant()), access, state, reach)
                                .of(feed.entries(), answer.validators(), pace(feed, answer)),
                        (reason, detail) -> Harvest.failure(reason));
    }

    private static Duration pace(Feed feed, Fetched fetched) {
        return feed.pace() == null || feed.pace().compareTo(fetched.fresh()) < 0 ? fetched.fresh() : feed.pace();
    }
}
