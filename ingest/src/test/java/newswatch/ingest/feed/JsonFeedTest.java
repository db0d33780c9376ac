package newswatch.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import newswatch.ingest.outcome.Outcome;
import newswatch.ingest.outcome.Reason;
import org.junit.jupiter.api.Test;

class JsonFeedTest {
    private static final String FEED =
            """
            {"version": "https://jsonfeed.org/version/1.1", "title": "Harbor Wire", "home_page_url": "https://harbor.example/",
             "language": "en-US", "authors": [{"name": "The desk"}], "items": [
              {"id": 7, "url": "/2018/talks", "title": "Talks &amp; tea", "content_html": "<p>They met.</p>", "summary": "Short < long",
               "date_published": "2018-05-25T10:00:00-04:00", "date_modified": "2018-05-25T11:00:00-04:00",
               "authors": [{"name": "Ann"}, {"url": "https://bob.example"}], "tags": ["World", "World", 3]},
              {"id": "https://harbor.example/2", "content_text": "One.\\n\\nTwo < three.", "author": {"name": "Bea"}}]}""";

    @Test
    void reads_both_versions() {
        Feed feed = read(FEED).found().orElseThrow();
        assertThat(feed.title()).isEqualTo("Harbor Wire");
        assertThat(feed.link()).isEqualTo("https://harbor.example/");
        assertThat(feed.salvaged()).isFalse();
        Entry first = feed.entries().get(0);
        assertThat(first.guid()).isEqualTo("7");
        assertThat(first.link()).isEqualTo("https://harbor.example/2018/talks");
        assertThat(first.title()).isEqualTo("Talks & tea");
        assertThat(first.content()).isEqualTo("<p>They met.</p>");
        assertThat(first.summary()).isEqualTo("Short &lt; long");
        assertThat(first.publishedAt()).isEqualTo("2018-05-25T14:00:00Z");
        assertThat(first.updatedAt()).isEqualTo("2018-05-25T15:00:00Z");
        assertThat(first.authors()).containsExactly("Ann");
        assertThat(first.categories()).containsExactly("World", "3");
        assertThat(first.language()).isEqualTo("en-US");
        Entry second = feed.entries().get(1);
        assertThat(second.link()).isEqualTo("https://harbor.example/2");
        assertThat(second.content()).isEqualTo("<p>One.</p><p>Two &lt; three.</p>");
        assertThat(second.authors()).containsExactly("Bea");
        assertThat(second.updatedAt()).isNull();
    }

    // X18
    @Test
    void fields_of_the_wrong_type_count_as_missing() {
        Entry entry =
                read("{\"version\": \"https://jsonfeed.org/version/1\", \"title\": [], \"items\": [3, null, {\"id\": {}, \"url\": 5,"
                                + " \"title\": {\"a\": 1}, \"authors\": \"Ann\", \"tags\": {\"b\": 2}, \"date_published\": [1]}]}")
                        .found()
                        .orElseThrow()
                        .entries()
                        .get(0);
        assertThat(entry.guid()).isNull();
        assertThat(entry.title()).isEmpty();
        assertThat(entry.publishedAt()).isNull();
        assertThat(entry.categories()).isEmpty();
    }

    // X18
    @Test
    void depth_length_duplicates_and_numbers_that_are_none_end_the_reading() {
        assertThat(whyNot(with("\"a\": " + "[".repeat(10_000)))).isEqualTo(Reason.TOO_LARGE);
        assertThat(whyNot(with("\"a\": \"" + "x".repeat(2_000_000) + "\""))).isEqualTo(Reason.TOO_LARGE);
        assertThat(whyNot(with("\"a\": \"" + "x".repeat(10_000_000) + "\""))).isEqualTo(Reason.TOO_LARGE);
        assertThat(whyNot(with("\"title\": \"x\", \"title\": \"y\""))).isEqualTo(Reason.NOT_A_FEED);
        assertThat(whyNot(with("\"a\": NaN"))).isEqualTo(Reason.NOT_A_FEED);
    }

    // X8
    @Test
    void items_before_a_fault_are_kept() {
        Feed feed = read(FEED.substring(0, FEED.indexOf("Two"))).found().orElseThrow();
        assertThat(feed.salvaged()).isTrue();
        assertThat(feed.entries()).extracting(Entry::title).containsExactly("Talks & tea");
    }

    private static String with(String field) {
        return "{\"version\": \"https://jsonfeed.org/version/1\", " + field + ", \"items\": []}";
    }

    private static Reason whyNot(String json) {
        return read(json).whyNot().orElse(null);
    }

    private static Outcome<Feed> read(String json) {
        return new FeedReader().read(json.getBytes(UTF_8), null, "https://harbor.example/feed.json");
    }
}
