package newswatch.enrich.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import newswatch.enrich.claims.Coder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodingScoreTest {
    private static final Path PAIRS = Path.of("../../shared/gold/coding/pairs-dev.jsonl");
    private static final Coder CODER = Coder.load();

    @TempDir
    private Path folder;

    @Test
    void three_quarters_of_labelled_sentences_are_coded_right() throws IOException {
        assumeTrue(Files.exists(PAIRS), "no labelled sentences at " + PAIRS);
        List<LabelledPair> pairs = LabelledPair.read(PAIRS);
        System.out.println("rulebook " + CODER.rulebookVersion());
        for (Part part : List.of(Part.TUNED, Part.REPORT)) {
            Score score = CodingScore.of(CODER, pairs, part);
            System.out.println(part + " " + score.rows() + " " + score.shares() + " " + score.figures());
        }
        assertThat(CodingScore.of(CODER, pairs, Part.REPORT)
                        .shares()
                        .get("accuracy")
                        .value())
                .isGreaterThanOrEqualTo(0.75);
    }

    @Test
    void counts_what_is_right_by_type_and_what_was_taken_for_what() throws IOException {
        Score score = score(
                row("a", "Norland criticized Sudonia.", "ACCUSE"),
                row("b", "Norland criticized Sudonia.", "SUPPORT"),
                row("c", "Norland bombed Sudonia.", "ASSAULT"),
                row("d", "Norland borders Sudonia.", "NONE"));
        assertThat(score.shares().get("accuracy")).isEqualTo(new Share(3, 4));
        assertThat(score.types().precision("ACCUSE")).isEqualTo(new Share(1, 2));
        assertThat(score.types().recall("SUPPORT")).isEqualTo(new Share(0, 1));
        assertThat(score.types().f1("ASSAULT")).isEqualTo(1);
        assertThat(score.confusion().rows().get("SUPPORT")).containsExactly(Map.entry("ACCUSE", 1));
        assertThat(score.misses()).singleElement().satisfies(miss -> {
            assertThat(miss.row()).isEqualTo("b");
            assertThat(miss.given()).startsWith("ACCUSE by rule accuse.");
            assertThat(miss.sentence()).isEqualTo("[[Norland]] criticized {{Sudonia}}.");
        });
    }

    @Test
    void concessions_and_retreats_are_one_label() throws IOException {
        assertThat(score(row("a", "Norland freed Sudonia.", "RETREAT"))
                        .confusion()
                        .rows())
                .containsOnlyKeys("YIELD");
    }

    @Test
    void a_miss_in_another_quad_is_told_before_one_in_the_same() throws IOException {
        Score score = score(
                row("near", "Norland criticized Sudonia.", "REJECT"), row("far", "Norland criticized Sudonia.", "AID"));
        assertThat(score.misses()).extracting(Miss::row).containsExactly("far", "near");
    }

    @Test
    void every_wrong_line_is_told_with_its_key_and_how_to_write_it() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> score(
                        "{oops",
                        "{\"id\":\"a\",\"text\":\"Norland.\"}",
                        row("b", "Norland criticized Sudonia.", "SHOUT"),
                        "{\"id\":\"c\",\"text\":\"Norland.\",\"type\":\"AID\",\"source\":{\"start\":0,\"end\":99}}"))
                .withMessageContaining("labels.jsonl:1: is no JSON")
                .withMessageContaining("labels.jsonl:2: type: is missing; write a string")
                .withMessageContaining("labels.jsonl:3: type: 'SHOUT' is no event type; use one of [AGREE")
                .withMessageContaining("labels.jsonl:4: source.end: should lie in the text of 8 code points");
        assertThatIllegalArgumentException().isThrownBy(this::score).withMessageContaining("is empty");
    }

    @Test
    void intervals_are_wide_for_few_rows_and_never_leave_the_scale() {
        assertThat(new Share(3, 3).low()).isCloseTo(0.438, within(0.001));
        assertThat(new Share(3, 3).high()).isEqualTo(1);
        assertThat(new Share(756, 1000).low()).isCloseTo(0.728, within(0.001));
        assertThat(new Share(0, 0).value()).isZero();
    }

    @Test
    void the_report_part_is_known_by_the_ids_alone() {
        List<String> ids = List.of("row-1", "row-2", "row-3", "row-4", "row-5", "row-6", "row-7", "row-8", "row-9");
        assertThat(ids).filteredOn(Part.REPORT::holds).isNotEmpty().noneMatch(Part.TUNED::holds);
        assertThat(ids).allMatch(Part.ALL::holds).anyMatch(Part.TUNED::holds);
    }

    private Score score(String... rows) throws IOException {
        Path file = Files.write(folder.resolve("labels.jsonl"), List.of(rows));
        return CodingScore.of(CODER, LabelledPair.read(file), Part.ALL);
    }

    private static String row(String id, String text, String type) {
        int target = text.indexOf("Sudonia");
        return "{\"id\":\"" + id + "\",\"text\":\"" + text + "\",\"type\":\"" + type
                + "\",\"source\":{\"start\":0,\"end\":7},\"target\":{\"start\":" + target + ",\"end\":" + (target + 7)
                + "}}";
    }
}
