package newswatch.ingest.feed;

import newswatch.events.Article;
import newswatch.events.Ids;
import newswatch.events.Outlet;
import newswatch.ingest.extract.Extraction;
import newswatch.ingest.extract.Given;
import newswatch.ingest.outcome.Outcome;
import newswatch.ingest.outcome.Reason;

/** Entries as articles: what the feed itself carries of them. */
public final class FeedArticles {
    private final Extraction extraction;

    public FeedArticles(Extraction extraction) {
        this.extraction = extraction;
    }

    /** @param source what is known of the feed: its address, outlet, language, when it was fetched */
    public Outcome<Article> article(Entry entry, Given source) {
        if (entry.link() == null && entry.guid() == null) {
            return Outcome.failure(Reason.NO_URL, "an entry with neither link nor guid");
        }
        return extraction.fragment(entry.body(), given(entry, source));
    }

    /** What the feed says of an entry's page. */
    public static Given given(Entry entry, Given source) {
        String id = entry.link() == null ? Ids.of(source.url(), entry.guid()) : null;
        return new Given(
                id,
                entry.link(),
                source.outlet(),
                entry.title(),
                entry.authors(),
                entry.publishedAt() == null ? source.publishedAt() : entry.publishedAt(),
                source.fetchedAt(),
                source.language() == null ? entry.language() : source.language(),
                entry.categories().isEmpty()
                        ? source.section()
                        : entry.categories().get(0),
                entry.categories());
    }

    /** The outlet of a feed nobody has described: its title. */
    public static Given withOutlet(Given source, Feed feed) {
        if (source.outlet() != null || feed.title() == null || feed.title().isBlank()) {
            return source;
        }
        Outlet outlet = new Outlet(outletId(feed, source), feed.title().strip(), null, false, null);
        return new Given(
                source.id(),
                source.url(),
                outlet,
                source.title(),
                source.authors(),
                source.publishedAt(),
                source.fetchedAt(),
                source.language(),
                source.section(),
                source.tags());
    }

    private static String outletId(Feed feed, Given source) {
        String address = feed.link() == null ? source.url() : feed.link();
        return Extraction.outletId(address, feed.title());
    }
}
