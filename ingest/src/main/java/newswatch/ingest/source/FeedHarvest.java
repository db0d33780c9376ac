package newswatch.ingest.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import newswatch.events.Article;
import newswatch.events.Ids;
import newswatch.events.SourceState;
import newswatch.ingest.extract.Extraction;
import newswatch.ingest.extract.Given;
import newswatch.ingest.feed.Entry;
import newswatch.ingest.feed.Feed;
import newswatch.ingest.feed.FeedArticles;
import newswatch.ingest.fetch.Validators;
import newswatch.ingest.outcome.Reason;

/** What is new in one reading of a feed. An entry is new or changed by what the feed says of it, not by its page. */
final class FeedHarvest {
    private static final int MAX_PAGES = 40;
    /** With less than this the page is fetched, in characters of HTML. */
    private static final int WHOLE_TEXT = 1_200;
    /** Failures of a page that another try may mend. */
    private static final Set<Reason> PASSING = Set.of(
            Reason.UNREACHABLE, Reason.TIMEOUT, Reason.THROTTLED, Reason.ROBOTS_UNAVAILABLE, Reason.BAD_ENCODING);

    private final Given source;
    private final SourceState state;
    private final Reach reach;
    private final FeedArticles entries;

    private final List<Article> articles = new ArrayList<>();
    private final Map<String, String> seen = new LinkedHashMap<>();
    private final List<Reason> faults = new ArrayList<>();
    private int pages;
    private boolean unfinished;

    FeedHarvest(Given source, SourceState state, Reach reach) {
        this.source = source;
        this.state = state;
        this.reach = reach;
        this.entries = new FeedArticles(reach.extraction());
    }

    Harvest of(Feed feed, Validators validators) {
        feed.entries().stream().sorted(oldestFirst()).forEach(this::take);
        // with entries left to do, the feed must come whole again
        return new Harvest(articles, seen, unfinished ? Validators.NONE : validators, faults, null);
    }

    private static Comparator<Entry> oldestFirst() {
        return Comparator.comparing(Entry::publishedAt, Comparator.nullsFirst(Comparator.naturalOrder()));
    }

    private void take(Entry entry) {
        entries.article(entry, source).fold(article -> take(entry, article), (reason, detail) -> faults.add(reason));
    }

    private boolean take(Entry entry, Article said) {
        String hash = Ids.of(entry.title(), entry.body());
        if (hash.equals(state.seen().get(said.id())) || hash.equals(seen.get(said.id()))) {
            seen.put(said.id(), hash);
            return true;
        }
        Optional<Article> article = whole(entry) ? Optional.of(said) : page(entry, said);
        article.ifPresentOrElse(
                done -> {
                    articles.add(done);
                    seen.put(said.id(), hash);
                },
                () -> unfinished = true);
        return article.isPresent();
    }

    private static boolean whole(Entry entry) {
        boolean carried = entry.content() != null
                && (entry.summary() == null
                        || entry.content().length() > entry.summary().length());
        return carried || entry.body().length() >= WHOLE_TEXT || entry.link() == null;
    }

    /** The article from its page; what the feed says where the page cannot be had; empty to try again. */
    private Optional<Article> page(Entry entry, Article said) {
        if (pages == MAX_PAGES) {
            return Optional.empty();
        }
        pages++;
        Given given = FeedArticles.given(entry, source).withId(said.id());
        return reach.fetcher()
                .fetch(entry.link(), Validators.NONE, Extraction.MAX_BYTES)
                .then(fetched -> reach.extraction().page(fetched.body(), fetched.charset(), given))
                .fold(Optional::of, (reason, detail) -> instead(said, reason));
    }

    private Optional<Article> instead(Article said, Reason reason) {
        faults.add(reason);
        boolean again = PASSING.contains(reason) && reach.patience().mayTryAgain(said.id());
        return again ? Optional.empty() : Optional.of(said);
    }
}
