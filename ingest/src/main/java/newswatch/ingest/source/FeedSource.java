package newswatch.ingest.source;

import java.time.Duration;
import newswatch.events.SourceState;
import newswatch.events.yaml.Omittable;
import newswatch.ingest.documents.OutletEntry;
import newswatch.ingest.extract.CanonicalUrl;
import newswatch.ingest.extract.Given;
import newswatch.ingest.feed.Feed;
import newswatch.ingest.feed.FeedReader;
import newswatch.ingest.fetch.Fetched;
import newswatch.ingest.fetch.Validators;
import newswatch.ingest.outcome.Outcome;

/**
 * An RSS, RDF or Atom feed. Entries that carry their whole text are taken from it; of the others the pages are fetched.
 *
 * @param interval such as {@code 5m}, the default
 * @param backfill whether older articles only build state; true when left out
 */
public record FeedSource(
        String id,
        OutletEntry outlet,
        @Omittable String language,
        String url,
        @Omittable String interval,
        @Omittable Boolean backfill)
        implements Source {
    private static final Duration SHORTEST = Duration.ofSeconds(30);

    public FeedSource {
        if (CanonicalUrl.of(url).isEmpty()) {
            throw new IllegalArgumentException("url '" + url + "' is no http address");
        }
        interval = interval == null ? "5m" : interval;
        if (Intervals.parse(interval).compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException(
                    "interval '" + interval + "' is shorter than " + SHORTEST.toSeconds() + "s");
        }
    }

    @Override
    public String label() {
        return outlet.outlet().name();
    }

    @Override
    public String address() {
        return url;
    }

    @Override
    public Duration rhythm() {
        return Intervals.parse(interval);
    }

    @Override
    public boolean marksBackfill() {
        return backfill == null || backfill;
    }

    @Override
    public Harvest poll(SourceState state, Reach reach) {
        Validators known = new Validators(state.etag(), state.lastModified());
        return reach.fetcher()
                .fetch(url, known, FeedReader.MAX_BYTES)
                .fold(
                        fetched -> fetched.notModified() ? Harvest.nothingNew(known) : harvest(fetched, state, reach),
                        (reason, detail) -> Harvest.failure(reason));
    }

    private Harvest harvest(Fetched fetched, SourceState state, Reach reach) {
        Outcome<Feed> feed = reach.feeds().read(fetched.body(), fetched.charset(), fetched.url());
        return feed.fold(
                read -> new FeedHarvest(given(reach), state, reach).of(read, fetched.validators()),
                (reason, detail) -> Harvest.failure(reason));
    }

    private Given given(Reach reach) {
        return new Given(
                null, url, outlet.outlet(), null, null, null, reach.clock().instant(), language, null, null);
    }
}
