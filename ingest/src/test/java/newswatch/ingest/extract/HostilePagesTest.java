package newswatch.ingest.extract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import newswatch.events.Article;
import newswatch.ingest.outcome.Outcome;
import newswatch.ingest.outcome.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostilePagesTest {
    private static final String PROSE =
            "The two delegations met for three hours at the guesthouse on the lake, officials said. "
                    .repeat(3)
                    .strip();
    private static final String SUMMARY = "Two delegations met at the lake and will meet again in June.";
    private static final String HEAD =
            "<html><head><meta property=og:title content='Talks'><meta name=description content='" + SUMMARY
                    + "'><script type=application/ld+json>{\"@type\":\"NewsArticle\"}</script></head>";
    private static final Duration GENEROUS = Duration.ofMinutes(1);

    private final Extraction extraction = new Extraction();

    // H1
    @Test
    void a_page_nested_without_end_is_read_or_summed_up() {
        String deep = HEAD + "<body>" + "<div>".repeat(100_000) + "x";
        assertThat(text(deep)).isEqualTo(SUMMARY);
        assertThat(text(HEAD + "<body><p>" + PROSE + "</p>" + "<div>".repeat(100_000)))
                .isEqualTo(PROSE);
    }

    // H2
    @Test
    void of_a_page_of_too_many_tags_only_the_metadata_is_read() {
        assertThat(text(HEAD + "<body>" + "<b></b>".repeat(1_000_000))).isEqualTo(SUMMARY);
        assertThat(page("<p></p>".repeat(1_000_000)).whyNot()).contains(Reason.TOO_LARGE);
        String line = HEAD + "<body><p>" + PROSE + "</p><p>" + "word ".repeat(1_900_000) + "</p>";
        assertThat(text(line)).hasSizeLessThanOrEqualTo(300_000);
    }

    // H3
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Before you go on|We value your privacy. We and our partners store and/or access information on a device for personalised ads.|CONSENT_PAGE",
                "Zustimmung|Wir und unsere Partner verwenden Cookies für personalisierte Werbung; Sie können alle akzeptieren oder alle ablehnen.|CONSENT_PAGE",
                "Sign in|Members read all that we write. Please give the name and the password that you chose when you joined us.|LOGIN_PAGE",
                "404 Not Found|The page that you asked for is not here any more, or it never was; perhaps the search below helps you on.|ERROR_PAGE",
                "页面不存在|您要找的页面可能已经被删除、改名或者暂时不可用，请检查网址是否正确，或者返回首页重新查找您需要的内容。|ERROR_PAGE",
                "Wait|Please enable JavaScript and reload this page, since without it nothing can be shown to you here by us.|NO_ARTICLE_TEXT"
            })
    void what_is_shown_in_an_articles_stead_is_named_and_a_stated_summary_kept(
            String title, String text, Reason reason) {
        String body = "<body><h1>" + title + "</h1><p>" + (text + " ").repeat(3) + "</p><input type=password></body>";
        assertThat(page("<html><head><title>" + title + "</title></head>" + body)
                        .whyNot())
                .contains(reason);
        assertThat(text(HEAD + body)).isEqualTo(SUMMARY);
        assertThat(page(HEAD + body).found().orElseThrow().partial()).isTrue();
    }

    // H3
    @ParameterizedTest
    @CsvSource({"false,2,true", "False,2,true", "true,2,false", "false,30,false"})
    void a_teaser_before_a_wall_is_a_part_and_a_whole_text_behind_one_is_not(String free, int times, boolean part) {
        String said =
                "<script type=\"application/ld+json\">{\"@type\": \"NewsArticle\", \"headline\": \"Quay to be widened\", "
                        + "\"datePublished\": \"2018-05-25\", \"isAccessibleForFree\": \"" + free + "\"}</script>";
        String paragraph =
                "<p>The harbor council met on Thursday and decided to widen the northern quay, the mayor said.</p>";
        String page = "<html><head>" + said + "</head><body><article><h1>Quay to be widened</h1>"
                + paragraph.repeat(times) + "</article></body></html>";
        assertThat(page(page).found().orElseThrow().partial()).isEqualTo(part);
    }

    @Test
    void an_article_that_speaks_of_cookies_and_errors_is_one() {
        String told = "<p>Most sites ask readers to accept all cookies, a study of the ministry found.</p><p>";
        assertThat(text("<body><h1>Why sites ask for consent</h1>" + told + PROSE + "</p>"))
                .contains("accept all");
    }

    // H4
    @Test
    void a_page_drawn_by_scripts_has_its_metadata_alone() {
        assertThat(text(HEAD + "<body><div id=root></div></body>")).isEqualTo(SUMMARY);
    }

    // H7
    @Test
    void a_refresh_and_a_base_that_is_no_address_change_nothing() {
        String page =
                "<html><head><meta http-equiv=refresh content='0;url=file:///etc/passwd'><base href='javascript:alert(1)'></head><body><p>"
                        + PROSE + "</p></body></html>";
        assertThat(text(page)).isEqualTo(PROSE);
        assertThat(page(page).found()).map(Article::url).contains("https://x.example/1");
    }

    // H8
    @ParameterizedTest
    @ValueSource(strings = {" ", "a ", "aA", "--", "a|", "'\"", "((", "1 "})
    void no_text_name_or_title_makes_a_search_explode(String part) {
        String much = part.repeat(50_000);
        String page = "<html><head><title>" + much + "</title></head><body><div class='" + much + "' id='" + much
                + "'><h1>" + much + "</h1><p>" + PROSE + "</p><p>" + much + "</p></div></body></html>";
        assertTimeoutPreemptively(GENEROUS, () -> assertThat(text(page)).contains("The two delegations"));
    }

    // H10
    @ParameterizedTest
    @ValueSource(strings = {"%PDF-1.7 <p>", "PK\u0003\u0004<p>", "\u0000\u0000\u0000 ftypmp42<p>", "GIF89a<p>"})
    void what_is_no_page_is_told_by_its_first_bytes(String start) {
        byte[] bytes = (start + "<p>" + PROSE).getBytes(ISO_8859_1);
        assertThat(extraction.page(bytes, "utf-8", given()).whyNot()).contains(Reason.NOT_HTML);
    }

    private String text(String html) {
        return page(html).found().map(Article::text).orElse("");
    }

    private Outcome<Article> page(String html) {
        return extraction.page(html.getBytes(UTF_8), "utf-8", given());
    }

    private static Given given() {
        return Given.at("https://x.example/1").withFetchedAt(Instant.parse("2018-05-25T12:00:00Z"));
    }
}
