package newswatch.standalone;

import java.time.Clock;
import java.util.List;
import newswatch.ingest.IngestSettings;
import newswatch.ingest.Pacing;
import newswatch.ingest.check.SourceCheck;
import newswatch.ingest.fetch.FetchNotes;
import newswatch.ingest.fetch.PoliteFetcher;
import newswatch.ingest.source.Reach;

/** Tries sources as ingest would ask them: the same name, the same manners, the same addresses allowed. */
record Checking(PoliteFetcher fetcher, SourceCheck check) implements AutoCloseable {
    static Checking by(Config config) {
        IngestSettings settings = new IngestSettings(
                List::of, config.contact(), config.allow(), config.instance(), null, config.extraction());
        PoliteFetcher fetcher = settings.fetcher(Pacing.real(), FetchNotes.NONE);
        return new Checking(fetcher, new SourceCheck(Reach.of(fetcher, settings.extraction(), Clock.systemUTC())));
    }

    @Override
    public void close() {
        fetcher.close();
    }
}
