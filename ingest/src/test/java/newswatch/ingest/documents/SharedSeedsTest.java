package newswatch.ingest.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import newswatch.events.Article;
import newswatch.ingest.Shared;
import org.junit.jupiter.api.Test;

/** The two real documents the project began with; they are kept outside of it. */
class SharedSeedsTest {
    private static final Path SEEDS = Shared.folder("seeds");

    @Test
    void a_page_flattened_to_text_gives_its_article_alone() {
        Article article = read("carnegie-2018-04-03.txt");
        assertThat(article.title()).isEqualTo("China Seizes the Initiative in Complicated North Korea Diplomacy");
        assertThat(article.authors()).containsExactly("Paul Haenle");
        assertThat(article.publishedAt()).isEqualTo("2018-04-03T12:00:00Z");
        assertThat(article.text())
                .startsWith("The official report by Xinhua News")
                .endsWith("to empower them.");
        assertThat(article.text())
                .doesNotContain(
                        "Iran",
                        "Akrotiri",
                        "Macron",
                        "France",
                        "semiconductor",
                        "Biden",
                        "originally published",
                        "Maurice");
        assertThat(article.text().split("\n\n")).hasSize(6);
    }

    @Test
    void a_wire_text_loses_its_captions_and_credits() {
        Article article = read("kyodo-2018-05-25.txt");
        assertThat(article.text()).startsWith("A drastic improvement").endsWith("opportunity.\"");
        assertThat(article.text()).doesNotContain("(Kim Jong Un, left", "[KCNA", "UPI");
        assertThat(article.text().split("\n\n")).hasSize(22);
        assertThat(article.outlet().id()).isEqualTo("kyodo");
        assertThat(article.outlet().agency()).isNull();
    }

    private static Article read(String name) {
        return new Documents().read(SEEDS.resolve(name)).get(0).found().orElseThrow();
    }
}
