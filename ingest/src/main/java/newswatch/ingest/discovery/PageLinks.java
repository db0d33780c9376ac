package newswatch.ingest.discovery;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newswatch.ingest.discovery.Candidate.Basis;
import newswatch.ingest.discovery.Candidate.Kind;
import newswatch.ingest.extract.CanonicalUrl;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** What a page says of its feeds and sitemaps, what it links to that looks like one, and whether it is a listing. */
final class PageLinks {
    private static final int MAX_DEPTH = 256;
    private static final int MAX_CHARACTERS = 5_000_000;
    private static final int MAX_TITLE = 200;
    /** So many links that read like headlines make a listing. */
    private static final int HEADLINES = 8;

    private static final int HEADLINE_WORDS = 5;
    private static final Pattern FEED_TYPE =
            Pattern.compile("application/(?:rss|atom|rdf|feed)\\+(?:xml|json)|text/xml|application/json");
    private static final Pattern FEED_PATH = Pattern.compile(
            "(?:[/.](?:rss|atom|rdf|feed)|/feeds?/[^.]*|[/._-](?:rss|feed|atom)\\.(?:xml|json|php))/?$");

    private final Document page;
    private final String url;

    private PageLinks(Document page, String url) {
        this.page = page;
        this.url = url;
    }

    static Stream<Candidate> of(String html, String url) {
        String bounded = html.substring(0, Math.min(html.length(), MAX_CHARACTERS));
        PageLinks links =
                new PageLinks(Parser.htmlParser().setMaxDepth(MAX_DEPTH).parseInput(bounded, url), url);
        return Stream.of(links.stated(), links.linked(), links.listing()).flatMap(found -> found);
    }

    private Stream<Candidate> stated() {
        return page.select("link[rel][href]").stream().flatMap(link -> {
            List<String> rels =
                    List.of(link.attr("rel").toLowerCase(Locale.ROOT).split("\\s+"));
            String type = link.attr("type").strip().toLowerCase(Locale.ROOT);
            if (rels.contains("sitemap")) {
                return candidate(Kind.SITEMAP, link, Basis.STATED);
            }
            boolean feed =
                    (rels.contains("alternate") && FEED_TYPE.matcher(type).lookingAt()) || rels.contains("feed");
            return feed && !type.contains("oembed") ? candidate(Kind.FEED, link, Basis.STATED) : Stream.empty();
        });
    }

    private Stream<Candidate> linked() {
        return page.select("a[href]").stream()
                .filter(link -> looksLikeFeed(link.attr("href")))
                .flatMap(link -> candidate(Kind.FEED, link, Basis.LINKED));
    }

    private static boolean looksLikeFeed(String href) {
        String path = href.substring(0, Math.min(href.length(), 500))
                .toLowerCase(Locale.ROOT)
                .replaceFirst("[?#].*", "");
        return FEED_PATH.matcher(path).find();
    }

    // the front page of an article also links to others, but says what it is
    private Stream<Candidate> listing() {
        boolean article = page.select("meta[property=og:type]").attr("content").equalsIgnoreCase("article");
        long headlines = page.select("a[href]").stream()
                .filter(link -> link.text().split("\\s+").length >= HEADLINE_WORDS)
                .map(link -> link.attr("href"))
                .distinct()
                .count();
        return article || headlines < HEADLINES
                ? Stream.empty()
                : Stream.of(new Candidate(Kind.LISTING, url, title(page.title()), Basis.LINKED));
    }

    private Stream<Candidate> candidate(Kind kind, Element link, Basis basis) {
        String title = link.attr("title").isBlank() ? link.text() : link.attr("title");
        return CanonicalUrl.resolve(link.baseUri(), link.attr("href")).stream()
                .map(found -> new Candidate(kind, found, title(title), basis));
    }

    private static String title(String text) {
        return text.strip().substring(0, Math.min(text.strip().length(), MAX_TITLE));
    }
}
