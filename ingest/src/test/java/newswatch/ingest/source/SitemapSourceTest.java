package newswatch.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import newswatch.events.Article;
import newswatch.ingest.outcome.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SitemapSourceTest {
    private final Site site = new Site();

    SitemapSourceTest() throws IOException {}

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void the_pages_of_a_news_sitemap_are_fetched_once() {
        site.withPage("/talks", "Talks").with("/news.xml", urlset(news("/talks", "2018-05-25T11:00:00Z")));
        Harvest first = poll("/news.xml", Map.of());
        assertThat(first.articles()).hasSize(1);
        Article article = first.articles().get(0);
        assertThat(article.title()).isEqualTo("Told at /talks");
        assertThat(article.publishedAt()).isEqualTo("2018-05-25T11:00:00Z");
        assertThat(article.text()).startsWith("The two delegations");
        assertThat(site.asked()).containsExactly("/news.xml", "/talks");
        assertThat(poll("/news.xml", first.seen()).articles()).isEmpty();
        assertThat(site.asked()).containsExactly("/news.xml");
    }

    // X19
    @Test
    void news_older_than_two_days_and_pages_unchanged_for_a_week_are_passed_over() {
        site.withPage("/fresh", "Fresh")
                .with(
                        "/news.xml",
                        urlset(news("/old", "2018-05-23T11:00:00Z")
                                + "<url><loc>{here}/fresh</loc><lastmod>2018-05-20</lastmod></url>"
                                + "<url><loc>{here}/stale</loc><lastmod>2018-05-10</lastmod></url>"));
        assertThat(poll("/news.xml", Map.of()).articles())
                .extracting(Article::title)
                .containsExactly("Fresh");
        assertThat(site.asked()).containsExactly("/news.xml", "/fresh");
    }

    @Test
    void an_archive_without_dates_is_not_crawled() {
        site.with("/all.xml", urlset("<url><loc>{here}/page</loc></url>".repeat(101)));
        assertThat(poll("/all.xml", Map.of()).articles()).isEmpty();
        assertThat(site.asked()).containsExactly("/all.xml");
    }

    // S13
    @Test
    void what_it_lists_of_other_hosts_is_ignored_unless_allowed() {
        String other = site.at("").replace("127.0.0.1", "localhost");
        site.withPage("/talks", "Talks")
                .with("/news.xml", urlset(news("/talks", "2018-05-25T11:00:00Z").replace("{here}", other)))
                .with("/index.xml", index("<sitemap><loc>" + other + "/news.xml</loc></sitemap>"));
        assertThat(poll("/news.xml", Map.of()).articles()).isEmpty();
        assertThat(poll("/index.xml", Map.of()).articles()).isEmpty();
        assertThat(site.asked()).containsExactly("/news.xml", "/index.xml");
    }

    @Test
    void of_an_index_the_newest_children_come_first_and_unchanged_ones_not_again() {
        StringBuilder children = new StringBuilder();
        for (int day = 19; day <= 28; day++) {
            children.append(
                    "<sitemap><loc>{here}/%d.xml</loc><lastmod>2018-05-%d</lastmod></sitemap>".formatted(day, day));
            site.with("/" + day + ".xml", urlset(""));
        }
        site.with("/index.xml", index(children.toString()));
        Harvest first = poll("/index.xml", Map.of());
        assertThat(site.asked())
                .containsExactly(
                        "/index.xml",
                        "/28.xml",
                        "/27.xml",
                        "/26.xml",
                        "/25.xml",
                        "/24.xml",
                        "/23.xml",
                        "/22.xml",
                        "/21.xml");
        poll("/index.xml", first.seen());
        assertThat(site.asked()).containsExactly("/index.xml", "/20.xml", "/19.xml");
    }

    // X19
    @Test
    void an_index_that_leads_back_to_itself_ends() {
        site.with(
                        "/a.xml",
                        index("<sitemap><loc>{here}/b.xml</loc></sitemap><sitemap><loc>{here}/a.xml</loc></sitemap>"))
                .with(
                        "/b.xml",
                        index("<sitemap><loc>{here}/a.xml</loc></sitemap><sitemap><loc>{here}/c.xml</loc></sitemap>"))
                .with("/c.xml", "<html>gone</html>");
        Harvest harvest = poll("/a.xml", Map.of());
        assertThat(site.asked()).containsExactly("/a.xml", "/b.xml", "/c.xml");
        assertThat(harvest.failed()).isNull();
        assertThat(harvest.faults()).containsExactly(Reason.NOT_A_SITEMAP);
    }

    @Test
    void a_page_that_cannot_be_had_and_of_which_nothing_is_known_makes_no_article() {
        site.with("/all.xml", urlset("<url><loc>{here}/gone</loc></url>"));
        Harvest harvest = poll("/all.xml", Map.of());
        assertThat(harvest.articles()).isEmpty();
        assertThat(harvest.faults()).isNotEmpty();
    }

    @Test
    void what_is_no_sitemap_fails_the_poll() {
        site.with("/login", "<html>Please log in</html>");
        assertThat(poll("/login", Map.of()).failed()).isEqualTo(Reason.NOT_A_SITEMAP);
        assertThat(poll("/missing", Map.of()).failed()).isNotNull();
    }

    private Harvest poll(String path, Map<String, String> seen) {
        return new SitemapSource("s", Site.OUTLET, "en", site.at(path), List.of(), null, null, null)
                .poll(Site.state(seen), site.reach());
    }

    private static String urlset(String urls) {
        return "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\">"
                + urls + "</urlset>";
    }

    private static String index(String children) {
        return "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">" + children + "</sitemapindex>";
    }

    private static String news(String path, String date) {
        return "<url><loc>{here}" + path + "</loc><news:news><news:title>Told at " + path
                + "</news:title><news:publication_date>" + date + "</news:publication_date></news:news></url>";
    }
}
