package newswatch.standalone.monitoring;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A dashboard as {@code deploy/grafana/boards.yaml} has it.
 *
 * @param annotations what is marked in time, or null
 * @param variables name to the query for its values, or null
 */
record Board(String uid, String title, Marks annotations, Map<String, String> variables, List<Panel> panels) {
    static final Path GRAFANA = Path.of("../deploy/grafana");

    record Marks(String name, String expr, String text) {}

    /**
     * @param type of Grafana's panels; left out: timeseries
     * @param queries legend to expression
     * @param empty why there may be nothing to show, or null when there must be something
     */
    record Panel(
            String title, String type, boolean wide, String unit, LinkedHashMap<String, String> queries, String empty) {
        Panel {
            type = type == null ? "timeseries" : type;
        }
    }

    static List<Board> all() throws IOException {
        return new ObjectMapper(new YAMLFactory())
                .readValue(GRAFANA.resolve("boards.yaml").toFile(), new TypeReference<>() {});
    }
}
