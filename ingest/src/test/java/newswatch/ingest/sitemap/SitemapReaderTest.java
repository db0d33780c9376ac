package newswatch.ingest.sitemap;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import newswatch.events.json.Json;
import newswatch.ingest.Shared;
import newswatch.ingest.feed.Entry;
import newswatch.ingest.outcome.Outcome;
import newswatch.ingest.outcome.Reason;
import org.junit.jupiter.api.Test;

class SitemapReaderTest {
    private static final String HERE = "https://harbor.example/sitemap.xml";
    private static final String NEWS =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"
              xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
            <url><loc> https://harbor.example/2018/talks?a=1&amp;b=2 </loc><lastmod>2018-05-25T11:00:00Z</lastmod>
            <image:image><image:loc>https://harbor.example/x.jpg</image:loc><image:title>A lake</image:title></image:image>
            <n:news><n:publication><n:name>Harbor Wire</n:name><n:language>en</n:language></n:publication>
            <n:publication_date>2018-05-25T10:00:00-04:00</n:publication_date><n:title><![CDATA[Talks & tea]]></n:title>
            <n:keywords>talks, Geneva</n:keywords></n:news></url>
            <url><loc>/relative</loc></url><url><lastmod>2018-05-25</lastmod></url><url><loc>mailto:x@y.example</loc></url></urlset>""";

    private final SitemapReader reader = new SitemapReader();

    @Test
    void reads_what_a_news_sitemap_says_of_a_page() {
        Sitemap sitemap = read(NEWS);
        assertThat(sitemap.news()).isTrue();
        assertThat(sitemap.entries())
                .extracting(Entry::link)
                .containsExactly("https://harbor.example/2018/talks?a=1&b=2", "https://harbor.example/relative");
        Entry entry = sitemap.entries().get(0);
        assertThat(entry.title()).isEqualTo("Talks & tea");
        assertThat(entry.publishedAt()).isEqualTo("2018-05-25T14:00:00Z");
        assertThat(entry.updatedAt()).isEqualTo("2018-05-25T11:00:00Z");
        assertThat(entry.language()).isEqualTo("en");
        assertThat(entry.categories()).containsExactly("talks", "Geneva");
    }

    @Test
    void reads_an_index_whatever_its_namespace_and_encoding() {
        String index =
                "<?xml version=\"1.0\"?><sm:sitemapindex xmlns:sm=\"http://www.google.com/schemas/sitemap/0.84\"><sm:sitemap><sm:loc>https://harbor.example/1.xml</sm:loc>"
                        + "<sm:lastmod>2018-05-25</sm:lastmod></sm:sitemap><sm:sitemap><sm:loc>/2.xml</sm:loc></sm:sitemap></sm:sitemapindex>";
        Sitemap sitemap = reader.read(index.getBytes(UTF_16), HERE).found().orElseThrow();
        assertThat(sitemap.children())
                .extracting(Sitemap.Child::url)
                .containsExactly("https://harbor.example/1.xml", "https://harbor.example/2.xml");
        assertThat(sitemap.children().get(0).changedAt()).isEqualTo("2018-05-25T12:00:00Z");
        assertThat(read("\uFEFF \n" + index).children()).hasSize(2);
    }

    @Test
    void reads_plain_lists_feeds_and_compressed_ones() {
        assertThat(read("https://harbor.example/1\r\nhttps://harbor.example/2\n\n")
                        .entries())
                .hasSize(2);
        String rss =
                "<rss version=\"2.0\"><channel><item><title>A</title><link>https://harbor.example/a</link></item></channel></rss>";
        assertThat(read(rss).entries()).extracting(Entry::title).containsExactly("A");
        assertThat(reader.read(zipped(NEWS.getBytes(UTF_8)), HERE)
                        .found()
                        .orElseThrow()
                        .entries())
                .hasSize(2);
    }

    @Test
    void what_is_no_sitemap_is_told_by_its_content() {
        assertThat(whyNot("<html><body>Please log in</body></html>")).isEqualTo(Reason.NOT_A_SITEMAP);
        assertThat(whyNot("Please log in")).isEqualTo(Reason.NOT_A_SITEMAP);
        assertThat(whyNot("")).isEqualTo(Reason.EMPTY);
        assertThat(whyNot("   \n ")).isEqualTo(Reason.EMPTY);
        byte[] broken = zipped(NEWS.getBytes(UTF_8));
        broken[1] = (byte) 0x8B;
        broken[15] ^= 0x55;
        assertThat(reader.read(broken, HERE).whyNot()).isPresent();
    }

    // X1 X3
    @Test
    void entities_are_neither_fetched_nor_expanded() {
        String bomb = NEWS.replace("<urlset", "<!DOCTYPE urlset [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><urlset")
                .replace("Talks &", "]]>&a;<![CDATA[");
        assertThat(reader.read(bomb.getBytes(UTF_8), HERE).found().stream()
                        .flatMap(sitemap -> sitemap.entries().stream()))
                .noneMatch(entry -> entry.title().contains("root:"));
    }

    // X5 X6
    @Test
    void depth_and_endless_tags_end_the_reading_at_what_was_complete() {
        String begun = NEWS.substring(0, NEWS.indexOf("<url><loc>/rel"));
        Sitemap deep = read(begun + "<url>" + "<a>".repeat(200_000));
        assertThat(deep.entries()).hasSize(1);
        assertThat(deep.salvaged()).isTrue();
        assertThat(read(begun + "<url a=\"" + "x".repeat(3_000_000)).entries()).hasSize(1);
        assertThat(whyNot("<urlset><!--" + "x".repeat(3_000_000))).isEqualTo(Reason.TOO_LARGE);
    }

    // X19
    @Test
    void addresses_beyond_fifty_thousand_are_counted() {
        StringBuilder many = new StringBuilder("<urlset>");
        for (int i = 0; i < 50_001; i++) {
            many.append("<url><loc>https://harbor.example/").append(i).append("</loc></url>");
        }
        Sitemap sitemap = read(many + "</urlset>");
        assertThat(sitemap.entries()).hasSize(50_000);
        assertThat(sitemap.dropped()).isEqualTo(1);
        assertThat(sitemap.news()).isFalse();
    }

    // X19 F7
    @Test
    void what_inflates_without_end_is_given_up() {
        byte[] bomb = zipped(new byte[20_000_000]);
        assertThat(reader.read(bomb, HERE).whyNot()).contains(Reason.TOO_LARGE);
        byte[] tags = zipped(("<urlset>" + "<url>\n</url>".repeat(1_500_000)).getBytes(UTF_8));
        assertThat(reader.read(tags, HERE).whyNot()).contains(Reason.TOO_LARGE);
        assertThat(reader.read(zipped(zipped(NEWS.getBytes(UTF_8))), HERE).whyNot())
                .contains(Reason.NOT_A_SITEMAP);
    }

    @Test
    void the_sitemaps_of_another_readers_suite_are_read() throws IOException {
        Path folder = Shared.folder("gold/feeds");
        int sitemaps = 0;
        int read = 0;
        for (String line : Files.readAllLines(folder.resolve("manifest-dev.jsonl"))) {
            JsonNode row = Json.MAPPER.readTree(line);
            if (row.path("suite").asText().equals("cc-sitemap")) {
                byte[] bytes =
                        Files.readAllBytes(folder.resolve(row.path("file").asText()));
                Outcome<Sitemap> sitemap = reader.read(bytes, HERE);
                sitemaps++;
                read += sitemap.found().isPresent() ? 1 : 0;
            }
        }
        System.out.println(sitemaps + " sitemaps, " + read + " of them read");
        assertThat(read).isGreaterThanOrEqualTo(sitemaps - 1);
    }

    private Sitemap read(String text) {
        return reader.read(text.getBytes(UTF_8), HERE).found().orElseThrow();
    }

    private Reason whyNot(String text) {
        return reader.read(text.getBytes(UTF_8), HERE).whyNot().orElse(null);
    }

    private static byte[] zipped(byte[] bytes) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }
}
