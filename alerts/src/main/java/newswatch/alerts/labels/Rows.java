package newswatch.alerts.labels;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import newswatch.events.DevelopmentState;

/** The rows of one format, as they grow. */
interface Rows {
    /** Null, or why there is no row of it. */
    LeftOut add(DevelopmentState state, Ruling ruling);

    List<JsonNode> rows();
}
