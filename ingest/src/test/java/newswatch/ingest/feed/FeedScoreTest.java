package newswatch.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import newswatch.ingest.Shared;
import org.junit.jupiter.api.Test;

class FeedScoreTest {
    /** Cases of the core in which we mean to say something else. */
    private static final Map<String, String> DECLINED = Map.of(
            "feedparser:encoding/bozo_linenoise.xml", "one stray byte does not make valid UTF-8 windows-1252",
            "feedparser:wellformed/atom/entry_author_map_author.xml", "an author is a name, without the mail address",
            "feedparser:wellformed/atom10/entry_author_map_author.xml", "an author is a name, without the mail address",
            "feedparser:wellformed/atom/entry_published_parsed_date_overwriting.xml", "'Sat, 01 Jan 2010' was a Friday",
            "feedparser:wellformed/lang/http_content_language.xml", "of the headers only the charset is told");

    @Test
    void reads_what_other_readers_read() throws IOException {
        Path folder = Shared.folder("gold/feeds");
        FeedScore tuned = FeedScore.of(folder, false);
        System.out.println("feeds, tuned on:    " + tuned);
        FeedScore report = FeedScore.of(folder, true);
        System.out.println("feeds, report part: " + report);
        assertThat(tuned.missed())
                .filteredOn(miss -> miss.core() && !DECLINED.containsKey(miss.id()))
                .isEmpty();
        assertThat(tuned.share(false)).isGreaterThan(0.97);
        assertThat(report.share(false)).isGreaterThan(0.97);
        assertThat(report.share(true)).isGreaterThan(0.94);
    }
}
