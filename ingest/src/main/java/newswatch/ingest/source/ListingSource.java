package newswatch.ingest.source;

import java.util.List;
import newswatch.events.SourceState;
import newswatch.events.yaml.Omittable;
import newswatch.ingest.documents.OutletEntry;
import newswatch.ingest.extract.Extraction;
import newswatch.ingest.fetch.Access;
import newswatch.ingest.fetch.Fetched;
import newswatch.ingest.listing.AddressGlob;
import newswatch.ingest.listing.CssSelector;
import newswatch.ingest.listing.Layout;
import newswatch.ingest.listing.ListingReader;

/**
 * A page that lists articles, of a site that has neither feed nor sitemap.
 *
 * @param links selects the links to articles
 * @param match which of these addresses, such as {@code /news/*}
 * @param title selects the headline beside a link; without it the article's page says it
 * @param date the same
 * @param hosts whose pages it may list beside those of its own site
 */
public record ListingSource(
        String id,
        OutletEntry outlet,
        @Omittable String language,
        String url,
        CssSelector links,
        @Omittable AddressGlob match,
        @Omittable CssSelector title,
        @Omittable CssSelector date,
        @Omittable List<String> hosts,
        @Omittable String interval,
        @Omittable Boolean backfill,
        @Omittable Access access)
        implements WebSource {
    public ListingSource {
        WebSource.check(url, interval);
        hosts = Hosts.checked(hosts);
        access = access == null ? Access.PLAIN : access;
    }

    @Override
    public int maxBytes() {
        return Extraction.MAX_BYTES;
    }

    @Override
    public Harvest harvest(Fetched page, SourceState state, Reach reach) {
        return new ListingReader()
                .read(page.body(), page.charset(), page.url(), layout(), new Hosts(url, hosts)::onSite)
                .fold(
                        entries -> new EntryHarvest(given(reach.clock().instant()), access, state, reach)
                                .of(entries, page.validators(), page.fresh()),
                        (reason, detail) -> Harvest.failure(reason));
    }

    /** Where on the page what stands. */
    public Layout layout() {
        return new Layout(links, match, title, date);
    }
}
