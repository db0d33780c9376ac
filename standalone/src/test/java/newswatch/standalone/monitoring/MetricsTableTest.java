package newswatch.standalone.monitoring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import newswatch.service.meters.Label;
import newswatch.service.meters.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is declared follows the conventions, and is listed. Renew the list with {@code -Dnewswatch.renew=true}. */
class MetricsTableTest {
    private static final Path TABLE = Path.of("../deploy/METRICS.md");
    private static final List<String> NO_BASE_UNIT =
            List.of("milliseconds", "millis", "minutes", "hours", "days", "kilobytes", "megabytes", "percent");

    static Stream<Series> declared() {
        return Declared.byModule().values().stream().flatMap(List::stream);
    }

    @Test
    void the_table_lists_what_the_code_declares() throws Exception {
        String table = Declared.table();
        if (Boolean.getBoolean("newswatch.renew")) {
            Files.writeString(TABLE, table, UTF_8);
        }
        assertThat(TABLE).content(UTF_8).isEqualTo(table);
    }

    @ParameterizedTest
    @MethodSource("declared")
    void names_follow_the_conventions(Series series) {
        assertThat(series.name()).matches("newswatch(\\.[a-z]+)+").doesNotEndWith(".total");
        assertThat(series.exposed().split("_")).doesNotContainAnyElementsOf(NO_BASE_UNIT);
        assertThat(series.unit()).isIn("", "seconds", "bytes", "records");
        assertThat(series.description()).isNotBlank();
        assertThat(series.exposed().endsWith("_total")).isEqualTo(series.kind() == Series.Kind.COUNTER);
    }

    @ParameterizedTest
    @MethodSource("declared")
    void labels_are_bounded_and_say_by_what(Series series) {
        assertThat(series.labels()).hasSizeLessThanOrEqualTo(4).allSatisfy(label -> {
            assertThat(label.key()).matches("[a-z_]+").isNotEqualTo("service");
            assertThat(label.values().isEmpty()).isNotEqualTo(label.meaning().isEmpty());
        });
        assertThat(series.labels()).extracting(Label::key).doesNotHaveDuplicates();
    }
}
