package newswatch.ingest.source;

import java.util.List;
import newswatch.events.SourceState;
import newswatch.events.yaml.Omittable;
import newswatch.ingest.documents.OutletEntry;
import newswatch.ingest.fetch.Access;
import newswatch.ingest.fetch.Fetched;
import newswatch.ingest.sitemap.SitemapReader;

/**
 * A sitemap, a news sitemap or an index of them. The pages it lists are fetched: of a news sitemap those of the last two
 * days, of another those changed within a week.
 *
 * @param hosts whose pages it may list beside its own host's
 */
public record SitemapSource(
        String id,
        OutletEntry outlet,
        @Omittable String language,
        String url,
        @Omittable List<String> hosts,
        @Omittable String interval,
        @Omittable Boolean backfill,
        @Omittable Access access)
        implements WebSource {
    public SitemapSource {
        WebSource.check(url, interval);
        hosts = Hosts.checked(hosts);
        access = access == null ? Access.PLAIN : access;
    }

    /** What one of its parts lists may long be unseen while another changes. */
    @Override
    public int remembers() {
        return 2_000;
    }

    @Override
    public int maxBytes() {
        return SitemapReader.MAX_BYTES;
    }

    @Override
    public Harvest harvest(Fetched top, SourceState state, Reach reach) {
        return new SitemapWalk(given(reach.clock().instant()), new Hosts(url, hosts), access, state, reach).from(top);
    }
}
