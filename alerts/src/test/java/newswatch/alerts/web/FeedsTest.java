package newswatch.alerts.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import newswatch.alerts.channel.SampleAlerts;
import newswatch.alerts.view.Loading;
import newswatch.events.AlertKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both feeds, as feed readers read them. */
class FeedsTest {
    private static final String HOSTILE =
            "]]> <script>alert(1)</script> \u0000\u0007\u001b[31m \uFFFE \uD800 & &amp; =HYPERLINK(\"x\") \uD83D\uDE80";

    @TempDir
    Path directory;

    private Served served;

    @BeforeEach
    void serve() {
        WebSettings settings = new WebSettings("127.0.0.1", 0, false, null, null, true, "https://board.example/");
        served = new Served(directory, settings, Clock.systemUTC());
        Loading.alerts(
                served.view, List.of(SampleAlerts.source("hostile", AlertKind.SOURCE_SILENT, "harbor-wire", HOSTILE)));
    }

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void a_feed_parser_reads_the_atom_feed() throws Exception {
        SyndFeed feed = parsed("/feeds/china-northkorea-us.atom");
        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getTitle()).isEqualTo("newswatch: China, North Korea, United States");
        assertThat(feed.getEntries()).hasSizeGreaterThan(5);
        SyndEntry entry = feed.getEntries().get(0);
        assertThat(entry.getUri()).startsWith("urn:newswatch:alert:");
        assertThat(entry.getLink()).startsWith("https://board.example/#id=");
        assertThat(entry.getUpdatedDate()).isNotNull();
        assertThat(entry.getContents().get(0).getType()).isEqualTo("text");
        assertThat(entry.getCategories()).isNotEmpty();
    }

    @Test
    void hostile_words_stay_text_in_both() throws Exception { // I8
        String title = parsed("/feeds/sources.atom").getEntries().get(0).getTitle();
        JsonNode item = served.json("/feeds/sources.json").path("items").get(0);
        assertThat(title)
                .contains("]]>")
                .contains("<script>alert(1)</script>")
                .contains("&amp;")
                .doesNotContain("\u0007")
                .doesNotContain("\u001b")
                .doesNotContain("\uFFFE");
        assertThat(item.path("title").asText()).isEqualTo(title);
        assertThat(item.has("content_html")).isFalse();
    }

    @Test
    void the_json_feed_tells_the_same_alerts_as_the_atom_feed() throws Exception {
        SyndFeed atom = parsed("/feeds/china-northkorea-us.atom");
        JsonNode json = served.json("/feeds/china-northkorea-us.json");
        assertThat(json.path("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(json.path("feed_url").asText()).isEqualTo("https://board.example/feeds/china-northkorea-us.json");
        assertThat(json.path("home_page_url").asText()).isEqualTo("https://board.example/");
        assertThat(json.path("items").findValuesAsText("id"))
                .isEqualTo(atom.getEntries().stream().map(SyndEntry::getUri).toList());
        JsonNode item = json.path("items").get(0);
        assertThat(item.path("url").asText()).startsWith("https://board.example/#id=");
        assertThat(item.path("external_url").asText()).startsWith("https://");
        assertThat(item.path("content_text").asText())
                .isEqualTo(atom.getEntries().get(0).getContents().get(0).getValue());
        assertThat(item.path("date_published").asText()).endsWith("Z");
        assertThat(item.path("tags")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feeds/china-northkorea-us.atom", "/feeds/china-northkorea-us.json"})
    void who_has_it_already_is_not_sent_it_again(String path) {
        HttpResponse<String> answer = served.get(path);
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        String changed = answer.headers().firstValue("Last-Modified").orElseThrow();
        assertThat(changed).matches("[A-Z][a-z]{2}, \\d{2} [A-Z][a-z]{2} \\d{4} \\d{2}:\\d{2}:\\d{2} GMT");
        assertThat(served.get(path, "If-None-Match", "W/" + tag).statusCode()).isEqualTo(304);
        assertThat(served.get(path, "If-Modified-Since", changed).statusCode()).isEqualTo(304);
        assertThat(served.get(path, "If-Modified-Since", "Thu, 01 Jan 1970 00:00:00 GMT")
                        .statusCode())
                .isEqualTo(200);
        assertThat(served.get(path, "If-Modified-Since", "yesterday").statusCode())
                .isEqualTo(200);
        // the tag decides where both are given
        assertThat(served.get(path, "If-None-Match", "\"other\"", "If-Modified-Since", changed)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void there_are_feeds_of_sources_and_channels_and_no_others() {
        assertThat(served.get("/feeds/channels.json").statusCode()).isEqualTo(200);
        assertThat(served.get("/feeds/channels.atom").headers().firstValue("Last-Modified"))
                .isEmpty();
        assertThat(served.get("/feeds/nothing.json").statusCode()).isEqualTo(404);
        assertThat(served.get("/feeds/sources.rss").statusCode()).isEqualTo(404);
    }

    private SyndFeed parsed(String path) throws Exception {
        byte[] bytes = served.get(path).body().getBytes(UTF_8);
        return new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(bytes)));
    }
}
