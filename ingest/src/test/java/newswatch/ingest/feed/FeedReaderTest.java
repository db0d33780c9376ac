package newswatch.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import newswatch.events.Article;
import newswatch.ingest.extract.Extraction;
import newswatch.ingest.extract.Given;
import newswatch.ingest.outcome.Reason;
import org.junit.jupiter.api.Test;

class FeedReaderTest {
    private static final String RSS =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Harbor Wire</title>
            <link>https://harbor.example/</link><language>en-us</language>
            <item><title>Talks &amp;amp; tea</title><link>/2018/talks?utm_source=rss#x</link><guid isPermaLink="false">g1</guid>
            <pubDate>Fri, 25 May 2018 10:00:00 -0400</pubDate><category>World</category><description>Short.</description>
            <content:encoded><![CDATA[<p>GENEVA, May 25 (Reuters) - They met.</p><p>They talked.</p><p>Read more: <a href="/x">other talks</a></p>]]></content:encoded></item>
            <item><title>Second</title><link>https://harbor.example/2</link><pubDate>Sat, 26 May 2018 10:00:00 GMT</pubDate>
            <description>Only a summary of it.</description></item>
            </channel></rss>""";

    private final FeedReader reader = new FeedReader();

    @Test
    void reads_rss_with_relative_links_and_whole_texts() {
        Feed feed = read(RSS);
        assertThat(feed.entries())
                .extracting(Entry::link)
                .containsExactly("https://harbor.example/2018/talks?utm_source=rss#x", "https://harbor.example/2");
        Article article = article(feed, 0);
        assertThat(article.url()).isEqualTo("https://harbor.example/2018/talks");
        assertThat(article.title()).isEqualTo("Talks & tea");
        assertThat(article.text()).isEqualTo("GENEVA, May 25 (Reuters) - They met.\n\nThey talked.");
        assertThat(article.publishedAt()).isEqualTo("2018-05-25T14:00:00Z");
        assertThat(article.outlet().agency()).isEqualTo("reuters");
        assertThat(article.language()).isEqualTo("en");
        assertThat(article.section()).isEqualTo("World");
        assertThat(article(feed, 1).text()).isEqualTo("Only a summary of it.");
    }

    @Test
    void reads_atom_with_xml_base_and_rdf() {
        Feed atom = read(
                """
                <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://pearl.example/en/"><title>Pearl</title><id>x</id>
                <entry><title type="html">&lt;b&gt;A&lt;/b&gt; title</title><link rel="alternate" href="a/1"/><id>tag:1</id>
                <published>2018-05-25T09:30:00+08:00</published><author><name>Ann</name></author>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One.</p><p>Two.</p></div></content></entry></feed>""");
        assertThat(atom.entries().get(0).link()).isEqualTo("https://pearl.example/en/a/1");
        assertThat(article(atom, 0).text()).isEqualTo("One.\n\nTwo.");
        assertThat(article(atom, 0).authors()).containsExactly("Ann");
        assertThat(article(atom, 0).title()).isEqualTo("A title");
        Feed rdf = read(
                """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel rdf:about="https://r.example/"><title>R</title><link>https://r.example/</link></channel>
                <item rdf:about="https://r.example/1"><title>T</title><link>https://r.example/1</link><dc:date>2018-05-25</dc:date></item></rdf:RDF>""");
        assertThat(rdf.entries()).extracting(Entry::link).containsExactly("https://r.example/1");
    }

    // X4
    @Test
    void a_harmless_doctype_is_passed_over() {
        String old =
                "<!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\" \"http://my.netscape.com/publish/formats/rss-0.91.dtd\">\n"
                        + "<rss version=\"0.91\"><channel><title>T</title><link>https://x.example/</link><description>d</description>"
                        + "<item><title>A</title><link>https://x.example/a</link></item></channel></rss>";
        assertThat(read(old).entries()).hasSize(1);
    }

    // X8
    @Test
    void of_a_truncated_feed_the_complete_entries_are_kept() {
        Feed feed = read(RSS.substring(0, RSS.indexOf("<item><title>Second") + 40));
        assertThat(feed.salvaged()).isTrue();
        assertThat(feed.entries()).extracting(Entry::title).containsExactly("Talks & tea");
        assertThat(article(feed, 0).text()).startsWith("GENEVA");
        assertThat(whyNot(RSS.substring(0, RSS.indexOf("<item>") + 20))).isEqualTo(Reason.NOT_A_FEED);
    }

    // X9 X10
    @Test
    void control_characters_entities_of_html_and_a_leading_blank_are_tolerated() {
        Feed feed = read("\uFEFF\n " + RSS.replace("Second", "Sec\bond\uFFFE&nbsp;AT&T"));
        assertThat(feed.entries().get(1).title()).isEqualTo("Second AT&T");
    }

    // X11
    @Test
    void what_is_no_feed_is_told_by_its_content() {
        assertThat(whyNot("<!DOCTYPE html><html><body>Please log in</body></html>"))
                .isEqualTo(Reason.NOT_A_FEED);
        assertThat(whyNot("{\"items\": []}")).isEqualTo(Reason.NOT_A_FEED);
        assertThat(whyNot("")).isEqualTo(Reason.EMPTY);
    }

    // X12
    @Test
    void bytes_that_are_not_what_they_declare_become_the_right_text() {
        String declared = RSS.replace("UTF-8", "GBK").replace("Second", "朝鲜");
        Feed feed = reader.read(declared.getBytes(Charset.forName("GBK")), null, null)
                .found()
                .orElseThrow();
        assertThat(feed.entries().get(1).title()).isEqualTo("朝鲜");
        Feed lied =
                reader.read(declared.getBytes(UTF_8), "euc-kr", null).found().orElseThrow();
        assertThat(lied.entries().get(1).title()).isEqualTo("朝鲜");
    }

    // X14 X15 X17
    @Test
    void an_article_is_its_address_whatever_its_guid_and_whichever_feed_shows_it() {
        String one = article(read(RSS.replace("g1", "changed")), 0).id();
        assertThat(article(read(RSS), 0).id()).isEqualTo(one);
        String other = RSS.replace("/2018/talks?utm_source=rss#x", "HTTPS://Harbor.example:443/2018/talks?fbclid=1");
        assertThat(article(read(other.replace("Harbor Wire", "Another feed")), 0)
                        .id())
                .isEqualTo(one);
        assertThat(article(read(RSS.replace("talks?utm", "talks?id=7&utm")), 0).id())
                .isNotEqualTo(one);
    }

    @Test
    void only_a_date_of_change_that_the_feed_states_is_one() {
        assertThat(read(RSS).entries()).extracting(Entry::updatedAt).containsOnlyNulls();
        String atom =
                "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><id>x:1</id><published>2018-05-25T09:00:00Z</published>"
                        + "<updated>2018-05-25T10:00:00Z</updated></entry><entry><id>x:2</id><updated>2018-05-25T11:00:00Z</updated></entry></feed>";
        assertThat(read(atom).entries())
                .extracting(entry -> entry.publishedAt() + " " + entry.updatedAt())
                .containsExactly(
                        "2018-05-25T09:00:00Z 2018-05-25T10:00:00Z", "2018-05-25T11:00:00Z 2018-05-25T11:00:00Z");
    }

    // X14
    @Test
    void an_entry_without_link_and_guid_is_a_failure_and_the_others_remain() {
        Feed feed = read(
                "<rss version=\"2.0\"><channel><title>T</title><link>https://x.example/</link><description>d</description>"
                        + "<item><title>A</title></item><item><title>B</title><link>https://x.example/b</link></item></channel></rss>");
        FeedArticles articles = new FeedArticles(new Extraction());
        List<Boolean> found = feed.entries().stream()
                .map(entry -> articles.article(
                                entry, Given.at("https://x.example/feed").withFetchedAt(java.time.Instant.EPOCH))
                        .found()
                        .isPresent())
                .toList();
        assertThat(found).containsExactly(false, true);
    }

    private Feed read(String xml) {
        return reader.read(xml.getBytes(UTF_8), null, "https://harbor.example/feed.xml")
                .found()
                .orElseThrow();
    }

    private Reason whyNot(String xml) {
        return reader.read(xml.getBytes(UTF_8), null, null).whyNot().orElse(null);
    }

    private static Article article(Feed feed, int index) {
        Given source = FeedArticles.withOutlet(Given.at("https://harbor.example/feed.xml"), feed);
        return new FeedArticles(new Extraction())
                .article(feed.entries().get(index), source)
                .found()
                .orElseThrow();
    }
}
