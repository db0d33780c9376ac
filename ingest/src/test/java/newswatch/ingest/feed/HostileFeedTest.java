package newswatch.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import newswatch.ingest.outcome.Outcome;
import newswatch.ingest.outcome.Reason;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Feeds that were made to hurt. */
class HostileFeedTest {
    private static final String ITEM = "<item><title>A</title><link>https://x.example/a</link></item>";
    private static final String RSS =
            "<rss version=\"2.0\"><channel><title>T</title><link>https://x.example/</link>" + ITEM + "</channel></rss>";

    private final FeedReader reader = new FeedReader();

    // X1 X2: external and parameter entities; the parser would not even know them
    @Test
    void no_entity_is_fetched_from_a_file_or_a_server() throws IOException {
        try (FetchTrap trap = FetchTrap.set();
                ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String url = "http://127.0.0.1:" + server.getLocalPort() + "/x.dtd";
            String title = RSS.replace(">A<", ">&x;<");
            assertThat(whyNot("<!DOCTYPE rss [<!ENTITY x SYSTEM \"" + url + "\">]>" + title))
                    .isEqualTo(Reason.NOT_A_FEED);
            assertThat(whyNot("<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + title))
                    .isEqualTo(Reason.NOT_A_FEED);
            assertThat(whyNot("<!DOCTYPE rss [<!ENTITY % p SYSTEM \"" + url + "\">%p;]>" + title))
                    .isEqualTo(Reason.NOT_A_FEED);
            assertThat(read("<!DOCTYPE rss SYSTEM \"" + url + "\">" + title).entries())
                    .extracting(Entry::title)
                    .containsExactly("&x;");
            assertThat(read("<?xml-stylesheet href=\"" + url
                                    + "\"?><rss xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\"" + url
                                    + "\"/><channel>" + ITEM + "</channel></rss>")
                            .entries())
                    .hasSize(1);
            assertThat(trap.asked()).isEmpty();
            server.setSoTimeout(1);
            Assertions.assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    // X3: entities within entities, and one long entity often
    @Test
    void bombs_of_entities_are_refused_unread() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE rss [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY l%d \"&l%d;&l%d;\">".formatted(i, i - 1, i - 1));
        }
        assertThat(whyNot(laughs + "]>" + RSS.replace(">A<", ">&l29;<"))).isEqualTo(Reason.NOT_A_FEED);
        String quadratic = "<!DOCTYPE rss [<!ENTITY a \"" + "a".repeat(15_000) + "\">]>";
        assertThat(whyNot(quadratic + RSS.replace(">A<", ">" + "&a;".repeat(100_000) + "<")))
                .isEqualTo(Reason.NOT_A_FEED);
        String late = "<!--" + " ".repeat(30_000) + "-->" + laughs + "]>" + RSS.replace(">A<", ">&l29;<");
        assertThat(whyNot(late)).isEqualTo(Reason.NOT_A_FEED);
    }

    // X5: also with end tags that match nothing, by which the depth seems to stay the same
    @Test
    void depth_is_bounded_however_it_is_made() {
        assertThat(whyNot("<rss><channel>" + "<a>".repeat(200_000))).isEqualTo(Reason.TOO_DEEP);
        String disguised = "<rss><channel>" + ITEM + "<a></b>".repeat(200_000);
        assertThat(read(disguised).entries()).hasSize(1);
        String markup = RSS.replace(">A<", "><![CDATA[" + "<b>".repeat(500_000) + "deep]]><");
        assertThat(read(markup).entries()).hasSize(1);
    }

    // X6
    @Test
    void a_tag_of_thousands_of_attributes_is_refused() {
        StringBuilder tag = new StringBuilder("<item");
        for (int i = 0; i < 20_000; i++) {
            tag.append(" a").append(i).append("=\"\"");
        }
        assertThat(whyNot(RSS.replace("<item", tag))).isEqualTo(Reason.TOO_LARGE);
        assertThat(whyNot(RSS.replace("<item", "<item a=\"" + "x".repeat(1_000_000) + "\"")))
                .isEqualTo(Reason.TOO_LARGE);
    }

    // X7
    @Test
    void of_a_hundred_thousand_items_the_newest_are_kept() {
        StringBuilder many = new StringBuilder("<rss><channel>");
        for (int i = 0; i < 60_000; i++) {
            many.append("<item><link>http://x/").append(i).append("</link></item>");
        }
        many.append("<item><link>http://x/new</link><pubDate>Fri, 25 May 2018 10:00:00 GMT</pubDate></item>");
        many.append("<item/>".repeat(39_999));
        Feed feed = read(many + "</channel></rss>");
        assertThat(feed.entries()).hasSize(2_000);
        assertThat(feed.entries().get(0).link()).isEqualTo("http://x/new");
        assertThat(feed.dropped()).isEqualTo(98_000);
    }

    // X8
    @Test
    void of_a_feed_cut_off_anywhere_only_complete_items_count() {
        String two = RSS.replace("</channel>", ITEM.replace(">A<", ">B<") + "</channel>");
        int complete = two.indexOf("</item>") + "</item>".length();
        for (int end = complete; end < two.length(); end++) {
            Feed feed = read(two.substring(0, end));
            assertThat(feed.entries().get(0).title()).isEqualTo("A");
            assertThat(feed.entries()).hasSize(end < two.lastIndexOf("</item>") + "</item".length() ? 1 : 2);
        }
    }

    // X9 X22
    @Test
    void a_title_of_a_megabyte_of_odd_characters_costs_little() {
        assertThat(read(RSS.replace(">A<", ">" + "\u202E\u200B\u0000\b".repeat(250_000) + "A<"))
                        .entries()
                        .get(0)
                        .title())
                .hasSizeLessThanOrEqualTo(10_000);
        assertThat(read(RSS.replace(">A<", ">A\u0000\uD800B<")).entries().get(0).title())
                .startsWith("A");
        assertThat(read(RSS.replace(">A<", "> \u200B <")).entries().get(0).link())
                .isEqualTo("https://x.example/a");
    }

    // X10
    @Test
    void bare_ampersands_and_mismatched_tags_are_mended() {
        assertThat(read(RSS.replace(">A<", ">AT&T, R&D &nbsp; <b>bold<"))
                        .entries()
                        .get(0)
                        .title())
                .isEqualTo("AT&T, R&D bold");
        assertThat(read(RSS.replace("</title><link>", "</titel></title><link>")).entries())
                .hasSize(1);
    }

    // X11
    @Test
    void json_is_told_by_its_first_character() {
        String json = "\uFEFF \n{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [{\"id\": \"1\"}]}";
        assertThat(read(json).entries()).extracting(Entry::guid).containsExactly("1");
        assertThat(whyNot("[1, 2]")).isEqualTo(Reason.NOT_A_FEED);
        assertThat(whyNot("<?xml version=\"1.0\"?><opml/>")).isEqualTo(Reason.NOT_A_FEED);
    }

    // X13
    @Test
    void a_date_that_is_none_is_no_date() {
        for (String odd : new String[] {"", "yesterday", "Thu, 01 Jan 1970 00:00:00 GMT", "25. Mai", "99/99/9999"}) {
            String item = "<pubDate>" + odd + "</pubDate></item>";
            assertThat(read(RSS.replace("</item>", item)).entries().get(0).publishedAt())
                    .as(odd)
                    .isNull();
        }
    }

    // X14
    @Test
    void guids_may_be_missing_empty_or_shared() {
        String same = "<item><guid isPermaLink=\"false\">g</guid><link>https://x.example/%s</link></item>";
        Feed feed = read(
                "<rss><channel>" + same.formatted("1") + same.formatted("2")
                        + "<item><guid/><link>https://x.example/3</link></item><item><guid>https://x.example/4</guid></item></channel></rss>");
        assertThat(feed.entries())
                .extracting(Entry::link)
                .containsExactly(
                        "https://x.example/1", "https://x.example/2", "https://x.example/3", "https://x.example/4");
        assertThat(feed.entries().get(2).guid()).isNull();
    }

    private Feed read(String text) {
        return outcome(text).found().orElseThrow();
    }

    private Reason whyNot(String text) {
        return outcome(text).whyNot().orElse(null);
    }

    private Outcome<Feed> outcome(String text) {
        return reader.read(text.getBytes(UTF_8), null, "https://x.example/feed");
    }
}
