package newswatch.ingest;

import java.util.List;
import java.util.function.Supplier;
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
 */
public record IngestSettings(
        Supplier<List<Source>> sources, String contact, List<String> allow, String instance, TopicOverrides topics) {
    public IngestSettings {
        contact = contact == null ? "https://newswatch.example/bot" : contact;
        allow = allow == null ? List.of() : List.copyOf(allow);
        instance = instance == null ? "1" : instance;
        topics = topics == null ? TopicOverrides.NONE : topics;
    }

    /** Always the same sources, checked as a file of them would be; everything else by default. */
    public static IngestSettings of(List<Source> sources) {
        return new IngestSettings(always(sources), null, null, null, null);
    }

    public static Supplier<List<Source>> always(List<Source> sources) {
        List<Source> checked = new SourcesFile(sources).sources();
        return () -> checked;
    }

    public String userAgent() {
        return "newswatch/0.1 (+" + contact + ")";
    }
}
