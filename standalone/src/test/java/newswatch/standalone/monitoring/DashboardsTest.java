package newswatch.standalone.monitoring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Grafana's files are what {@code boards.yaml} says. Renew them with {@code -Dnewswatch.renew=true}. */
class DashboardsTest {
    private static final Path FILES = Board.GRAFANA.resolve("dashboards");

    static List<Board> boards() throws IOException {
        return Board.all();
    }

    @ParameterizedTest
    @MethodSource("boards")
    void each_dashboard_is_made_of_its_board(Board board) throws IOException {
        String json =
                new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(Dashboard.of(board)) + "\n";
        Path file = file(board);
        if (Boolean.getBoolean("newswatch.renew")) {
            Files.writeString(file, json, UTF_8);
        }
        assertThat(file).content(UTF_8).isEqualTo(json);
    }

    @Test
    void there_are_no_others() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            assertThat(files)
                    .containsExactlyInAnyOrderElementsOf(
                            boards().stream().map(DashboardsTest::file).toList());
        }
    }

    private static Path file(Board board) {
        return FILES.resolve(board.uid().replace("newswatch-", "") + ".json");
    }
}
