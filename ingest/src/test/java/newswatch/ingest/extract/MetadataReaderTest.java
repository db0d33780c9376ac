package newswatch.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetadataReaderTest {
    private static final String HERE = "https://www.x.example/news/lake-talks-end-4711";

    // H5
    @Test
    void the_page_s_own_article_is_told_from_related_ones_and_references_are_followed() {
        PageMetadata said = read(
                """
                <script type="application/ld+json">{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle",
                 "headline":"Another story","datePublished":"2018-01-01","author":"Other","articleSection":"Sport","articleBody":"x"}]}</script>
                <script type="application/ld+json">//<![CDATA[
                 {"@context":"https://schema.org","@graph":[
                  {"@type":"NewsArticle","headline":"Related talks begin","datePublished":"2018-02-02","author":{"name":"Nobody"},"articleSection":"A"},
                  {"@type":["Article","NewsArticle"],"headline":"Lake talks end","mainEntityOfPage":{"@id":"https://www.x.example/news/lake-talks-end-4711/"},
                   "datePublished":"2018-05-25T10:00:00Z","author":[{"@id":"#ann"},{"@type":"Person","givenName":"Bo","familyName":"Penn"}],},
                  {"@type":"Person","@id":"#ann","name":"Ann Writer"}]}
                //]]></script>""",
                "<h1>Lake talks end</h1>");
        assertThat(said.title()).isEqualTo("Lake talks end");
        assertThat(said.authors()).containsExactly("Ann Writer", "Bo Penn");
        assertThat(said.publishedAt()).isEqualTo(Instant.parse("2018-05-25T10:00:00Z"));
        assertThat(said.section()).isNull();
    }

    // H5
    @Test
    void an_article_in_a_list_of_others_says_nothing_of_the_page() {
        PageMetadata said = read(
                "<title>News of the day</title><script type='application/ld+json'>{\"@type\":\"ItemList\",\"itemListElement\":"
                        + "[{\"@type\":\"NewsArticle\",\"headline\":\"Another story\",\"author\":\"Other\"}]}</script>",
                "");
        assertThat(said.title()).isEqualTo("News of the day");
        assertThat(said.authors()).isEmpty();
    }

    @Test
    void microdata_belongs_to_the_item_it_stands_in() {
        PageMetadata said = read(
                "",
                """
                <div itemscope itemtype="https://schema.org/NewsArticle">
                 <div itemprop="author" itemscope itemtype="https://schema.org/Person"><b itemprop="name">Ann Writer</b></div>
                 <div itemprop="publisher" itemscope itemtype="https://schema.org/Organization"><meta itemprop="name" content="The Paper"></div>
                 <h1 itemprop="name headline">Lake talks end</h1>
                 <time itemprop="datePublished" datetime="2018-05-25T10:00:00Z">Friday</time>
                 <span itemprop="articleSection">Asia</span>
                </div>
                <div itemscope itemtype="https://schema.org/NewsArticle"><i itemprop="headline">Another</i></div>""");
        assertThat(said)
                .extracting(PageMetadata::title, PageMetadata::outlet, PageMetadata::section)
                .containsExactly("Lake talks end", "The Paper", "Asia");
        assertThat(said.authors()).containsExactly("Ann Writer");
        assertThat(said.types()).containsExactly("NewsArticle");
        assertThat(said.publishedAt()).isEqualTo(Instant.parse("2018-05-25T10:00:00Z"));
    }

    @Test
    void rdfa_and_the_meta_elements_of_content_systems_are_read() {
        PageMetadata rdfa = read(
                "",
                "<div vocab='https://schema.org/' typeof='NewsArticle'><h2 property='headline'>Lake talks end early</h2>"
                        + "<span property='author' typeof='Person'><i property='name'>Ann Writer</i></span></div>");
        assertThat(rdfa.title()).isEqualTo("Lake talks end early");
        assertThat(rdfa.authors()).containsExactly("Ann Writer");
        PageMetadata meta = read(
                "<meta name='DC.Date' content='2018-05-25'><meta name=parsely-author content='By Ann Writer and Bo Penn'>"
                        + "<meta name=sailthru.tags content='lake, talks'><meta property=og:locale content=en_GB>",
                "");
        assertThat(meta.publishedAt()).isEqualTo(Instant.parse("2018-05-25T12:00:00Z"));
        assertThat(meta.authors()).containsExactly("Ann Writer", "Bo Penn");
        assertThat(meta.tags()).containsExactly("lake", "talks");
        assertThat(meta.language()).isEqualTo("en_GB");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "Lake talks end without a date | World | X Example##Lake talks end without a date",
                "Lake talks end - a reader's guide - x.example##Lake talks end - a reader's guide",
                "Lake talks end - without a date##Lake talks end - without a date",
                "Lake &amp;quot;talks&amp;quot; end##Lake \"talks\" end",
                "Party calls for resistance#Asylum: Party calls for resistance#Party calls for resistance",
                "Party calls for more resistance - X#Party calls for more re...#Party calls for more resistance - X",
                "Lake talks end#X Example#Lake talks end",
                "会谈结束｜X Example##会谈结束",
            })
    void the_title_is_the_headline_alone(String shared, String headline, String title) {
        String ld = headline == null
                ? ""
                : "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"%s\"}</script>"
                        .formatted(headline);
        String head =
                "<meta property=og:site_name content='X Example'><meta property=og:title content=\"" + shared + "\">";
        assertThat(read(head + ld, "<h1>X Example</h1>").title()).isEqualTo(title);
    }

    // X17
    @ParameterizedTest
    @CsvSource({
        "https://www.x.example/amp/lake-talks-end, https://www.x.example/lake-talks-end, true",
        "https://amp.x.example/lake-talks-end?amp, https://www.x.example/lake-talks-end, true",
        "https://x.example/lake-talks-end?ref=rss, https://x.example/lake-talks-end, true",
        "https://x.example/r/4711471, https://x.example/2018/lake-talks-end-4711471.html, true",
        "https://x.example/a?id=5, https://x.example/, false",
        "https://x.example/a?id=5, https://x.example/a, false",
        "https://x.example/view-123456?page=2, https://x.example/view-123456, false",
        "https://x.example/a/5, https://x.example/a/6, false",
        "https://x.example/a/47114, https://x.example/a/47115, false",
        "https://x.example/lake-talks-end, https://y.example/lake-talks-end, false",
        "https://x.example/lake-talks-end, https://x.example/news, false",
        "https://x.example/A/story, https://x.example/a/story, false",
    })
    void an_address_that_a_page_gives_itself_is_taken_only_for_the_same_article(
            String found, String stated, boolean taken) {
        assertThat(OwnAddress.of(found, List.of(stated), "Lake talks end without a date")
                        .isPresent())
                .isEqualTo(taken);
    }

    @Test
    void a_day_below_the_headline_or_in_the_address_is_better_than_none() {
        String body =
                "<h3>Other</h3><i>01.01.2018</i><h1>Lake talks end</h1><p>A lead.</p><span>25.05.18 | 14:07 Uhr</span>";
        assertThat(read("", body).publishedAt()).isEqualTo(Instant.parse("2018-05-25T14:07:00Z"));
        PageMetadata dated = MetadataReader.read(Markup.parse("<p>x", "https://x.example/2018/05/25/talks"));
        assertThat(dated.publishedAt()).isEqualTo(Instant.parse("2018-05-25T12:00:00Z"));
    }

    @Test
    void a_template_s_language_gives_way_where_all_else_agrees() {
        String ld = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"inLanguage\":\"ko-KR\"}</script>";
        assertThat(read(ld + "<meta property=og:locale content=ko_KR>", "").language())
                .startsWith("ko");
        assertThat(read("", "").language()).isNull();
    }

    // H2 H8
    @Test
    void hostile_markup_is_read_in_bounds() {
        String many = "<div itemprop='headline' class='byline author'><h1 rel=author>".repeat(5_000);
        String spaces = "<meta name=author content='" + " ".repeat(50_000) + "'><h1>" + " ,".repeat(50_000) + "</h1>";
        PageMetadata said = read(spaces, many + "<p>" + "word ".repeat(100_000));
        assertThat(said.authors()).hasSizeLessThanOrEqualTo(20);
        assertThat(said.title()).hasSizeLessThanOrEqualTo(2_000);
    }

    private static PageMetadata read(String head, String body) {
        return MetadataReader.read(
                Markup.parse("<html><head>" + head + "</head><body>" + body + "</body></html>", HERE));
    }
}
