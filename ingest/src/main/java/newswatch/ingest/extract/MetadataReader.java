package newswatch.ingest.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says of itself: JSON-LD before microdata before OpenGraph before other meta elements before its looks. */
final class MetadataReader {
    private static final Pattern SITE = Pattern.compile("\\s+[|–—»·•-]\\s+[^|–—»·•]{2,60}$");
    private static final Pattern BY = Pattern.compile("(?i)^\\s*(?:by|von|par|por|di|door|oleh)\\s+");
    private static final Pattern AND = Pattern.compile("\\s*(?:,|;|\\band\\b|\\bund\\b|&)\\s*");
    private static final int LEAST_HEADLINE = 15;
    private static final int MAX_AUTHOR = 60;
    private static final int MAX_AUTHORS = 500;

    private final Document page;
    private final JsonNode ld;

    private MetadataReader(Document page) {
        this.page = page;
        this.ld = JsonLd.article(page).orElse(MissingNode.getInstance());
    }

    static PageMetadata read(Document page) {
        return new MetadataReader(page).metadata();
    }

    private PageMetadata metadata() {
        return new PageMetadata(
                title(),
                authors(),
                publishedAt(),
                first(
                        JsonLd.first(ld, "articleSection"),
                        meta("article:section", "section", "cxenseparse:section", "sailthru.section")),
                language(),
                first(JsonLd.first(ld, "publisher"), meta("og:site_name", "application-name", "dc.publisher")),
                first(page.select("link[rel=canonical]").attr("href"), meta("og:url"), JsonLd.first(ld, "url")),
                first(meta("og:description", "description", "twitter:description"), JsonLd.first(ld, "description")),
                types(),
                tags(),
                Optional.ofNullable(JsonLd.first(ld, "articleBody")).orElse(""));
    }

    private String title() {
        String shown = shownTitle();
        String headline = first(JsonLd.first(ld, "headline"), itemprop("headline"));
        String shared = meta("og:title", "twitter:title");
        return first(
                headline == null ? null : Jsoup.parse(headline).text(),
                shared == null ? null : withoutSite(shared, shown),
                shown,
                withoutSite(page.title(), shown),
                page.select("h1").text());
    }

    // the only headline of the first rank, or the one that the window's title repeats
    private String shownTitle() {
        if (page.select("h1").size() == 1) {
            return page.select("h1").text();
        }
        return page.select("h1, h2").eachText().stream()
                .filter(heading ->
                        heading.length() >= LEAST_HEADLINE && page.title().contains(heading))
                .findFirst()
                .orElse(null);
    }

    // "Headline | Outlet"
    private static String withoutSite(String title, String shown) {
        String plain = Jsoup.parse(title).text();
        if (shown != null && !shown.isBlank() && plain.startsWith(shown)) {
            return shown;
        }
        String bare = SITE.matcher(plain).replaceFirst("");
        return bare.length() >= LEAST_HEADLINE ? bare : plain;
    }

    private List<String> authors() {
        List<String> stated = JsonLd.strings(ld.path("author"));
        Stream<String> names = !stated.isEmpty()
                ? stated.stream()
                : Stream.concat(
                        metas("author", "article:author", "dc.creator", "parsely-author", "sailthru.author").stream(),
                        shownAuthors().stream());
        return names.filter(name -> name.length() <= MAX_AUTHORS)
                .map(name -> BY.matcher(name).replaceFirst("").strip())
                .flatMap(AND::splitAsStream)
                .map(String::strip)
                .filter(name -> !name.isEmpty() && name.length() <= MAX_AUTHOR && !name.startsWith("http"))
                .distinct()
                .limit(20)
                .toList();
    }

    private List<String> shownAuthors() {
        List<String> marked = page.select("[itemprop=author] [itemprop=name], [rel=author], [itemprop=author]")
                .eachText();
        return marked.isEmpty()
                ? page.select(".byline__name, .byline, .author-name").eachText().stream()
                        .limit(1)
                        .toList()
                : marked.stream().limit(3).toList();
    }

    private Instant publishedAt() {
        Stream<String> stated = Stream.of(
                JsonLd.first(ld, "datePublished", "dateCreated", "uploadDate"),
                itempropDate(),
                meta(
                        "article:published_time",
                        "og:published_time",
                        "date",
                        "pubdate",
                        "publishdate",
                        "publish-date",
                        "dc.date",
                        "dc.date.issued",
                        "dcterms.created",
                        "parsely-pub-date",
                        "sailthru.date",
                        "cxenseparse:recs:publishtime"),
                page.select("article time[datetime], main time[datetime], time[datetime]")
                        .attr("datetime"),
                JsonLd.first(ld, "dateModified"),
                meta("article:modified_time", "last-modified"));
        return stated.filter(Objects::nonNull)
                .flatMap(date -> PublishedDates.parse(date).stream())
                .findFirst()
                .orElse(null);
    }

    private String itempropDate() {
        Element date = page.selectFirst("[itemprop=datePublished]");
        return date == null ? null : first(date.attr("datetime"), date.attr("content"), date.text());
    }

    private String language() {
        Element html = page.selectFirst("html");
        return first(
                html.attr("lang"),
                html.attr("xml:lang"),
                JsonLd.first(ld, "inLanguage"),
                meta("og:locale", "content-language", "language"),
                page.select("meta[http-equiv=content-language]").attr("content"));
    }

    private List<String> types() {
        return Stream.concat(
                        JsonLd.types(ld).stream(),
                        page.select("[itemtype*=Article]").eachAttr("itemtype").stream()
                                .map(type -> type.substring(type.lastIndexOf('/') + 1)))
                .distinct()
                .limit(5)
                .toList();
    }

    private List<String> tags() {
        return Stream.of(metas("article:tag", "news_keywords", "keywords"), JsonLd.strings(ld.path("keywords")))
                .filter(list -> !list.isEmpty())
                .findFirst()
                .orElse(List.of())
                .stream()
                .flatMap(list -> Stream.of(list.split(",")))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty() && tag.length() <= 60)
                .distinct()
                .limit(20)
                .toList();
    }

    private String itemprop(String name) {
        Element found = page.selectFirst("[itemprop=" + name + "]");
        return found == null ? null : first(found.attr("content"), found.text());
    }

    private String meta(String... names) {
        List<String> found = metas(names);
        return found.isEmpty() ? null : found.get(0);
    }

    // in the order of the names, not of the page
    private List<String> metas(String... names) {
        return Stream.of(names)
                .flatMap(name -> page.select("meta[property=\"" + name + "\"], meta[name=\"" + name + "\"]").stream())
                .map(meta -> meta.attr("content").strip())
                .filter(content -> !content.isEmpty())
                .toList();
    }

    private static String first(String... candidates) {
        return Stream.of(candidates)
                .filter(candidate -> candidate != null && !candidate.isBlank())
                .findFirst()
                .orElse(null);
    }
}
