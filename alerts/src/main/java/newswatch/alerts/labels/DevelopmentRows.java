package newswatch.alerts.labels;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import newswatch.events.Development;
import newswatch.events.DevelopmentState;
import newswatch.events.EventType;
import newswatch.events.Evidence;
import newswatch.events.Judgement.Fault;
import newswatch.events.Modality;
import newswatch.events.json.Json;

/**
 * Developments that should be told, and those marked {@code wrong} that should not. Every row is marked {@code judged}:
 * of its articles it says nothing else.
 */
final class DevelopmentRows implements Rows {
    private final List<JsonNode> rows = new ArrayList<>();

    @Override
    public LeftOut add(DevelopmentState state, Ruling ruling) {
        if (ruling.fault() == Fault.REPEATED || ruling.fault() == Fault.NOT_ASSERTED) {
            return LeftOut.NOT_IN_FORMAT;
        } else if (articles(state).isEmpty()) {
            return LeftOut.NO_SENTENCE;
        }
        EventType told = state.development().type();
        boolean right = ruling.confirmed() || ruling.fault() == Fault.UNIMPORTANT;
        if (!right) {
            add(state, "-told", false, told).put("wrong", true);
        }
        if (right || ruling.swapped() || (ruling.fault() == Fault.WRONG_TYPE && ruling.type() != null)) {
            ObjectNode row = add(state, "", ruling.swapped(), ruling.rightType(told));
            row.put("priority", ruling.fault() == Fault.UNIMPORTANT ? 3 : state.priority());
        }
        return null;
    }

    private ObjectNode add(DevelopmentState state, String suffix, boolean swapped, EventType type) {
        Development it = state.development();
        ObjectNode row = Json.MAPPER.createObjectNode();
        row.put("dev", it.id() + suffix);
        Sides.of(it, swapped).write(row, type);
        row.putPOJO("day", it.date());
        row.put(
                "object",
                it.matter() == null ? "none" : it.matter().kind().name().toLowerCase(Locale.ROOT));
        row.put("planned", it.modality() == Modality.PLANNED);
        articles(state).forEach(row.putArray("articles")::add);
        row.put("reaction_to", it.reactionTo());
        row.put("title", state.title());
        row.put("judged", true);
        rows.add(row);
        return row;
    }

    /** The one that caused the first alert before the others. */
    private static Set<String> articles(DevelopmentState state) {
        Set<String> articles = new LinkedHashSet<>();
        Stream.concat(state.evidence().stream().map(Evidence::article), state.articles().stream())
                .filter(id -> id != null && !id.isEmpty())
                .forEach(articles::add);
        return articles;
    }

    @Override
    public List<JsonNode> rows() {
        return rows;
    }
}
