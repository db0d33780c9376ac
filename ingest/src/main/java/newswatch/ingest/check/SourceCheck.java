package newswatch.ingest.check;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import newswatch.events.Article;
import newswatch.ingest.check.Checked.FirstArticle;
import newswatch.ingest.discovery.Candidate;
import newswatch.ingest.discovery.Discovery;
import newswatch.ingest.extract.Given;
import newswatch.ingest.feed.Entry;
import newswatch.ingest.feed.Feed;
import newswatch.ingest.feed.FeedArticles;
import newswatch.ingest.feed.FeedReader;
import newswatch.ingest.fetch.Access;
import newswatch.ingest.fetch.Fetched;
import newswatch.ingest.fetch.Validators;
import newswatch.ingest.listing.ListingReader;
import newswatch.ingest.outcome.Outcome;
import newswatch.ingest.outcome.Reason;
import newswatch.ingest.sitemap.Sitemap;
import newswatch.ingest.sitemap.SitemapReader;
import newswatch.ingest.source.EntryPage;
import newswatch.ingest.source.ListingSource;
import newswatch.ingest.source.Reach;
import newswatch.ingest.source.WebSource;

/** Fetches a source once, and the page of its newest entry, as a guest does. */
public final class SourceCheck {
    private static final Duration OLD = Duration.ofDays(30);
    /** Characters of an article. */
    private static final int SHOWN = 160;

    private final Reach reach;
    private final Clock clock;
    private final SitemapReader sitemaps = new SitemapReader();

    public SourceCheck(Reach reach) {
        this.reach = reach;
        this.clock = reach.clock();
    }

    /** A source as it is written in the list. */
    public Checked of(WebSource source) {
        Given given = source.given(clock.instant());
        return tried(source.id(), source.url(), source.access(), given, source);
    }

    /** An address that nobody has described yet. */
    public Checked of(String url) {
        Given given = Given.at(url).withFetchedAt(clock.instant());
        return tried(null, url, Access.PLAIN, given, null);
    }

    private Checked tried(String id, String url, Access access, Given given, WebSource source) {
        return reach.fetcher()
                .fetch(url, Validators.NONE, FeedReader.MAX_BYTES, access)
                .fold(
                        fetched -> fetched.reserved()
                                ? Checked.broken(id, url, Reason.RESERVED.code(), null, null, fetched.movedTo())
                                : new Look(id, url, access, given, fetched).at(source),
                        (reason, detail) -> Checked.broken(id, url, reason.code(), detail, null, null));
    }

    /** One look at what an address answered. */
    private final class Look {
        private final String id;
        private final String url;
        private final Access access;
        private final Given given;
        private final Fetched fetched;
        private final List<String> warnings = new ArrayList<>();

        Look(String id, String url, Access access, Given given, Fetched fetched) {
            this.id = id;
            this.url = url;
            this.access = access;
            this.given = given;
            this.fetched = fetched;
        }

        Checked at(WebSource source) {
            if (source instanceof ListingSource listing) {
                return new ListingReader()
                        .read(fetched.body(), fetched.charset(), fetched.url(), listing.layout(), address -> true)
                        .fold(entries -> works("listing", null, null, entries, given), this::broken);
            }
            return reach.feeds()
                    .read(fetched.body(), fetched.charset(), fetched.url())
                    .fold(this::feed, (reason, detail) -> sitemap(reason, detail));
        }

        private Checked feed(Feed feed) {
            if (feed.salvaged()) {
                warnings.add("it is broken; only the entries that are complete are read");
            }
            if (feed.dropped() > 0) {
                warnings.add(feed.dropped() + " of its entries are more than we take");
            }
            return works("feed", feed.title(), feed.language(), feed.entries(), FeedArticles.withOutlet(given, feed));
        }

        private Checked sitemap(Reason reason, String detail) {
            Outcome<Sitemap> sitemap = sitemaps.read(fetched.body(), fetched.url());
            return sitemap.fold(
                    read -> {
                        if (!read.children().isEmpty()) {
                            warnings.add("an index of " + read.children().size()
                                    + " sitemaps; which of them are fetched shows when it runs");
                        } else if (!read.news()) {
                            warnings.add("no news sitemap: titles and dates come from the pages alone");
                        }
                        return works("sitemap", null, null, read.entries(), given);
                    },
                    (other, more) -> broken(reason, detail));
        }

        private Checked broken(Reason reason, String detail) {
            List<Candidate> found = new Discovery()
                    .in(fetched.body(), fetched.charset(), fetched.url()).stream()
                            .filter(candidate -> !candidate.url().equals(url))
                            .toList();
            return Checked.broken(id, url, reason.code(), detail, found, fetched.movedTo());
        }

        private Checked works(String kind, String title, String language, List<Entry> entries, Given its) {
            Publishing dates = Publishing.of(entries);
            FirstArticle first = entries.stream()
                    .max(Comparator.comparing(Entry::publishedAt, Comparator.nullsFirst(Comparator.naturalOrder())))
                    .map(entry -> first(entry, its))
                    .orElse(null);
            warn(entries, dates, first);
            return new Checked(
                    id,
                    url,
                    first == null || first.reason() == null,
                    kind,
                    title,
                    language,
                    entries.size(),
                    dates.dates().size(),
                    dates.newest(),
                    dates.oldest(),
                    dates.every(),
                    (int) entries.stream().filter(Entry::whole).count(),
                    first,
                    null,
                    first == null ? null : first.reason(),
                    first == null || first.reason() == null ? null : "the page of its newest entry",
                    fetched.movedTo(),
                    warnings);
        }

        private void warn(List<Entry> entries, Publishing dates, FirstArticle first) {
            Instant now = clock.instant();
            if (entries.isEmpty()) {
                warnings.add("nothing is in it just now");
            } else if (dates.dates().isEmpty()) {
                warnings.add("its entries have no dates; those of the pages count, or when they were first seen");
            } else if (dates.newest().isBefore(now.minus(OLD))) {
                warnings.add("old news: nothing since " + dates.newest());
            } else if (dates.newest().isAfter(now.plus(Duration.ofHours(1)))) {
                warnings.add("its newest entry is dated in the future: " + dates.newest());
            }
            if (first != null && first.reason() == null && first.publishedAt() == null) {
                warnings.add("no date is found for its newest entry");
            }
        }

        private FirstArticle first(Entry entry, Given its) {
            Outcome<Article> article = entry.whole()
                    ? new FeedArticles(reach.extraction()).article(entry, its)
                    : EntryPage.read(entry, its, access, reach);
            return article.fold(
                    read -> new FirstArticle(
                            read.url(),
                            read.title(),
                            read.publishedAt().equals(its.fetchedAt()) ? null : read.publishedAt(),
                            read.language(),
                            read.text().codePointCount(0, read.text().length()),
                            begins(read.text()),
                            null),
                    (reason, detail) -> new FirstArticle(
                            entry.link(), entry.title(), entry.publishedAt(), null, 0, null, reason.code()));
        }

        private String begins(String text) {
            String line = text.strip().replaceAll("\\s+", " ");
            return line.codePointCount(0, line.length()) <= SHOWN
                    ? line
                    : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…";
        }
    }
}
