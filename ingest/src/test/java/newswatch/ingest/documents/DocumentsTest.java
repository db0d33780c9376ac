package newswatch.ingest.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import newswatch.events.Article;
import newswatch.events.Genre;
import newswatch.events.Ids;
import newswatch.events.json.Json;
import newswatch.ingest.outcome.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {
    private static final String PROSE =
            "The two delegations met for three hours at the guesthouse on the lake, officials said. "
                    + "They agreed to meet again in the autumn, and to leave the rest to their experts.";

    @TempDir
    Path folder;

    @Test
    void a_pdf_named_html_is_not_html() throws IOException {
        assertThat(reasons("x.html", "%PDF-1.7\n1 0 obj\n")).containsExactly(Reason.NOT_HTML);
    }

    @Test
    void binary_data_named_html_is_not_html() throws IOException {
        Files.write(folder.resolve("x.html"), new byte[] {1, 0, 2, 0, 3, 0, 60});
        assertThat(reasons()).containsExactly(Reason.NOT_HTML);
    }

    @Test
    void an_empty_file_is_empty() throws IOException {
        assertThat(reasons("x.html", "")).containsExactly(Reason.EMPTY);
        assertThat(reasons("x.txt", "")).contains(Reason.EMPTY);
        assertThat(reasons("x.xml", "")).contains(Reason.EMPTY);
        assertThat(reasons("x.jsonl", "")).contains(Reason.EMPTY);
    }

    @Test
    void a_page_without_an_article_has_no_article_text() throws IOException {
        String menu = "<html><body><ul><li><a href=/a>World</a><li><a href=/b>Sport</a></ul></body></html>";
        assertThat(reasons("x.html", menu)).containsExactly(Reason.NO_ARTICLE_TEXT);
    }

    @Test
    void an_article_without_any_date_is_refused() throws IOException {
        assertThat(reasons("x.txt", PROSE)).containsExactly(Reason.NO_DATE);
    }

    @Test
    void html_named_xml_is_not_a_feed() throws IOException {
        assertThat(reasons("x.xml", "<html><body><p>" + PROSE + "</p></body></html>"))
                .containsExactly(Reason.NOT_A_FEED);
    }

    @Test
    void an_unknown_key_in_a_sidecar_is_a_fault_that_names_it() throws IOException {
        write("x.txt", PROSE);
        write("x.yaml", "publishedat: 2018-05-25\n");
        DocumentResult result = new Documents().read(folder).get(0);
        assertThat(result.toString()).contains("bad_sidecar").contains("publishedat: unknown key");
    }

    @Test
    void a_missing_file_and_a_file_of_an_unknown_kind_are_told_apart() throws IOException {
        write("x.docx", "PK");
        assertThat(reason(folder.resolve("x.docx"))).isEqualTo(Reason.UNSUPPORTED);
        assertThat(reason(folder.resolve("nothing.html"))).isEqualTo(Reason.UNREADABLE);
    }

    @Test
    void a_folder_is_read_in_the_order_of_its_paths_without_sidecars_and_notes() throws IOException {
        write("b.txt", PROSE);
        write("b.yaml", "publishedAt: 2018-05-25\n");
        write("a/c.txt", PROSE);
        write("a/c.yaml", "publishedAt: 2018-05-26T10:00:00Z\nurl: https://x.example/1?utm_source=rss#top\n");
        write("README.md", "# notes");
        write("expected.yaml", "anything: at all\n");
        List<DocumentResult> results = new Documents().read(folder);
        assertThat(results)
                .extracting(r -> folder.relativize(r.file()).toString())
                .containsExactly("a/c.txt", "b.txt");
        Article first = results.get(0).found().orElseThrow();
        assertThat(first.url()).isEqualTo("https://x.example/1");
        assertThat(first.id()).isEqualTo(Ids.of("https://x.example/1"));
        assertThat(results.get(1).found().orElseThrow().publishedAt()).isEqualTo("2018-05-25T12:00:00Z");
    }

    @Test
    void a_page_gives_its_metadata_and_nothing_of_its_furniture() throws IOException {
        write(
                "x.html",
                """
                <html lang="en-GB"><head><title>Lake talks end early | The Example</title>
                <link rel="canonical" href="https://example.example/world/lake-talks?utm_medium=x">
                <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "OpinionNewsArticle",
                "headline": "Lake talks end early", "datePublished": "2018-05-25T09:30:00+02:00", "articleSection": "World",
                "author": [{"@type": "Person", "name": "Ann Writer"}], "publisher": {"name": "The Example"}}]}</script></head>
                <body><nav><a href="/">Home</a> <a href="/iran">Iran</a></nav>
                <div class="cookie-consent"><p>We use cookies to improve your experience, and to show you what you may like.</p></div>
                <main><article><h1>Lake talks end early</h1><p class="byline">By Ann Writer</p>
                <figure><img src=x><figcaption>The guesthouse on the lake, before the guests came. Photo: A. N.</figcaption></figure>
                <p>GENEVA, May 25 (Harbor Wire) — %s</p><p>%s</p>
                <div class="newsletter-box"><p>Sign up for our newsletter and never miss a thing from us, every single morning.</p></div>
                <p>"No," he said.</p><p>Read more: <a href="/france">What France wants from the talks on the lake this time</a></p>
                </article><aside><h2>Related</h2><p>France and Iran are to talk as well, says a minister, in a very long sentence.</p></aside></main>
                <footer><p>© 2018 The Example. All rights reserved, wherever you are.</p></footer></body></html>
                """
                        .formatted(PROSE, PROSE));
        Article article = new Documents().read(folder).get(0).found().orElseThrow();
        assertThat(article.text())
                .isEqualTo("GENEVA, May 25 (Harbor Wire) — " + PROSE + "\n\n" + PROSE + "\n\n\"No,\" he said.");
        assertThat(article.title()).isEqualTo("Lake talks end early");
        assertThat(article.authors()).containsExactly("Ann Writer");
        assertThat(article.publishedAt()).isEqualTo("2018-05-25T07:30:00Z");
        assertThat(article.section()).isEqualTo("World");
        assertThat(article.language()).isEqualTo("en");
        assertThat(article.url()).isEqualTo("https://example.example/world/lake-talks");
        assertThat(article.outlet().id()).isEqualTo("example.example");
        assertThat(article.outlet().name()).isEqualTo("The Example");
        assertThat(article.outlet().agency()).isEqualTo("harbor-wire");
        assertThat(article.genreHint()).isEqualTo(Genre.COMMENTARY);
        assertThat(article.fetchedAt()).isNull();
        assertThat(article.contentHash()).isEqualTo(Ids.sha256(article.title(), article.text()));
    }

    @Test
    void article_lines_take_an_outlet_as_a_name_and_a_day_as_noon() throws IOException {
        write(
                "x.jsonl",
                """
                {"url": "https://x.example/a", "title": "T", "text": "One.\\n\\nTwo.", "publishedAt": "2018-05-25", "outlet": "Harbor Wire", "unknown": 1}
                not json
                {"title": "T", "text": "no address", "publishedAt": "2018-05-25"}

                {"url": "https://x.example/b", "title": "T", "text": "x", "publishedAt": "soon"}
                """);
        List<DocumentResult> results = new Documents().read(folder);
        Article article = results.get(0).found().orElseThrow();
        assertThat(article.publishedAt()).isEqualTo("2018-05-25T12:00:00Z");
        assertThat(article.outlet().id()).isEqualTo("harbor-wire");
        assertThat(article.text()).isEqualTo("One.\n\nTwo.");
        assertThat(results.stream().skip(1).map(Object::toString))
                .satisfiesExactly(
                        line -> assertThat(line).contains("bad_line: line 2"),
                        line -> assertThat(line).contains("no_url: line 3"),
                        line -> assertThat(line).contains("bad_line: line 5").contains("publishedAt"));
    }

    @Test
    void what_is_printed_of_an_article_reads_back_the_same() throws IOException {
        write("x.txt", PROSE);
        write(
                "x.yaml",
                """
                publishedAt: 2018-05-25
                url: https://x.example/1
                title: A title
                outlet: {id: x, name: X, country: USA, stateControlled: true}
                fetchedAt: 2018-05-25T13:00:00Z
                section: Opinion
                authors: [A, B]
                language: en
                """);
        Article article = new Documents().read(folder).get(0).found().orElseThrow();
        String line = Json.MAPPER.writeValueAsString(article);
        write("x.jsonl", line);
        Article again =
                new Documents().read(folder.resolve("x.jsonl")).get(0).found().orElseThrow();
        assertThat(again).isEqualTo(article);
    }

    @Test
    void a_date_after_the_fetch_is_clamped_to_it() throws IOException {
        write("x.txt", PROSE);
        write("x.yaml", "publishedAt: 2031-01-01\nfetchedAt: 2018-05-25T13:00:00Z\n");
        Article article = new Documents().read(folder).get(0).found().orElseThrow();
        assertThat(article.publishedAt()).isEqualTo(Instant.parse("2018-05-25T13:00:00Z"));
    }

    private List<Reason> reasons(String name, String content) throws IOException {
        write(name, content);
        return reasons();
    }

    private List<Reason> reasons() {
        return new Documents().read(folder).stream().map(DocumentsTest::reason).toList();
    }

    private static Reason reason(Path file) {
        return reason(new Documents().read(file).get(0));
    }

    private static Reason reason(DocumentResult result) {
        return result.fold(article -> null, (reason, detail) -> reason);
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content, UTF_8);
    }
}
