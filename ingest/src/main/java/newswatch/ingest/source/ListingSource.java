package newswatch.ingest.source;

import java.util.List;
import newswatch.events.SourceState;
import newswatch.events.yaml.Omittable;
import newswatch.ingest.documents.OutletEntry;
import newswatch.ingest.extract.Extraction;
import newswatch.ingest.fetch.Access;
import newswatch.ingest.fetch.Fetched;
import newswatch.ingest.fetch.Validators;
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
    public Harvest poll(SourceState state, Reach reach) {
        Validators known = new Validators(state.etag(), state.lastModified());
        return reach.fetcher()
                .fetch(url, known, Extraction.MAX_BYTES, access)
                .fold(
                        fetched -> fetched.notModified()
                                ? Harvest.nothingNew(fetched.validators())
                                : harvest(fetched, state, reach),
                        (reason, detail) -> Harvest.failure(reason));
    }

    private Harvest harvest(Fetched page, SourceState state, Reach reach) {
        Layout layout = new Layout(links, match, title, date);
        return new ListingReader()
                .read(page.body(), page.charset(), page.url(), layout, new Hosts(url, hosts)::onSite)
                .fold(
                        entries -> new EntryHarvest(given(reach), access, state, reach)
                                .of(entries, page.validators(), page.fresh())
                                .movedTo(page.movedTo()),
                        (reason, detail) -> Harvest.failure(reason));
    }
}
