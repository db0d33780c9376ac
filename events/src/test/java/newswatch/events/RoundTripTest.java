package newswatch.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import newswatch.events.json.Json;
import newswatch.events.yaml.Omittable;
import newswatch.events.yaml.StrictYaml;
import newswatch.events.yaml.YamlFaults;
import org.junit.jupiter.api.Test;

class RoundTripTest {
    record Inner(String name, @Omittable List<Integer> numbers) {}

    record Outer(String id, Inner inner, List<Inner> more) {}

    static EnrichedArticle enriched() {
        Article article = new Article(
                "a",
                "https://x.example/1",
                new Outlet("o", "O", "USA", false, null),
                "T",
                List.of("X"),
                Instant.EPOCH,
                Instant.EPOCH,
                "en",
                "text",
                null,
                null,
                Genre.REPORT,
                "h",
                false);
        Claim claim = new Claim(
                new Actor("USA", "person/x", "X"),
                null,
                EventType.REJECT,
                "meet",
                Quad.VERBAL_CONFLICT,
                -2,
                "125",
                Modality.ASSERTED,
                Voice.LEADER,
                true,
                Standing.NEWS,
                LocalDate.EPOCH,
                Precision.DAY,
                null,
                Matter.of(ObjectKind.MEETING, "USA", "PRK"),
                null,
                null,
                null,
                null,
                "q",
                0,
                1,
                "r");
        return new EnrichedArticle(article, 1, Genre.REPORT, null, null, List.of(claim));
    }

    @Test
    void an_enriched_article_survives_json() throws Exception {
        String json = Json.MAPPER.writeValueAsString(enriched());
        assertThat(json).contains("\"title\":\"T\"").contains("\"revision\":1").contains("\"object\":{\"kind\"");
        assertThat(Json.MAPPER.readValue(json, EnrichedArticle.class)).isEqualTo(enriched());
    }

    @Test
    void every_fault_of_a_yaml_file_is_told_with_its_line() {
        String yaml = "id: a\ninner: {name: b, oops: 1}\nmore:\n  - {numbers: [1, x]}\n  - plain\n";
        assertThatThrownBy(() -> StrictYaml.read("f.yaml", yaml, Outer.class))
                .isInstanceOf(YamlFaults.class)
                .hasMessageContaining("f.yaml:2: inner.oops: unknown key")
                .hasMessageContaining("f.yaml:4: more[0].name: is missing")
                .hasMessageContaining("f.yaml:4: more[0].numbers[1]: 'x' is not a whole number")
                .hasMessageContaining("f.yaml:5: more[1]: 'plain' is not a map with the keys name, numbers");
    }
}
