package newswatch.ingest.fetch;

import java.time.Duration;

/** Hears what fetching does on its own account and no outcome tells. Called from many threads. */
public interface FetchNotes {
    FetchNotes NONE = (site, asked) -> {};

    /** A site's robots.txt asked for longer pauses than we keep. */
    void crawlDelayClamped(String site, Duration asked);
}
