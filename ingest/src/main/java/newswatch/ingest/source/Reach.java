package newswatch.ingest.source;

import java.time.Clock;
import newswatch.ingest.documents.Documents;
import newswatch.ingest.extract.Extraction;
import newswatch.ingest.feed.FeedReader;
import newswatch.ingest.fetch.PoliteFetcher;

/** What sources reach the world with; shared by all of them. */
public record Reach(
        PoliteFetcher fetcher,
        FeedReader feeds,
        Extraction extraction,
        Documents documents,
        Patience patience,
        Sightings sightings,
        Workbench workbench,
        Clock clock) {
    /** With nothing remembered yet. */
    public static Reach of(PoliteFetcher fetcher, Extraction extraction, Clock clock) {
        return new Reach(
                fetcher,
                new FeedReader(),
                extraction,
                new Documents(extraction, null),
                new Patience(),
                new Sightings(),
                new Workbench(),
                clock);
    }
}
