package newswatch.ingest.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import newswatch.events.Article;
import newswatch.ingest.outcome.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

// X21
class WarcTest {
    private static final String HTML = "Content-Type: text/html; charset=utf-8\r\n";

    @TempDir
    Path folder;

    @Test
    void the_pages_among_its_records_are_articles() throws IOException {
        String warc = record("warcinfo", null, "software: x\r\n")
                + record("request", "https://x.example/a", "GET /a HTTP/1.1\r\nHost: x.example\r\n\r\n")
                + page("a", HTML)
                + record("metadata", "https://x.example/a", "outlink: y\r\n")
                + record("revisit", "https://x.example/a", "HTTP/1.1 304 Not Modified\r\n\r\n")
                + response("feed", "Content-Type: application/rss+xml\r\n", "<rss><channel/></rss>")
                + record(
                        "response",
                        "https://x.example/gone",
                        "HTTP/1.1 404 Not Found\r\n" + HTML + "\r\n" + html("gone"))
                + page("b", HTML);
        List<DocumentResult> results = read("x.warc", warc.getBytes(UTF_8));
        assertThat(results).allMatch(result -> result.found().isPresent());
        Article first = results.get(0).found().orElseThrow();
        assertThat(results).hasSize(2);
        assertThat(first.url()).isEqualTo("https://x.example/a");
        assertThat(first.title()).isEqualTo("Page a");
        assertThat(first.fetchedAt()).isEqualTo("2018-05-25T12:00:00Z");
    }

    @Test
    void compressed_by_the_record_or_as_a_whole_it_is_the_same() throws IOException {
        byte[] records = concat(zipped(page("a", HTML)), zipped(page("b", HTML)));
        assertThat(titles(read("x.warc.gz", records))).containsExactly("Page a", "Page b");
        byte[] whole = zipped(page("a", HTML) + page("b", HTML));
        assertThat(titles(read("y.warc.gz", whole))).containsExactly("Page a", "Page b");
    }

    @Test
    void chunks_and_compression_inside_are_undone() throws IOException {
        String body = html("c");
        int half = body.length() / 2;
        String chunked = "%x\r\n%s\r\n%x\r\n%s\r\n0\r\n\r\n"
                .formatted(half, body.substring(0, half), body.length() - half, body.substring(half));
        String zipped = new String(zipped(html("z")), ISO_8859_1);
        String warc = response("c", HTML + "Transfer-Encoding: chunked\r\n", chunked)
                + response("d", HTML + "Transfer-Encoding: chunked\r\n", html("d")) // undone, but the header stayed
                + response("z", HTML + "Content-Encoding: gzip\r\n", zipped)
                + response("q", HTML + "Content-Encoding: br\r\n", "?");
        List<DocumentResult> results = read("x.warc", warc.getBytes(ISO_8859_1));
        assertThat(titles(results)).containsExactly("Page c", "Page d", "Page z");
        assertThat(reasons(results)).containsExactly(Reason.BAD_ENCODING);
    }

    @Test
    void behind_a_broken_record_the_next_is_found() throws IOException {
        String junk = "WARC/1.0\r\nContent-Length: what\r\n\r\n\r\n\r\n";
        List<DocumentResult> results = read("x.warc", (page("a", HTML) + junk + page("b", HTML)).getBytes(UTF_8));
        assertThat(titles(results)).containsExactly("Page a", "Page b");
        assertThat(reasons(results)).contains(Reason.BAD_RECORD);
        byte[] torn = zipped(page("b", HTML));
        torn[torn.length / 2] ^= 0x55;
        results = read("y.warc.gz", concat(zipped(page("a", HTML)), torn, zipped(page("c", HTML))));
        assertThat(titles(results)).contains("Page a", "Page c");
        assertThat(reasons(results)).isNotEmpty();
    }

    @Test
    void a_length_too_short_or_too_long_costs_only_its_neighbour() throws IOException {
        String length = page("b", HTML).replaceFirst("(?s).*Content-Length: (\\d+).*", "$1");
        for (String wrong : List.of("10", "" + (Integer.parseInt(length) + 40), "99999999999")) {
            String b = page("b", HTML).replace("Content-Length: " + length, "Content-Length: " + wrong);
            String warc = page("a", HTML) + b + page("c", HTML) + page("d", HTML);
            List<DocumentResult> results = read("x" + wrong + ".warc", warc.getBytes(UTF_8));
            assertThat(titles(results)).as(wrong).startsWith("Page a");
            assertThat(results.size()).as(wrong).isBetween(2, 5);
            if (!wrong.startsWith("999")) {
                assertThat(titles(results)).as(wrong).endsWith("Page d");
            }
        }
    }

    @Test
    void of_a_truncated_file_what_is_whole_is_read() throws IOException {
        byte[] whole = (page("a", HTML) + page("b", HTML)).getBytes(UTF_8);
        for (int cut = 1; cut < whole.length; cut += 97) {
            List<DocumentResult> results = read("x.warc", java.util.Arrays.copyOf(whole, whole.length - cut));
            assertThat(results).isNotEmpty();
            if (cut < page("b", HTML).length()) {
                assertThat(titles(results)).startsWith("Page a");
            }
        }
    }

    @Test
    void what_is_no_warc_has_one_reason() throws IOException {
        assertThat(reasons(read("x.warc", "hello".getBytes(UTF_8)))).contains(Reason.BAD_RECORD);
        assertThat(reasons(read("e.warc", new byte[0]))).containsExactly(Reason.EMPTY);
        assertThat(reasons(read("i.warc", record("warcinfo", null, "x: y\r\n").getBytes(UTF_8))))
                .containsExactly(Reason.EMPTY);
        assertThat(reasons(read("z.warc.gz", new byte[] {0x1F, (byte) 0x8B, 8, 1, 2, 3})))
                .isNotEmpty();
        byte[] marks = "\nWARC/1.0 broken".repeat(5_000).getBytes(UTF_8);
        assertThat(read("m.warc", marks)).hasSizeLessThanOrEqualTo(1_001);
    }

    @Test
    void a_large_one_is_read_record_by_record() throws IOException {
        Path file = folder.resolve("large.warc");
        Files.writeString(file, page("a", HTML).repeat(3_000));
        try (Stream<DocumentResult> results = new Documents().stream(file)) {
            assertThat(results.limit(3)).hasSize(3);
        }
    }

    private List<DocumentResult> read(String name, byte[] warc) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, warc);
        return new Documents().read(file);
    }

    private static List<String> titles(List<DocumentResult> results) {
        return results.stream()
                .flatMap(result -> result.found().stream())
                .map(Article::title)
                .toList();
    }

    private static List<Reason> reasons(List<DocumentResult> results) {
        return results.stream()
                .filter(DocumentResult.Failed.class::isInstance)
                .map(result -> ((DocumentResult.Failed) result).reason())
                .toList();
    }

    private static String page(String name, String headers) {
        return response(name, headers, html(name));
    }

    private static String html(String name) {
        return "<html><head><title>Page " + name + "</title></head><body><article><h1>Page " + name + "</h1>"
                + "<p>The two delegations met for three hours at the guesthouse on the lake, officials said.</p>"
                        .repeat(4)
                + "</article></body></html>";
    }

    private static String response(String name, String headers, String body) {
        return record("response", "https://x.example/" + name, "HTTP/1.1 200 OK\r\n" + headers + "\r\n" + body);
    }

    private static String record(String type, String target, String block) {
        return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Date: 2018-05-25T12:00:00Z\r\n"
                + "WARC-Record-ID: <urn:uuid:92283950-ef2f-4d72-b224-f54c6ec90bb0>\r\n"
                + (target == null ? "" : "WARC-Target-URI: " + target + "\r\n")
                + "Content-Type: application/http; msgtype=" + type + "\r\nContent-Length: " + block.length()
                + "\r\n\r\n" + block + "\r\n\r\n";
    }

    private static byte[] zipped(String text) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(text.getBytes(ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Stream.of(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }
}
