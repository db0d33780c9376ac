package newswatch.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalUrlTest {
    private static final int PAIRS = 2_000;

    // X17
    @ParameterizedTest
    @CsvSource({
        "HTTPS://WWW.X.example:443/a?utm_source=rss&id=7&fbclid=1#top, https://www.x.example/a?id=7",
        "http://x.example/a?utm_medium=x, http://x.example/a",
        "http://x.example:8080/A?b=2&a=1, http://x.example:8080/A?b=2&a=1",
        "https://x.example/#!/story/5, https://x.example/#!/story/5",
        "https://x.example/index.php?article=5, https://x.example/index.php?article=5",
        "https://x.example./a/./b/../%7euser/%e4%b8%ad?&, https://x.example/a/~user/%E4%B8%AD",
        "https://bücher.example/a?%75tm_source=x, https://xn--bcher-kva.example/a",
        "https://x.example/100%?q=[a]|%2b, https://x.example/100%25?q=%5Ba%5D%7C%2B",
        "https://x.example/amp/a, https://x.example/amp/a",
    })
    void one_article_has_one_address(String url, String canonical) {
        assertThat(CanonicalUrl.of(url)).contains(canonical);
        assertThat(CanonicalUrl.of(canonical)).contains(canonical);
    }

    // X17
    @Test
    void addresses_that_differ_in_a_meaningful_parameter_or_in_case_stay_apart() {
        Random random = new Random(20180525);
        for (int i = 0; i < PAIRS; i++) {
            String path = "/" + word(random) + "/" + word(random);
            String query = word(random) + "=" + random.nextInt(1_000_000);
            String one = "https://x.example" + path + "?" + query + "&utm_source=" + word(random);
            String canonical = CanonicalUrl.of(one).orElseThrow();
            assertThat(CanonicalUrl.of(one + 1 + "#" + word(random))).contains(canonical);
            for (String other : others(path, query, random)) {
                assertThat(CanonicalUrl.of(other)).as(one).isPresent().get().isNotEqualTo(canonical);
            }
        }
    }

    private static String[] others(String path, String query, Random random) {
        String host = "https://x.example";
        return new String[] {
            host + path + "?" + query + random.nextInt(10),
            host + path,
            host + path + "/?" + query,
            host + path.replace("/", "//") + "?" + query,
            host + path + "?" + query + "&" + word(random) + "=",
            host + path.toUpperCase(java.util.Locale.ROOT) + "?" + query,
            host + path + "%2F?" + query,
            "https://www.x.example" + path + "?" + query,
        };
    }

    private static String word(Random random) {
        return random.ints(6, 'b', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .insert(0, 'a')
                .toString();
    }

    // X17 S2
    @Test
    void links_are_resolved_without_their_line_breaks_and_never_to_disguised_numbers() {
        assertThat(CanonicalUrl.resolve("https://x.example/news/", "\n story\n-5.html "))
                .contains("https://x.example/news/story-5.html");
        assertThat(CanonicalUrl.resolve("https://x.example/news/", "//y.example"))
                .contains("https://y.example/");
        for (String odd : new String[] {
            "http://0x7f.1/",
            "http://2130706433/",
            "http://0177.0.0.1/",
            "http://256.1.1.1/",
            "http://%31%32%37.1/",
            "javascript:alert(1)",
            "mailto:a@x.example",
            ""
        }) {
            assertThat(CanonicalUrl.resolve("https://x.example/", odd)).as(odd).isEmpty();
        }
    }
}
