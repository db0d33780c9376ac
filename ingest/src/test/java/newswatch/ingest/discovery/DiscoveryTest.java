package newswatch.ingest.discovery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import newswatch.ingest.discovery.Candidate.Basis;
import newswatch.ingest.discovery.Candidate.Kind;
import org.junit.jupiter.api.Test;

class DiscoveryTest {
    private static final String URL = "https://harbor.example/world/";
    private static final String PAGE =
            """
            <html><head><title>World</title><link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed">
            <link rel="ALTERNATE" type="application/rss+xml; charset=utf-8" title="Harbor World" href="feed.xml">
            <link rel=alternate type="application/feed+json" href="/feed.json"><link rel=alternate hreflang=fr href="/fr/">
            <link rel=alternate type="application/json+oembed" href="/oembed"><link rel=stylesheet href="/x.css">
            <link rel=sitemap type="application/xml" href="/sitemap.xml"></head>
            <body><a href="/world/index.rss">RSS</a><a href="/feedback">x</a><a href="javascript:x.rss">y</a></body></html>""";

    private final Discovery discovery = new Discovery();

    @Test
    void what_the_page_states_comes_before_links_and_guesses() {
        List<Candidate> found = in(PAGE);
        assertThat(found)
                .extracting(Candidate::url)
                .startsWith(
                        "https://harbor.example/world/feed.xml",
                        "https://harbor.example/feed.json",
                        "https://harbor.example/sitemap.xml",
                        "https://harbor.example/comments/feed",
                        "https://harbor.example/world/index.rss")
                .contains("https://harbor.example/rss.xml")
                .doesNotHaveDuplicates()
                .noneMatch(url -> url.contains("feedback") || url.contains("oembed") || url.contains("/fr/"));
        assertThat(found.get(0)).isEqualTo(new Candidate(Kind.FEED, URL + "feed.xml", "Harbor World", Basis.STATED));
        assertThat(found.get(found.size() - 1).basis()).isEqualTo(Basis.GUESSED);
    }

    @Test
    void an_address_that_is_a_feed_or_a_sitemap_is_the_answer() {
        assertThat(in("<rss><channel><title>Harbor</title></channel></rss>"))
                .containsExactly(new Candidate(Kind.FEED, URL, "Harbor", Basis.ITSELF));
        assertThat(in("<urlset><url><loc>https://harbor.example/1</loc></url></urlset>"))
                .containsExactly(new Candidate(Kind.SITEMAP, URL, "", Basis.ITSELF));
    }

    @Test
    void a_page_of_headlines_is_a_listing_and_an_article_is_none() {
        StringBuilder page = new StringBuilder("<title>World</title>");
        for (int i = 0; i < 9; i++) {
            page.append("<h2><a href=/%d>Two sides meet at the lake again</a></h2>".formatted(i));
        }
        assertThat(in(page.toString()).get(0)).isEqualTo(new Candidate(Kind.LISTING, URL, "World", Basis.LINKED));
        assertThat(in("<meta property=og:type content=article>" + page)).noneMatch(c -> c.kind() == Kind.LISTING);
    }

    @Test
    void robots_txt_names_sitemaps() {
        String robots =
                "User-agent: *\r\nDisallow: /x\r\nSITEMAP : /news.xml\r\nSitemap:https://harbor.example/all.xml # all\nSitemap: javascript:x\n";
        assertThat(discovery.in(robots.getBytes(UTF_8), null, "https://harbor.example/robots.txt"))
                .extracting(Candidate::url)
                .containsExactly("https://harbor.example/news.xml", "https://harbor.example/all.xml");
    }

    // X11 H1 H2: whatever it is, there is an answer, and it is short
    @Test
    void hostile_pages_have_a_bounded_answer() {
        assertThat(in("")).isNotEmpty();
        assertThat(in("<div>".repeat(100_000))).isNotEmpty();
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            many.append("<link rel=alternate type=application/rss+xml href=/")
                    .append(i)
                    .append(">");
        }
        assertThat(in(many.toString())).hasSize(50);
    }

    private List<Candidate> in(String text) {
        return discovery.in(text.getBytes(UTF_8), null, URL);
    }
}
