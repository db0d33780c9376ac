package newswatch.ingest.source;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import newswatch.events.SourceState;

/** Something we listen to, as its entry in {@code sources.yaml} describes it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(name = "feed", value = FeedSource.class),
    @JsonSubTypes.Type(name = "sitemap", value = SitemapSource.class),
    @JsonSubTypes.Type(name = "listing", value = ListingSource.class),
    @JsonSubTypes.Type(name = "folder", value = FolderSource.class)
})
public sealed interface Source permits WebSource, FolderSource {
    String id();

    /** What people call it. */
    String label();

    /** Where it is: an address or a path. */
    String address();

    /** Time between two polls while all goes well. */
    Duration rhythm();

    /** Whether the time between polls follows the source's own rhythm; {@link #rhythm} is where it starts. */
    boolean adapts();

    /** Whether somebody wants to know when it brings nothing new for longer than ever. */
    boolean missedWhenSilent();

    /** Whether what was published before the first poll only builds state. */
    boolean marksBackfill();

    /** How much of what it does not show any more is remembered, so that it is not told again when it comes back. */
    default int remembers() {
        return 100;
    }

    /** Looks once. Never throws for what the source does. */
    Harvest poll(SourceState state, Reach reach);
}
