package newswatch.enrich.relations;

import java.util.ArrayList;
import java.util.List;
import newswatch.events.RelationState.Mood;

/** {@code side} acting toward {@code other}; {@code other} is null in the relation of one country alone. */
record Direction(String side, String other) {

    /** The directions of a relation such as {@code PRK-USA} or {@code PRK}. */
    static List<Direction> of(List<String> sides) {
        if (sides.size() == 1) {
            return List.of(new Direction(sides.get(0), null));
        }
        List<Direction> directions = new ArrayList<>();
        directions.add(new Direction(sides.get(0), sides.get(1)));
        directions.add(new Direction(sides.get(1), sides.get(0)));
        return directions;
    }

    static List<String> sides(String relation) {
        return List.of(relation.split("-", 2));
    }

    static Direction of(Mood mood) {
        return new Direction(mood.side(), mood.other());
    }

    String key() {
        return other == null ? side : side + ">" + other;
    }
}
