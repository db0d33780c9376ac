package newswatch.ingest.source;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import newswatch.events.Article;
import newswatch.events.SourceState;
import newswatch.ingest.extract.Given;
import newswatch.ingest.feed.Entry;
import newswatch.ingest.feed.FeedArticles;
import newswatch.ingest.fetch.Access;
import newswatch.ingest.fetch.Validators;
import newswatch.ingest.outcome.Reason;

/**
 * What is new among the entries that a feed, a sitemap or a listing shows. An entry is new or changed by what the source
 * says of it; its page is fetched then, and published only if it says something else than before.
 */
final class EntryHarvest {
    private static final int MAX_PAGES = 20;
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private final Given source;
    private final Access access;
    private final SourceState state;
    private final Reach reach;
    private final FeedArticles entries;
    private final Instant until;

    private final List<Article> articles = new ArrayList<>();
    private final Map<String, String> seen = new LinkedHashMap<>();
    private final List<Reason> faults = new ArrayList<>();
    private int pages;
    private boolean unfinished;

    /** @param source what is known of all its entries */
    EntryHarvest(Given source, Access access, SourceState state, Reach reach) {
        this.source = source;
        this.access = access;
        this.state = state;
        this.reach = reach;
        this.entries = new FeedArticles(reach.extraction());
        this.until = reach.clock().instant().plus(LONGEST);
    }

    /** @param pace how long the source asks to be left alone */
    Harvest of(List<Entry> shown, Validators validators, Duration pace) {
        shown.stream().sorted(oldestFirst()).forEach(this::take);
        // with entries left to do, it must come whole again
        Validators next = unfinished ? Validators.NONE : validators;
        List<Instant> dates =
                shown.stream().map(Entry::publishedAt).filter(Objects::nonNull).toList();
        return new Harvest(articles, seen, next, faults, null, pace, unfinished, dates, null);
    }

    private static Comparator<Entry> oldestFirst() {
        return Comparator.comparing(Entry::publishedAt, Comparator.nullsFirst(Comparator.naturalOrder()));
    }

    private void take(Entry entry) {
        entries.article(entry, source).fold(article -> take(entry, article), (reason, detail) -> faults.add(reason));
    }

    private boolean take(Entry entry, Article said) {
        String mark = EntryMarks.of(entry);
        String known = known(said.id());
        if (known.startsWith(mark)) {
            seen.put(said.id(), known);
        } else if (!reach.sightings().tells(state.id(), said.id())) {
            seen.put(said.id(), mark + EntryMarks.sighted());
        } else {
            Optional<Article> article = entry.whole() ? Optional.of(said) : page(entry, said);
            article.ifPresentOrElse(done -> found(done, said, mark, known), () -> leave(said));
        }
        return true;
    }

    private void leave(Article said) {
        unfinished = true;
        if (known(said.id()).isEmpty()) {
            reach.sightings().release(state.id(), said.id());
        }
    }

    private String known(String id) {
        return seen.getOrDefault(id, state.seen().getOrDefault(id, ""));
    }

    private void found(Article article, Article said, String mark, String known) {
        String told = EntryMarks.told(article);
        if (nothing(article)) {
            faults.add(Reason.NO_ARTICLE_TEXT);
            seen.put(said.id(), mark + EntryMarks.sighted());
            return;
        }
        // a new date or summary need not mean a new text; another entry may have led to the same article
        if (!known.endsWith(told) && (article.id().equals(said.id()) || tells(article, told))) {
            articles.add(article);
        }
        seen.put(article.id(), mark + told);
        seen.put(said.id(), mark + told);
    }

    private boolean tells(Article article, String told) {
        return reach.sightings().tells(state.id(), article.id())
                && !known(article.id()).endsWith(told);
    }

    // an address alone tells nobody anything
    private static boolean nothing(Article article) {
        return article.text().isBlank()
                && (article.title().isBlank() || article.title().equals(article.url()));
    }

    /** The article from its page; what the source says where the page cannot be had; empty to try again. */
    private Optional<Article> page(Entry entry, Article said) {
        if (pages == MAX_PAGES || reach.clock().instant().isAfter(until)) {
            return Optional.empty();
        }
        pages++;
        return EntryPage.read(entry, source, access, reach)
                .fold(Optional::of, (reason, detail) -> instead(said, reason));
    }

    private Optional<Article> instead(Article said, Reason reason) {
        faults.add(reason);
        boolean again = reason.passes() && reach.patience().mayTryAgain(said.id());
        return again ? Optional.empty() : Optional.of(said.asPart());
    }
}
