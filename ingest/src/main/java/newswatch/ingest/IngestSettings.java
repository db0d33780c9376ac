package newswatch.ingest;

import java.nio.file.Path;
import java.util.List;
import newswatch.ingest.source.Source;
import newswatch.ingest.source.SourcesFile;
import newswatch.service.TopicOverrides;

/**
 * What an ingest service is told.
 *
 * @param sources whom to listen to
 * @param contact an address or URL that sites find in our User-Agent
 * @param allow addresses or ranges that may be fetched from though they are not public, such as {@code 127.0.0.1}
 * @param instance name of this instance, unique among those that run at the same time and the same after a restart
 */
public record IngestSettings(
        List<Source> sources, String contact, List<String> allow, String instance, TopicOverrides topics) {
    public IngestSettings {
        sources = new SourcesFile(sources).sources();
        contact = contact == null ? "https://newswatch.example/bot" : contact;
        allow = allow == null ? List.of() : List.copyOf(allow);
        instance = instance == null ? "1" : instance;
        topics = topics == null ? TopicOverrides.NONE : topics;
    }

    /** Those sources, everything else by default. */
    public static IngestSettings of(List<Source> sources) {
        return new IngestSettings(sources, null, null, null, null);
    }

    /** The sources of that {@code sources.yaml}, everything else by default. */
    public static IngestSettings of(Path sourcesFile) {
        return of(SourcesFile.read(sourcesFile).sources());
    }

    String userAgent() {
        return "newswatch/0.1 (+" + contact + ")";
    }
}
