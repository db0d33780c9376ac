package newswatch.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import newswatch.events.yaml.YamlFaults;
import newswatch.ingest.SteppedClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesFileTest {
    @TempDir
    Path folder;

    @Test
    void the_list_that_ships_is_sound() {
        Path list = Path.of("").toAbsolutePath().resolveSibling("seeds/sources.yaml");
        List<Source> sources = SourcesFile.read(list).sources();
        assertThat(sources).hasSizeBetween(60, 200).allSatisfy(source -> {
            FeedSource feed = (FeedSource) source;
            assertThat(feed.language()).isNotNull();
            assertThat(feed.rhythm()).isPositive();
            assertThat(feed.marksBackfill()).isTrue();
        });
    }

    @Test
    void folders_are_seen_from_where_the_list_lies() throws IOException {
        List<Source> sources = read("sources:\n  - {type: folder, id: samples, path: news/2018, backfill: false}\n");
        assertThat(sources.get(0).address())
                .isEqualTo(folder.resolve("news/2018").toString());
        assertThat(sources.get(0).marksBackfill()).isFalse();
    }

    @Test
    void a_list_that_changes_is_read_again_and_a_bad_one_changes_nothing_until_it_is_mended() throws IOException {
        SteppedClock clock = new SteppedClock(Instant.EPOCH);
        Path list = folder.resolve("live.yaml");
        Files.writeString(list, "sources:\n  - {type: folder, id: one, path: one}\n");
        LiveSources live = new LiveSources(list, clock);
        for (String text : List.of("sources:\n  - {type: folder, id: tw", "", "sources: 7")) {
            Files.writeString(list, text);
            clock.step(Duration.ofSeconds(5));
            assertThat(live.get()).extracting(Source::id).containsExactly("one");
        }
        Files.writeString(list, "sources:\n  - {type: folder, id: two, path: two}\n");
        clock.step(Duration.ofSeconds(5));
        assertThat(live.get()).extracting(Source::id).containsExactly("two");
        assertThat(live.get().get(0).address()).isEqualTo(folder.resolve("two").toString());
    }

    @Test
    void every_fault_is_told_with_its_line() {
        assertThatThrownBy(
                        () -> read(
                                """
                sources:
                  - {type: feed, id: a, outlet: {id: a, country: Korea}, url: "https://a.example/"}
                  - {type: feed, id: b, outlet: {id: b}, url: "ftp://b.example/"}
                  - {type: feed, id: c, outlet: {id: c}, url: "https://c.example/", interval: often}
                  - {type: page, id: d}
                  - {type: folder, id: e, pfad: x}
                """))
                .isInstanceOf(YamlFaults.class)
                .hasMessageContaining("sources.yaml:2: sources[0].outlet: country 'Korea'")
                .hasMessageContaining("sources.yaml:3: sources[1]: url 'ftp://b.example/'")
                .hasMessageContaining("sources.yaml:4: sources[2]: 'often' is no interval")
                .hasMessageContaining("sources.yaml:5: sources[3].type: unknown")
                .hasMessageContaining("sources[4].pfad: unknown key");
    }

    @Test
    void sitemaps_and_listings_are_checked_when_they_are_read() throws IOException {
        String outlet = "outlet: {id: a}, url: \"https://a.example/\"";
        assertThat(read("sources:\n  - {type: sitemap, id: a, " + outlet + ", hosts: [news.a.example]}\n"
                        + "  - {type: listing, id: b, " + outlet + ", links: \"h2 a\", match: /news/*, date: time}\n"))
                .hasSize(2);
        assertThatThrownBy(() -> read("sources:\n"
                        + "  - {type: sitemap, id: a, " + outlet + ", hosts: [\"https://a.example\"]}\n"
                        + "  - {type: listing, id: b, " + outlet + "}\n"
                        + "  - {type: listing, id: c, " + outlet + ", links: \"h2[\"}\n"
                        + "  - {type: listing, id: d, " + outlet + ", links: a, match: \"^news\"}\n"))
                .isInstanceOf(YamlFaults.class)
                .hasMessageContaining("sources.yaml:2: sources[0]: hosts: 'https://a.example' is no host")
                .hasMessageContaining("sources.yaml:3: sources[1].links: is missing")
                .hasMessageContaining("sources.yaml:4: sources[2].links: 'h2[' is no CSS selector")
                .hasMessageContaining("sources.yaml:5: sources[3].match: '^news' should be like");
    }

    @Test
    void an_id_given_twice_is_a_fault() {
        assertThatThrownBy(() ->
                        read("sources:\n  - {type: folder, id: a, path: x}\n  - {type: folder, id: a, path: y}\n"))
                .hasMessageContaining("the id 'a' is given twice");
    }

    private List<Source> read(String yaml) throws IOException {
        Path file = folder.resolve("sources.yaml");
        Files.writeString(file, yaml);
        return SourcesFile.read(file).sources();
    }
}
