package newswatch.ingest.source;

import java.time.Duration;
import java.time.Instant;
import newswatch.events.SourceState;
import newswatch.ingest.documents.OutletEntry;
import newswatch.ingest.extract.CanonicalUrl;
import newswatch.ingest.extract.Given;
import newswatch.ingest.fetch.Access;
import newswatch.ingest.fetch.Fetched;
import newswatch.ingest.fetch.Validators;
import newswatch.ingest.outcome.Reason;

/** A source with an address on the web; what all kinds of them have in common. */
public sealed interface WebSource extends Source permits FeedSource, SitemapSource, ListingSource {
    Duration SHORTEST = Duration.ofSeconds(30);
    Duration USUAL = Duration.ofMinutes(5);

    OutletEntry outlet();

    /** ISO 639-1, or null. */
    String language();

    String url();

    /** Such as {@code 5m}; null: as often as it brings something new, within reason. */
    String interval();

    /** Whether older articles only build state; null is true. */
    Boolean backfill();

    /** What it is asked with. */
    Access access();

    @Override
    default String label() {
        return outlet().outlet().name();
    }

    @Override
    default String address() {
        return url();
    }

    @Override
    default Duration rhythm() {
        return interval() == null ? USUAL : Intervals.parse(interval());
    }

    @Override
    default boolean adapts() {
        return interval() == null;
    }

    @Override
    default boolean missedWhenSilent() {
        return true;
    }

    @Override
    default boolean marksBackfill() {
        return backfill() == null || backfill();
    }

    /** Of what its address answers, in bytes after decompression. */
    int maxBytes();

    /** What is new in an answer. */
    Harvest harvest(Fetched answer, SourceState state, Reach reach);

    @Override
    default Harvest poll(SourceState state, Reach reach) {
        Validators known = new Validators(state.etag(), state.lastModified());
        return reach.fetcher()
                .fetch(url(), known, maxBytes(), access())
                .fold(answer -> answered(answer, state, reach), (reason, detail) -> Harvest.failure(reason));
    }

    private Harvest answered(Fetched answer, SourceState state, Reach reach) {
        if (answer.notModified()) {
            return Harvest.nothingNew(answer.validators());
        } else if (answer.reserved()) {
            return Harvest.failure(Reason.RESERVED);
        }
        return harvest(answer, state, reach).movedTo(answer.movedTo());
    }

    /** What is known of all its articles. */
    default Given given(Instant now) {
        return new Given(null, url(), outlet().outlet(), null, null, null, now, language(), null, null);
    }

    /** @throws IllegalArgumentException naming what is wrong with its entry */
    static void check(String url, String interval) {
        if (CanonicalUrl.of(url).isEmpty()) {
            throw new IllegalArgumentException("url '" + url + "' is no http address");
        }
        if (interval != null && Intervals.parse(interval).compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException(
                    "interval '" + interval + "' is shorter than " + SHORTEST.toSeconds() + "s");
        }
    }
}
