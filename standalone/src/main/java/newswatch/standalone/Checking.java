package newswatch.standalone;

import java.time.Clock;
import newswatch.ingest.IngestSettings;
import newswatch.ingest.Pacing;
import newswatch.ingest.check.SourceCheck;
import newswatch.ingest.fetch.AllowedAddresses;
import newswatch.ingest.fetch.HostPacer;
import newswatch.ingest.fetch.HttpFetcher;
import newswatch.ingest.fetch.PoliteFetcher;

/** Tries sources as ingest would ask them: the same name, the same manners, the same addresses allowed. */
record Checking(PoliteFetcher fetcher, SourceCheck check) implements AutoCloseable {
    static Checking by(Config config) {
        IngestSettings settings =
                new IngestSettings(java.util.List::of, config.contact(), config.allow(), config.instance(), null);
        Pacing pacing = Pacing.real();
        HttpFetcher http =
                new HttpFetcher(AllowedAddresses.of(settings.allow()), settings.userAgent(), pacing.deadline());
        HostPacer pacer = new HostPacer(pacing.clock(), pacing.pause(), pacing.spacing());
        PoliteFetcher fetcher = new PoliteFetcher(http, pacer, pacing.clock(), "newswatch");
        return new Checking(fetcher, new SourceCheck(fetcher, Clock.systemUTC()));
    }

    @Override
    public void close() {
        fetcher.close();
    }
}
