package newswatch.ingest.extract;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/** What a page says of itself: JSON-LD before microdata before OpenGraph before other meta elements before its looks. */
final class MetadataReader {
    private static final Pattern PARTS = Pattern.compile("[|–—,]");
    private static final String[] TITLES = {
        "og:title",
        "twitter:title",
        "parsely-title",
        "sailthru.title",
        "cxenseparse:title",
        "dc.title",
        "dcterms.title",
        "title"
    };
    private static final String[] DATES = {
        "article:published_time",
        "og:published_time",
        "og:article:published_time",
        "article:published",
        "datepublished",
        "date",
        "pubdate",
        "pub_date",
        "publishdate",
        "publish-date",
        "publish_date",
        "publication_date",
        "article_date_original",
        "dc.date",
        "dc.date.issued",
        "dc.date.created",
        "dc.created",
        "dcterms.date",
        "dcterms.issued",
        "dcterms.created",
        "parsely-pub-date",
        "sailthru.date",
        "cxenseparse:recs:publishtime",
        "displaydate",
        "ptime"
    };
    private static final String[] AUTHORS = {
        "author",
        "article:author",
        "dc.creator",
        "dcterms.creator",
        "parsely-author",
        "sailthru.author",
        "cxenseparse:author",
        "byl"
    };
    private static final String[] SECTIONS = {
        "article:section", "section", "parsely-section", "cxenseparse:section", "sailthru.section", "dc.subject"
    };

    private final PageMarks marks;
    private final StatedArticle ld;
    private final StatedArticle micro;
    private final List<String> addresses;

    private MetadataReader(PageMarks marks) {
        this.marks = marks;
        this.addresses = present(marks.link("canonical"), marks.meta("og:url"), marks.location());
        List<String> titles = Stream.concat(
                        marks.headings().stream(), Stream.of(marks.windowTitle(), marks.meta("og:title")))
                .toList();
        this.ld = StatedArticle.of(marks.scripts(), addresses, titles);
        this.micro = StatedArticle.of(marks.microdata().items(), addresses, titles);
    }

    static PageMetadata read(Document page) {
        return new MetadataReader(PageMarks.of(page)).metadata();
    }

    private PageMetadata metadata() {
        String outlet = first(stated("publisher"), marks.meta("og:site_name", "application-name", "dc.publisher"));
        SiteNames sites = new SiteNames(Arrays.asList(outlet, marks.meta("og:site_name")), addresses);
        String headline =
                first(stated("headline"), JsonLd.first(marks.microdata().loose(), "headline"));
        String title = new PageTitle(sites, marks, headline, marks.meta(TITLES)).text();
        return new PageMetadata(
                title,
                authors(title, sites),
                publishedAt(title),
                section(),
                language(),
                outlet,
                OwnAddress.of(
                                marks.location(),
                                present(marks.link("canonical"), marks.meta("og:url"), stated("url")),
                                title)
                        .orElse(null),
                first(marks.meta("og:description", "description", "twitter:description"), stated("description")),
                types(),
                tags(),
                Optional.ofNullable(ld.first("articleBody")).orElse(""),
                ld.says("isAccessibleForFree", "false"));
    }

    private List<String> authors(String title, SiteNames sites) {
        List<List<String>> sources = List.of(
                ld.strings("author"),
                micro.strings("author"),
                JsonLd.strings(marks.microdata().loose().path("author")),
                marks.metas(AUTHORS),
                marks.authorLinks(),
                marks.bylines().stream().limit(1).toList(),
                marks.lines().below(title).filter(Bylines::begins).limit(1).toList(),
                ld.strings("creator"));
        return Bylines.names(sources, sites);
    }

    private Instant publishedAt(String title) {
        Stream<String> stated = Stream.of(
                        Stream.of(
                                stated("datePublished"),
                                JsonLd.first(marks.microdata().loose(), "datePublished")),
                        marks.metas(DATES).stream(),
                        marks.times().stream(),
                        Stream.of(stated("dateCreated"), stated("uploadDate"), ld.ofPage("datePublished")))
                .flatMap(dates -> dates);
        Stream<String> shown = Stream.concat(
                Stream.of(PARTS.split(marks.windowTitle())).skip(1),
                marks.lines().below(title));
        Stream<String> changed = Stream.of(
                stated("dateModified"),
                ld.ofPage("dateModified"),
                marks.meta("article:modified_time", "last-modified"));
        return Stream.of(instants(stated), instants(shown), OwnAddress.day(addresses).stream(), instants(changed))
                .flatMap(dates -> dates)
                .findFirst()
                .orElse(null);
    }

    private static Stream<Instant> instants(Stream<String> dates) {
        return dates.filter(Objects::nonNull).flatMap(date -> PublishedDates.parse(date).stream());
    }

    private String section() {
        String stated = first(stated("articleSection"), marks.meta(SECTIONS));
        List<String> path = ld.breadcrumbs();
        // the first is the front page, the last may be the article
        return stated != null || path.size() < 3 ? stated : first(path.get(1));
    }

    // a template's language gives way where all else agrees on another
    private String language() {
        String root = first(marks.root("lang"), marks.root("xml:lang"));
        String data = first(stated("inLanguage"), ld.ofPage("inLanguage"));
        String shared = marks.meta("og:locale");
        boolean outvoted = data != null && shared != null && begin(data).equals(begin(shared));
        return outvoted ? data : first(root, data, shared, marks.meta("content-language", "language", "dc.language"));
    }

    private static String begin(String language) {
        return language.substring(0, Math.min(2, language.length())).toLowerCase(java.util.Locale.ROOT);
    }

    private List<String> types() {
        return Stream.concat(ld.types().stream(), micro.types().stream())
                .distinct()
                .limit(5)
                .toList();
    }

    private List<String> tags() {
        return Stream.of(
                        marks.metas("article:tag", "news_keywords", "keywords", "parsely-tags", "sailthru.tags"),
                        ld.strings("keywords"),
                        micro.strings("keywords"))
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

    private String stated(String key) {
        return first(ld.first(key), micro.first(key));
    }

    private static String first(String... candidates) {
        List<String> present = present(candidates);
        return present.isEmpty() ? null : present.get(0);
    }

    private static List<String> present(String... candidates) {
        List<String> present = new ArrayList<>();
        for (String candidate : candidates) {
            if (candidate != null && !candidate.isBlank()) {
                present.add(candidate);
            }
        }
        return present;
    }
}
