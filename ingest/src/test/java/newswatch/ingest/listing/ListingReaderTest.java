package newswatch.ingest.listing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import newswatch.ingest.feed.Entry;
import newswatch.ingest.outcome.Outcome;
import newswatch.ingest.outcome.Reason;
import org.junit.jupiter.api.Test;

class ListingReaderTest {
    private static final String PAGE =
            """
            <html><head><base href="/news/"></head><body><nav><a href="/about">About</a></nav><main>
            <div class="card"><a href="talks?utm_source=x"><img alt="lake"></a><h2><a class="t" href="talks#top"> Talks &amp; tea </a></h2>
              <time datetime="2018-05-25T10:00:00-04:00">today</time></div>
            <div class="card"><h2><a class="t" href="https://other.example/ad">Ad</a></h2></div>
            <div class="card"><h2><a class="t" href="launch">Launch</a></h2><time>25 May 2018</time></div>
            <div class="card"><h2><a class="t" href="javascript:alert(1)">x</a><a href="./">Here</a></h2></div></main></body></html>""";

    private final ListingReader reader = new ListingReader();

    @Test
    void each_article_is_listed_once_with_what_stands_beside_its_link() {
        List<Entry> entries = read(PAGE, layout(".card a", "h2", "time"));
        assertThat(entries)
                .extracting(Entry::link)
                .containsExactly(
                        "https://harbor.example/news/talks",
                        "https://harbor.example/news/launch",
                        "https://harbor.example/news/");
        assertThat(entries).extracting(Entry::title).startsWith("Talks & tea", "Launch");
        assertThat(entries.get(0).publishedAt()).isEqualTo("2018-05-25T14:00:00Z");
        assertThat(entries.get(1).publishedAt()).isEqualTo("2018-05-25T12:00:00Z");
        assertThat(entries.get(2).publishedAt()).isNull();
    }

    @Test
    void without_selectors_for_them_title_and_date_are_left_to_the_page() {
        Entry entry = read(PAGE, layout("a.t", null, null)).get(0);
        assertThat(entry.title()).isEmpty();
        assertThat(entry.publishedAt()).isNull();
    }

    @Test
    void the_selector_may_mean_what_holds_the_link() {
        assertThat(read(PAGE, layout(".card", null, null))).hasSize(2);
    }

    @Test
    void a_glob_chooses_among_the_addresses() {
        assertThat(AddressGlob.of("/news/*").matches("https://a.example/news/1?x=y"))
                .isTrue();
        assertThat(AddressGlob.of("/news/*").matches("https://a.example/sport/news/1"))
                .isFalse();
        assertThat(AddressGlob.of("https://*.example/*/2018/*.html").matches("https://a.example/en/2018/x.html"))
                .isTrue();
        assertThat(AddressGlob.of("*").matches("https://a.example")).isTrue();
        assertThat(AddressGlob.of("/a.b").matches("https://a.example/aXb")).isFalse();
        assertThatThrownBy(() -> AddressGlob.of("news")).hasMessageContaining("should be like /news/*");
    }

    // H8 H9
    @Test
    void neither_globs_nor_selectors_can_be_made_to_hang() {
        assertThat(AddressGlob.of("/" + "*a".repeat(140) + "b").matches("https://a.example/" + "a".repeat(20_000)))
                .isFalse();
        String deep = "<div>".repeat(20_000) + "<a href=\"/x\">x</a>";
        assertThat(read(deep, layout("div ".repeat(40) + "a", null, null))).hasSize(1);
        assertThatThrownBy(() -> CssSelector.of("a[href~=(a+)+$]")).hasMessageContaining("regular expression");
        assertThatThrownBy(() -> CssSelector.of("p:matchesOwn((x+x+)+y)")).hasMessageContaining("regular expression");
        assertThatThrownBy(() -> CssSelector.of("a[")).hasMessageContaining("is no CSS selector");
        assertThatThrownBy(() -> CssSelector.of("document('/etc/passwd')")).hasMessageContaining("is no CSS selector");
    }

    // H2 X11
    @Test
    void a_page_that_lists_nothing_or_too_much_is_a_failure() {
        assertThat(outcome("<html>Please log in</html>", layout("a.t", null, null))
                        .whyNot())
                .contains(Reason.NO_LINKS);
        assertThat(outcome("<b>".repeat(300_000), layout("a", null, null)).whyNot())
                .contains(Reason.TOO_LARGE);
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            many.append("<a href=/").append(i).append(">");
        }
        assertThat(read(many.toString(), layout("a", null, null))).hasSize(500);
    }

    private static Layout layout(String links, String title, String date) {
        return new Layout(
                CssSelector.of(links),
                null,
                title == null ? null : CssSelector.of(title),
                date == null ? null : CssSelector.of(date));
    }

    private List<Entry> read(String html, Layout layout) {
        return outcome(html, layout).found().orElseThrow();
    }

    private Outcome<List<Entry>> outcome(String html, Layout layout) {
        return reader.read(
                html.getBytes(UTF_8),
                null,
                "https://harbor.example/index.html",
                layout,
                link -> link.startsWith("https://harbor.example/"));
    }
}
