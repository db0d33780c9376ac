package newswatch.ingest.source;

import java.time.Duration;
import newswatch.events.SourceState;
import newswatch.events.yaml.Omittable;
import newswatch.ingest.documents.OutletEntry;
import newswatch.ingest.feed.Feed;
import newswatch.ingest.feed.FeedReader;
import newswatch.ingest.fetch.Access;
import newswatch.ingest.fetch.Fetched;
import newswatch.ingest.fetch.Validators;
import newswatch.ingest.outcome.Reason;

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
    public Harvest poll(SourceState state, Reach reach) {
        Validators known = new Validators(state.etag(), state.lastModified());
        return reach.fetcher()
                .fetch(url, known, FeedReader.MAX_BYTES, access)
                .fold(
                        fetched -> fetched.notModified()
                                ? Harvest.nothingNew(fetched.validators())
                                : harvest(fetched, state, reach),
                        (reason, detail) -> Harvest.failure(reason));
    }

    private Harvest harvest(Fetched fetched, SourceState state, Reach reach) {
        if (fetched.reserved()) {
            return Harvest.failure(Reason.RESERVED);
        }
        return reach.feeds()
                .read(fetched.body(), fetched.charset(), fetched.url())
                .fold(
                        feed -> new EntryHarvest(given(reach), access, state, reach)
                                .of(feed.entries(), fetched.validators(), pace(feed, fetched))
                                .movedTo(fetched.movedTo()),
                        (reason, detail) -> Harvest.failure(reason));
    }

    private static Duration pace(Feed feed, Fetched fetched) {
        return feed.pace() == null || feed.pace().compareTo(fetched.fresh()) < 0 ? fetched.fresh() : feed.pace();
    }
}
