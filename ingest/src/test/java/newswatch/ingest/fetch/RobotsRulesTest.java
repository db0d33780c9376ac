package newswatch.ingest.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import newswatch.ingest.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How we read robots.txt: RFC 9309, and where it is silent as Google does. */
class RobotsRulesTest {
    private static final String SITE = "http://x.example";

    // R7: | is a line's end
    @ParameterizedTest
    @CsvSource({
        // the group that names us, whatever its case and version, and all of them together
        "User-agent: *|Disallow: /|User-agent: NewsWatch|Allow: /, /a, true",
        "User-agent: *|Disallow: /|User-agent: newswatch/2.0 (+http://x)|Allow: /, /a, true",
        "User-agent: newswatch|Disallow: /a||User-agent: x|Disallow: /||User-agent: newswatch|Disallow: /b, /b/c, false",
        "User-agent: x|User-agent: newswatch|Disallow: /a, /a, false",
        "User-agent: newswatch|Disallow: /a||User-agent: *|Disallow: /, /b, true",
        "User-agent: news|Disallow: /, /a, true",
        "User-agent: newswatch-other|Disallow: /, /a, true",
        "User-agent: *other|Disallow: /, /a, true",
        "User-agent: * and more|Disallow: /, /a, false",
        "Disallow: /, /a, true",
        // the longest rule, and of two alike the one that allows
        "User-agent: *|Disallow: /x/page.html|Allow: /x/, /x/page.html, false",
        "User-agent: *|Allow: /x/page.html|Disallow: /x/, /x/page.html, true",
        "User-agent: *|Disallow: /page|Allow: /page, /page, true",
        "User-agent: *|Allow: /page|Disallow: /*.html, /page.html, false",
        "User-agent: *|Disallow:, /a, true",
        // wildcards and ends
        "User-agent: *|Disallow: /*.php$, /a.php, false",
        "User-agent: *|Disallow: /*.php$, /a.php?b, true",
        "User-agent: *|Disallow: /foo/*/qux, /foo/bar/baz/qux/1, false",
        "User-agent: *|Disallow: /a$b, /a$b, false",
        "User-agent: *|Disallow: /a$b, /a, true",
        "User-agent: *|Disallow: *x, /ax, false",
        // octets
        "User-agent: *|Disallow: /foo/ツ, /foo/%E3%83%84, false",
        "User-agent: *|Disallow: /foo/%e3%83%84, /foo/%E3%83%84, false",
        "User-agent: *|Disallow: /%62%61, /ba, false",
        "User-agent: *|Disallow: /a%2fb, /a/b, true",
        "User-agent: *|Disallow: /a%2Ab, /axb, true",
        "User-agent: *|Disallow: /a?b=http://c, /a?b=http://c, false",
        // how people write
        "user-AGENT : *|  dISallow :  /a  # not this, /a, false",
        "User-agent: *|Dissallow: /a, /a, false",
        "User-agent: *|Crawl-delay: x|Disallow: /a, /a, false",
        "User-agent: *|Disallow: /, /robots.txt, true"
    })
    void precedence_matches_and_octets_are_those_of_the_standard(String file, String path, boolean allowed) {
        assertThat(rules(file.replace('|', '\n').getBytes(UTF_8)).allow(SITE + path))
                .isEqualTo(allowed);
    }

    // R4
    @Test
    void line_ends_marks_and_odd_bytes_do_not_matter() {
        String file = "User-agent: newswatch\nDisallow: /a\n";
        for (byte[] bytes : List.of(
                file.replace("\n", "\r\n").getBytes(UTF_8),
                file.replace('\n', '\r').getBytes(UTF_8),
                ("\uFEFF" + file).getBytes(UTF_8),
                ("# caf\u00e9 \u0000\n" + file).getBytes(ISO_8859_1))) {
            assertThat(rules(bytes).allow(SITE + "/a")).isFalse();
            assertThat(rules(bytes).allow(SITE + "/b")).isTrue();
        }
    }

    // R4
    @Test
    void what_is_no_robots_file_forbids_nothing() {
        byte[] noise = new byte[500 * 1024];
        new Random(7).nextBytes(noise);
        for (byte[] bytes : List.of(
                new byte[0],
                noise,
                new byte[100_000],
                "User-agent: *\nDisallow: /a\n".getBytes(UTF_16LE),
                "<!DOCTYPE html><html><body>Not here: User-agent</body></html>".getBytes(UTF_8))) {
            assertThat(rules(bytes).allow(SITE + "/b")).isTrue();
        }
    }

    // R5
    @ParameterizedTest
    @CsvSource({"7, PT7S", "0.5, PT0.5S", "10000, PT2H46M40S", "-3, PT0S", "soon, PT0S", "99999999999999999999, PT0S"})
    void a_delay_is_read_as_asked_and_forbids_nothing(String asked, Duration delay) {
        RobotsRules rules = rules(("User-agent: *\nCrawl-delay: " + asked + "\nDisallow: /a\n").getBytes(UTF_8));
        assertThat(rules.delay()).isEqualTo(delay);
        assertThat(rules.allow(SITE + "/b")).isTrue();
        assertThat(rules.allow(SITE + "/a")).isFalse();
    }

    // R4: many stars do not blow up
    @ParameterizedTest
    @ValueSource(strings = {"*a", "*", "%2A*"})
    void rules_made_to_take_long_do_not(String part) {
        String file = "User-agent: *\nDisallow: /" + part.repeat(100_000) + "b$\n";
        assertThat(rules(file.getBytes(UTF_8)).allow(SITE + "/" + "a".repeat(3_900)))
                .isTrue();
    }

    // R7
    @Test
    void labelled_files_are_read_as_labelled() throws Exception {
        Path file = Shared.folder("gold").resolve("feeds/robots-dev.jsonl");
        ObjectMapper json = new ObjectMapper();
        int[] rows = new int[2];
        int[] right = new int[2];
        for (String line : Files.readAllLines(file)) {
            JsonNode row = json.readTree(line);
            int part = reported(row.get("id").asText()) ? 1 : 0;
            rows[part]++;
            right[part] += agrees(row) ? 1 : 0;
        }
        System.out.printf("robots: dev %d of %d, report %d of %d%n", right[0], rows[0], right[1], rows[1]);
        assertThat(right[0]).isEqualTo(rows[0]);
        assertThat(right[1]).isEqualTo(rows[1]);
    }

    private static boolean agrees(JsonNode row) throws IOException {
        String url = row.get("url").asText();
        RobotsRules rules = RobotsRules.parse(
                url,
                row.get("robots_txt").asText().getBytes(UTF_8),
                row.get("agent").asText());
        return rules.allow(url) == row.get("allowed").asBoolean();
    }

    private static boolean reported(String id) throws NoSuchAlgorithmException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(UTF_8));
        return new BigInteger(1, hash).mod(BigInteger.valueOf(3)).signum() == 0;
    }

    private static RobotsRules rules(byte[] file) {
        return RobotsRules.parse(SITE + "/robots.txt", file, "newswatch");
    }
}
