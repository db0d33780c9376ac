package newswatch.ingest.source;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import newswatch.events.SourceState;
import newswatch.ingest.extract.Given;
import newswatch.ingest.feed.Entry;
import newswatch.ingest.fetch.Access;
import newswatch.ingest.fetch.Fetched;
import newswatch.ingest.fetch.Validators;
import newswatch.ingest.outcome.Outcome;
import newswatch.ingest.outcome.Reason;
import newswatch.ingest.sitemap.Sitemap;
import newswatch.ingest.sitemap.SitemapReader;

/**
 * One poll of a sitemap: of an index the children that changed, newest first, a few at a time; of all of them the pages
 * that are news.
 */
final class SitemapWalk {
    private static final int MAX_CHILDREN = 8;
    private static final int MAX_ENTRIES = 1_000;
    /** So few pages without any date are looked at; more are an archive. */
    private static final int FEW = 100;

    private static final Duration NEWS = Duration.ofDays(2);
    private static final Duration RECENT = Duration.ofDays(7);
    /** Before the address of a child, in what is remembered. */
    private static final String MARK = "sitemap ";

    private static final Comparator<Sitemap.Child> NEWEST = Comparator.comparing(
                    Sitemap.Child::changedAt, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
            .reversed();

    private final Given source;
    private final Hosts hosts;
    private final Access access;
    private final SourceState state;
    private final Reach reach;
    private final Instant now;
    private final SitemapReader reader = new SitemapReader();
    private final Deque<Sitemap.Child> ahead = new ArrayDeque<>();
    private final Set<String> visited = new HashSet<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, String> marks = new LinkedHashMap<>();
    private final List<Reason> faults = new ArrayList<>();

    /** @param source what is known of all its pages; its own address among it */
    SitemapWalk(Given source, Hosts hosts, Access access, SourceState state, Reach reach) {
        this.source = source;
        this.hosts = hosts;
        this.access = access;
        this.state = state;
        this.reach = reach;
        this.now = reach.clock().instant();
    }

    Harvest from(Fetched top) {
        Outcome<Sitemap> read = reader.read(top.body(), top.url());
        visited.add(source.url());
        visited.add(top.url());
        read.found().ifPresent(this::take);
        boolean index = !ahead.isEmpty();
        for (int fetched = 0; fetched < MAX_CHILDREN && !ahead.isEmpty(); ) {
            fetched += visit(ahead.poll()) ? 1 : 0;
        }
        return read.whyNot().map(Harvest::failure).orElseGet(() -> harvest(top, index));
    }

    // an index may stay as it is while its children change
    private Harvest harvest(Fetched top, boolean index) {
        Harvest found = new EntryHarvest(source, access, state, reach)
                .of(newest(), index ? Validators.NONE : top.validators(), top.fresh())
                .marking(marks);
        List<Reason> all =
                Stream.concat(faults.stream(), found.faults().stream()).toList();
        return found.withFaults(all);
    }

    private List<Entry> newest() {
        return entries.stream()
                .sorted(Comparator.comparing(SitemapWalk::dated).reversed())
                .limit(MAX_ENTRIES)
                .toList();
    }

    /** Whether it was fetched. */
    private boolean visit(Sitemap.Child child) {
        String changed = String.valueOf(child.changedAt());
        boolean known = child.changedAt() != null && changed.equals(state.seen().get(MARK + child.url()));
        if (!visited.add(child.url()) || known) {
            return false;
        }
        Outcome<Sitemap> read = reach.fetcher()
                .fetch(child.url(), Validators.NONE, SitemapReader.MAX_BYTES, access.toward(source.url(), child.url()))
                .then(fetched -> reader.read(fetched.body(), fetched.url()));
        read.found().ifPresent(sitemap -> {
            if (child.changedAt() != null) {
                marks.put(MARK + child.url(), changed);
            }
            take(sitemap);
        });
        read.whyNot().ifPresent(faults::add);
        return true;
    }

    private void take(Sitemap sitemap) {
        sitemap.children().stream()
                .filter(child -> hosts.onHost(child.url()))
                .filter(child -> child.changedAt() == null || within(RECENT, child.changedAt()))
                .sorted(NEWEST)
                .forEach(ahead::add);
        long undated = sitemap.entries().stream()
                .filter(entry -> dated(entry).equals(Instant.MIN))
                .count();
        sitemap.entries().stream()
                .filter(entry -> entry.link() != null && hosts.onHost(entry.link()))
                .filter(entry -> dated(entry).equals(Instant.MIN) ? undated <= FEW : within(age(entry), dated(entry)))
                .forEach(entries::add);
    }

    private boolean within(Duration age, Instant date) {
        return date.isAfter(now.minus(age));
    }

    private static Duration age(Entry entry) {
        return entry.publishedAt() == null ? RECENT : NEWS;
    }

    private static Instant dated(Entry entry) {
        return entry.publishedAt() != null
                ? entry.publishedAt()
                : entry.updatedAt() != null ? entry.updatedAt() : Instant.MIN;
    }
}
