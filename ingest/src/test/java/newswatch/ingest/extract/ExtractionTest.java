package newswatch.ingest.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import newswatch.events.Article;
import newswatch.events.Outlet;
import newswatch.ingest.outcome.Outcome;
import newswatch.ingest.outcome.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtractionTest {
    private static final String PROSE =
            "The two delegations met for three hours at the guesthouse on the lake, officials said. "
                    .repeat(3)
                    .strip();
    private static final Given GIVEN =
            Given.at("https://x.example/1").withFetchedAt(Instant.parse("2018-05-25T12:00:00Z"));

    private final Extraction extraction = new Extraction();

    // H1 H2
    @Test
    void a_page_nested_without_end_or_of_too_many_tags_is_bounded() {
        String deep = "<html><body><article><p>" + PROSE + "</p>" + "<div>".repeat(100_000);
        assertThat(page(deep).found()).map(Article::text).hasValueSatisfying(text -> assertThat(text)
                .startsWith("The two"));
        assertThat(page("<p></p>".repeat(300_000)).whyNot()).contains(Reason.TOO_LARGE);
    }

    // H4
    @Test
    void a_page_drawn_by_scripts_is_read_from_its_metadata() {
        String shell =
                "<html><head><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"T\",\"articleBody\":\""
                        + PROSE + "\"}</script></head><body><div id=root></div></body></html>";
        assertThat(page(shell).found()).map(Article::text).contains(PROSE);
        assertThat(page("<html><body><div id=root></div></body></html>").whyNot())
                .contains(Reason.NO_ARTICLE_TEXT);
    }

    // H5
    @Test
    void broken_json_ld_is_passed_over() {
        String page = "<html><head><title>T</title><script type='application/ld+json'>{\"@type\": [}</script>"
                + "<script type='application/ld+json'><!-- [{\"@type\":\"WebPage\"},{\"@type\":[\"NewsArticle\"],\"headline\":\"Right\"}] --></script></head>"
                + "<body><p>" + PROSE + "</p></body></html>";
        assertThat(page(page).found()).map(Article::title).contains("Right");
    }

    // H6
    @Test
    void the_right_letters_come_whatever_the_page_declares() {
        String page = "<html><head><meta charset='%s'></head><body><p>" + "朝鲜半岛局势出现积极变化，各方应当珍惜这一机会。".repeat(6)
                + "</p></body></html>";
        byte[] late = (" ".repeat(3_000) + page.formatted("gbk")).getBytes(Charset.forName("GBK"));
        assertThat(extraction.page(late, null, GIVEN).found())
                .map(Article::text)
                .hasValueSatisfying(text -> assertThat(text).startsWith("朝鲜半岛"));
        byte[] lie = page.formatted("iso-8859-1").getBytes(UTF_8);
        assertThat(extraction.page(lie, "euc-kr", GIVEN).found())
                .map(Article::text)
                .hasValueSatisfying(text -> assertThat(text).startsWith("朝鲜半岛"));
    }

    // H8 X22
    @Test
    void a_hostile_title_costs_no_time_and_is_cut() {
        String page = "<html><head><title>" + "a ".repeat(2_000) + " ".repeat(50_000)
                + "\u202E\u200B</title><meta name=author content='" + " ".repeat(50_000) + "'></head><body><p>" + PROSE
                + "</p></body></html>";
        Article article = page(page).found().orElseThrow();
        assertThat(article.title()).hasSizeLessThanOrEqualTo(500).doesNotContain("\u202E", "\u200B");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SEOUL, May 24 (Yonhap) -- North Korea said|yonhap", "WASHINGTON (AP) — The president|ap",
                        "BEIJING, May 24 (Xinhua) -- China|xinhua",
                "TOKYO (Harbor Wire) — The minister|harbor-wire", "(서울=연합뉴스) 김 기자|yonhap",
                        "[ソウル 24日 ロイター] - 北朝鮮|reuters",
                "The Korean People's Army (KPA) - a large one - said|", "Kim (left) - seen here - said|",
                        "The summit (on June 12) is off.|"
            })
    void the_agency_is_told_by_the_dateline(String text, String agency) {
        Outlet outlet = new Outlet("paper", "The Paper", "USA", false, null);
        assertThat(Agencies.load().reprinted(outlet, List.of(), List.of(text)).orElse(null))
                .isEqualTo(agency);
    }

    @Test
    void an_agency_does_not_reprint_itself_and_a_by_line_may_name_one() {
        Agencies agencies = Agencies.load();
        Outlet own = new Outlet("yna", "Yonhap News Agency", "KOR", false, null);
        assertThat(agencies.reprinted(own, List.of(), List.of("SEOUL, May 24 (Yonhap) -- It said")))
                .isEmpty();
        Outlet paper = new Outlet("paper", "The Paper", "USA", false, null);
        assertThat(agencies.reprinted(paper, List.of("JANE DOE, Associated Press"), List.of("Text.")))
                .contains("ap");
        assertThat(agencies.reprinted(paper, List.of("Ann Writer"), List.of("Text.", "(Reuters)")))
                .contains("reuters");
    }

    @Test
    void a_text_flattened_from_a_page_loses_menus_labels_and_what_follows() {
        String flat =
                """
                • Home
                • World
                Subscribe

                In Focus

                Lake talks end without a date

                By Ann Writer
                Published on May 25, 2018

                %s

                (The guesthouse on the lake)
                [Pool/Agency]

                "No," he said.

                %s

                About the Author

                Ann Writer has covered talks at lakes for many years, and she has written three books about them and won a prize.
                """
                        .formatted(PROSE, PROSE);
        Article article = extraction
                .text(flat.getBytes(UTF_8), null, Given.nothing())
                .found()
                .orElseThrow();
        assertThat(article.title()).isEqualTo("Lake talks end without a date");
        assertThat(article.authors()).containsExactly("Ann Writer");
        assertThat(article.publishedAt()).isEqualTo("2018-05-25T12:00:00Z");
        assertThat(article.text()).isEqualTo(PROSE + "\n\n\"No,\" he said.\n\n" + PROSE);
    }

    private Outcome<Article> page(String html) {
        return extraction.page(html.getBytes(UTF_8), "utf-8", GIVEN);
    }
}
