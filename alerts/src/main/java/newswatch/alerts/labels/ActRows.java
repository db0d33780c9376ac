package newswatch.alerts.labels;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import newswatch.events.Development;
import newswatch.events.DevelopmentState;
import newswatch.events.EventType;
import newswatch.events.Evidence;
import newswatch.events.Judgement.Fault;
import newswatch.events.Standing;
import newswatch.events.json.Json;

/**
 * Articles with the acts that the first sentences of judged developments tell, and those marked {@code wrong} that they
 * do not tell. Every row is marked {@code judged}: other acts of the article were not looked at.
 */
final class ActRows implements Rows {
    private static final int NEWS_DAYS = 3;
    private static final int LATE_DAYS = 14;

    private final Map<String, ObjectNode> articles = new LinkedHashMap<>();

    @Override
    public LeftOut add(DevelopmentState state, Ruling ruling) {
        Evidence evidence = state.evidence().stream().findFirst().orElse(null);
        if (ruling.fault() == Fault.NOT_ASSERTED) {
            return LeftOut.NOT_IN_FORMAT;
        } else if (evidence == null
                || evidence.article() == null
                || evidence.quote().isEmpty()) {
            return LeftOut.NO_SENTENCE;
        }
        ObjectNode article = articles.computeIfAbsent(evidence.article(), ActRows::article);
        ArrayNode acts = article.withArray("acts");
        EventType told = state.development().type();
        boolean unsaid = ruling.fault() == Fault.WRONG_TYPE && ruling.type() == null;
        if (ruling.fault() == Fault.OPINION) {
            article.put("genre", "commentary");
        }
        if (!right(ruling)) {
            act(acts.addObject(), state, evidence, false, told).put("wrong", true);
        }
        if (right(ruling) || ruling.swapped() || (ruling.fault() == Fault.WRONG_TYPE && !unsaid)) {
            act(acts.addObject(), state, evidence, ruling.swapped(), ruling.rightType(told))
                    .put("lead", ruling.fault() != Fault.UNIMPORTANT && ruling.fault() != Fault.REPEATED);
        }
        return null;
    }

    /** The sentence tells the act as it was told. */
    private static boolean right(Ruling ruling) {
        return ruling.confirmed() || ruling.fault() == Fault.UNIMPORTANT || ruling.fault() == Fault.REPEATED;
    }

    private static ObjectNode article(String id) {
        ObjectNode row = Json.MAPPER.createObjectNode();
        row.put("id", id).put("genre", "report").put("judged", true).putArray("acts");
        return row;
    }

    private static ObjectNode act(
            ObjectNode act, DevelopmentState state, Evidence evidence, boolean swapped, EventType type) {
        Development it = state.development();
        Sides.of(it, swapped).write(act, type);
        act.put("mode", type == it.type() ? it.mode() : null);
        act.put("modality", it.modality().name().toLowerCase(Locale.ROOT));
        act.putPOJO("day", it.date());
        act.put("precision", it.precision().name().toLowerCase(Locale.ROOT));
        act.put(
                "object",
                it.matter() == null ? "none" : it.matter().kind().name().toLowerCase(Locale.ROOT));
        act.put("standing", standing(it.date(), evidence).name().toLowerCase(Locale.ROOT));
        act.put("lead", false);
        act.put("priority", state.priority());
        return act.put("start", evidence.start()).put("end", evidence.end());
    }

    private static Standing standing(LocalDate day, Evidence evidence) {
        long age = ChronoUnit.DAYS.between(day, LocalDate.ofInstant(evidence.publishedAt(), ZoneOffset.UTC));
        return age <= NEWS_DAYS ? Standing.NEWS : age <= LATE_DAYS ? Standing.LATE : Standing.BACKGROUND;
    }

    @Override
    public List<JsonNode> rows() {
        return List.copyOf(articles.values());
    }
}
