package newswatch.ingest.source;

import newswatch.events.Article;
import newswatch.ingest.extract.CanonicalUrl;
import newswatch.ingest.extract.Extraction;
import newswatch.ingest.extract.Given;
import newswatch.ingest.feed.Entry;
import newswatch.ingest.feed.FeedArticles;
import newswatch.ingest.fetch.Access;
import newswatch.ingest.fetch.Fetched;
import newswatch.ingest.fetch.TdmReservation;
import newswatch.ingest.fetch.Validators;
import newswatch.ingest.outcome.Outcome;
import newswatch.ingest.outcome.Reason;

/** The page that an entry links to, as an article. */
public final class EntryPage {
    private EntryPage() {}

    /** @param source what is known of all entries of the source, its address among it */
    public static Outcome<Article> read(Entry entry, Given source, Access access, Reach reach) {
        Given given = FeedArticles.given(entry, source);
        return reach.fetcher()
                .fetch(entry.link(), Validators.NONE, Extraction.MAX_BYTES, access.toward(source.url(), entry.link()))
                .then(fetched -> article(fetched, given, reach));
    }

    private static Outcome<Article> article(Fetched fetched, Given given, Reach reach) {
        if (TdmReservation.ofPage(fetched.body()).orElse(fetched.reserved())) {
            return Outcome.failure(Reason.RESERVED, "reserved against text and data mining");
        } else if (CanonicalUrl.frontPage(fetched.url()) && !CanonicalUrl.frontPage(given.url())) {
            return Outcome.failure(Reason.REDIRECT_BROKEN, "leads to a front page instead");
        }
        // a link through somebody's counter is no address of the article; one within a site is
        Given found = CanonicalUrl.sameHost(fetched.url(), given.url()) ? given : given.withUrl(fetched.url());
        return reach.workbench()
                .parse(fetched.body().length, () -> reach.extraction().page(fetched.body(), fetched.charset(), found));
    }
}
