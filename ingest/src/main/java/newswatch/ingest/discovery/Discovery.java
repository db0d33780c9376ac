package newswatch.ingest.discovery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newswatch.ingest.discovery.Candidate.Basis;
import newswatch.ingest.discovery.Candidate.Kind;
import newswatch.ingest.extract.CanonicalUrl;
import newswatch.ingest.extract.Charsets;
import newswatch.ingest.feed.Feed;
import newswatch.ingest.feed.FeedReader;
import newswatch.ingest.sitemap.Sitemap;
import newswatch.ingest.sitemap.SitemapReader;

/** Finds feeds, sitemaps and listings from what an address answered. */
public final class Discovery {
    private static final int MAX_FOUND = 50;
    private static final int MAX_ROBOTS = 500_000;
    private static final Pattern SITEMAP_LINE =
            Pattern.compile("(?im)^[ \\t\\uFEFF]{0,9}sitemap[ \\t]{0,9}:[ \\t]{0,9}(\\S{1,2000})");
    private static final List<String> FEEDS =
            List.of("/feed", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml", "/feed.json");
    private static final List<String> SITEMAPS =
            List.of("/news-sitemap.xml", "/sitemap-news.xml", "/sitemap_index.xml", "/sitemap.xml");

    private final FeedReader feeds = new FeedReader();
    private final SitemapReader sitemaps = new SitemapReader();

    /**
     * The best first; the guesses among them are to be fetched before anybody relies on them.
     *
     * @param charset the one the server named, or null
     * @param url where the bytes were found; that of a robots.txt is read as one
     */
    public List<Candidate> in(byte[] bytes, String charset, String url) {
        if (CanonicalUrl.resolve(url, "/robots.txt").filter(url::equals).isPresent()) {
            return sitemapsIn(bytes, url);
        }
        Optional<Candidate> itself = itself(bytes, charset, url);
        if (itself.isPresent()) {
            return List.of(itself.get());
        }
        Stream<Candidate> stated = PageLinks.of(Charsets.decode(bytes, charset), url);
        return ranked(Stream.concat(stated, guesses(url)));
    }

    /** The sitemaps that a robots.txt names. */
    public List<Candidate> sitemapsIn(byte[] robots, String url) {
        String text = new String(robots, 0, Math.min(robots.length, MAX_ROBOTS), UTF_8);
        return ranked(SITEMAP_LINE
                .matcher(text)
                .results()
                .flatMap(line -> CanonicalUrl.resolve(url, line.group(1)).stream())
                .map(found -> new Candidate(Kind.SITEMAP, found, "", Basis.STATED)));
    }

    private Optional<Candidate> itself(byte[] bytes, String charset, String url) {
        Optional<Feed> feed = feeds.read(bytes, charset, url).found();
        if (feed.isPresent()) {
            String title = Objects.requireNonNullElse(feed.get().title(), "");
            return Optional.of(new Candidate(Kind.FEED, url, title, Basis.ITSELF));
        }
        Optional<Sitemap> sitemap = sitemaps.read(bytes, url).found();
        return sitemap.map(found -> new Candidate(Kind.SITEMAP, url, "", Basis.ITSELF));
    }

    private static Stream<Candidate> guesses(String url) {
        return Stream.concat(
                FEEDS.stream().flatMap(path -> guess(Kind.FEED, url, path)),
                SITEMAPS.stream().flatMap(path -> guess(Kind.SITEMAP, url, path)));
    }

    private static Stream<Candidate> guess(Kind kind, String url, String path) {
        return CanonicalUrl.resolve(url, path).stream().map(found -> new Candidate(kind, found, "", Basis.GUESSED));
    }

    private static List<Candidate> ranked(Stream<Candidate> found) {
        Map<String, Candidate> best = new LinkedHashMap<>();
        found.sorted(Candidate.BEST_FIRST).forEach(candidate -> best.putIfAbsent(candidate.url(), candidate));
        return new ArrayList<>(best.values()).subList(0, Math.min(MAX_FOUND, best.size()));
    }
}
