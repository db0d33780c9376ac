package newswatch.ingest;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import newswatch.ingest.extract.Extraction;
import newswatch.ingest.fetch.AllowedAddresses;
import newswatch.ingest.fetch.FetchNotes;
import newswatch.ingest.fetch.HostPacer;
import newswatch.ingest.fetch.HttpFetcher;
import newswatch.ingest.fetch.Manners;
import newswatch.ingest.fetch.PoliteFetcher;
import newswatch.ingest.source.Source;
import newswatch.ingest.source.SourcesFile;
import newswatch.service.TopicOverrides;

/**
 * What an ingest service is told.
 *
 * @param sources whom to listen to; asked again every now and then
 * @param contact an address or URL that sites find in our User-Agent
 * @param allow addresses or ranges that may be fetched from though they are not public, such as {@code 127.0.0.1}
 * @param instance name of this instance, unique among those that run at the same time and the same after a restart
 * @param extraction reads pages
 */
public record IngestSettings(
        Supplier<List<Source>> sources,
        String contact,
        List<String> allow,
        String instance,
        TopicOverrides topics,
        Extraction extraction) {
    private static final String AGENT = "newswatch";

    public IngestSettings {
        contact = contact == null ? "https://newswatch.example/bot" : contact;
        allow = allow == null ? List.of() : List.copyOf(allow);
        instance = instance == null ? "1" : instance;
        topics = topics == null ? TopicOverrides.NONE : topics;
        extraction = extraction == null ? new Extraction() : extraction;
    }

    /** Always the same sources, checked as a file of them would be; everything else by default. */
    public static IngestSettings of(List<Source> sources) {
        return new IngestSettings(always(sources), null, null, null, null, null);
    }

    public static Supplier<List<Source>> always(List<Source> sources) {
        List<Source> checked = new SourcesFile(sources).sources();
        return () -> checked;
    }

    /** Fetches as these settings say. */
    public PoliteFetcher fetcher(Pacing pacing, FetchNotes notes) {
        Clock clock = pacing.clock();
        String userAgent = AGENT + "/0.1 (+" + contact + ")";
        HttpFetcher http = new HttpFetcher(AllowedAddresses.of(allow), userAgent, pacing.deadline(), clock);
        HostPacer pacer = new HostPacer(clock, pacing.pause(), pacing.spacing());
        return new PoliteFetcher(http, pacer, clock, new Manners(AGENT, true, notes));
    }
}
