package newswatch.alerts.labels;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newswatch.alerts.labels.Naming.Place;
import newswatch.events.DevelopmentState;
import newswatch.events.EventType;
import newswatch.events.Evidence;
import newswatch.events.Judgement.Fault;
import newswatch.events.json.Json;

/** Sentences with both sides marked and the type that is right; {@code NONE} where no act is told. */
record PairRows(Naming naming, List<JsonNode> rows) implements Rows {
    PairRows(Naming naming) {
        this(naming, new ArrayList<>());
    }

    @Override
    public LeftOut add(DevelopmentState state, Ruling ruling) {
        LeftOut unsaid = unsaid(ruling);
        Evidence evidence = state.evidence().stream().findFirst().orElse(null);
        if (unsaid != null) {
            return unsaid;
        } else if (evidence == null || evidence.quote().isEmpty()) {
            return LeftOut.NO_SENTENCE;
        }
        Sides sides = Sides.of(state.development(), ruling.swapped());
        Optional<Place> source = naming.find(evidence, sides.actor());
        Optional<Place> target =
                sides.recipient() == null ? Optional.empty() : naming.find(evidence, sides.recipient());
        if (source.isEmpty() || (sides.recipient() != null && target.isEmpty()) || source.equals(target)) {
            return LeftOut.SIDE_NOT_NAMED;
        }
        ObjectNode row = Json.MAPPER.createObjectNode();
        row.put("id", "judged-" + state.development().id());
        row.put("text", evidence.quote());
        write(row, "source", evidence.quote(), source);
        write(row, "target", evidence.quote(), target);
        type(row, ruling, state.development().type());
        rows.add(row);
        return null;
    }

    private static LeftOut unsaid(Ruling ruling) {
        if (ruling.confirmed()) {
            return null;
        }
        return switch (ruling.fault()) {
            case WRONG_ACTOR, WRONG_RECIPIENT -> LeftOut.RIGHT_SIDE_NOT_SAID;
            case WRONG_TYPE -> ruling.type() == null ? LeftOut.RIGHT_TYPE_NOT_SAID : null;
            case NOT_ASSERTED, OPINION -> LeftOut.NOT_IN_FORMAT;
            case NO_ACT, SWAPPED, OLD, REPEATED, UNIMPORTANT -> null;
        };
    }

    private static void write(ObjectNode row, String key, String quote, Optional<Place> place) {
        if (place.isEmpty()) {
            row.putNull(key);
            return;
        }
        int start = place.get().start();
        int end = place.get().end();
        String text = quote.substring(quote.offsetByCodePoints(0, start), quote.offsetByCodePoints(0, end));
        row.putObject(key).put("start", start).put("end", end).put("text", text);
    }

    private static void type(ObjectNode row, Ruling ruling, EventType told) {
        if (ruling.fault() == Fault.NO_ACT) {
            row.put("type", "NONE").putNull("quad");
            return;
        }
        EventType type = ruling.rightType(told);
        boolean yields = type == EventType.CONCEDE || type == EventType.RETREAT;
        row.put("type", yields ? "YIELD" : type.name());
        row.put("quad", yields ? "MCOOP" : quad(type));
    }

    private static String quad(EventType type) {
        return switch (type.quad()) {
            case VERBAL_COOPERATION -> "VCOOP";
            case MATERIAL_COOPERATION -> "MCOOP";
            case VERBAL_CONFLICT -> "VCONF";
            case MATERIAL_CONFLICT -> "MCONF";
        };
    }
}
