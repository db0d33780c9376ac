package newswatch.ingest.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import newswatch.events.Article;
import newswatch.events.yaml.YamlFaults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuirksTest {
    private static final String SITE =
            """
            sites:
              - host: paper.example
                body: div.story
                remove: [div.box]
                title: p.head
                published: span.day
                example:
                  html: |
                    <html><body><div class="story"><p class="head">Ferry adds a boat</p><span class="day">2018-05-25</span>
                    <p>The ferry line between the two islands adds a second boat in June, its owner said on Monday.</p>
                    <div class="box"><p>Sails every hour, and on every holiday of the year too, says an advertisement of the line.</p></div>
                    <p>Commuters had asked for it since the bridge was closed, and the harbour has room for both of them.</p></div>
                    </body></html>
                  text: |-
                    The ferry line between the two islands adds a second boat in June, its owner said on Monday.

                    Commuters had asked for it since the bridge was closed, and the harbour has room for both of them.
            """;

    @TempDir
    private Path folder;

    @Test
    void an_entry_changes_what_is_read_from_its_site_and_from_those_below_it() throws IOException {
        Quirk quirk = read(SITE).at("https://www.news.paper.example/1").orElseThrow();
        Article with = article(read(SITE), quirk);
        assertThat(with.text()).isEqualTo(quirk.example().text());
        assertThat(with.title()).isEqualTo("Ferry adds a boat");
        assertThat(with.publishedAt()).isEqualTo(Instant.parse("2018-05-25T12:00:00Z"));
        assertThat(article(Quirks.none(), quirk).text())
                .isNotEqualTo(quirk.example().text());
        assertThat(read(SITE).at("https://otherpaper.example/1")).isEmpty();
    }

    @Test
    void every_entry_that_ships_does_what_its_example_says() {
        for (Quirk quirk : Quirks.builtIn().all()) {
            assertThat(article(Quirks.builtIn(), quirk).text())
                    .isEqualTo(quirk.example().text());
            assertThat(article(Quirks.none(), quirk).text())
                    .isNotEqualTo(quirk.example().text());
        }
    }

    // H9
    @ParameterizedTest
    @ValueSource(
            strings = {
                "div:matches((a+)+b)",
                "p[class~=(x+)+y]",
                "div:has(div:has(div))",
                "div div div div div div",
                "div[",
                "//div[document('file:///etc/passwd')]"
            })
    void a_selector_that_could_run_long_or_is_none_is_refused_with_its_place(String selector) {
        String broken = SITE.replace("div.story", "\"" + selector + "\"");
        assertThatThrownBy(() -> read(broken))
                .isInstanceOf(YamlFaults.class)
                .hasMessageContaining("quirks.yaml:2")
                .hasMessageContaining("sites[0]")
                .hasMessageContaining("selector");
    }

    private Quirks read(String yaml) throws IOException {
        return Quirks.read(Files.writeString(folder.resolve("quirks.yaml"), yaml));
    }

    private static Article article(Quirks quirks, Quirk quirk) {
        Given given = Given.at("https://" + quirk.host() + "/1").withFetchedAt(Instant.parse("2018-05-26T12:00:00Z"));
        return new Extraction(quirks)
                .page(quirk.example().html().getBytes(UTF_8), "utf-8", given)
                .found()
                .orElseThrow();
    }
}
