package newswatch.enrich.relations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import newswatch.events.Development;
import newswatch.events.EventType;
import newswatch.events.Status;

/**
 * What one live development adds to the mood of {@code side} toward {@code other}.
 *
 * @param other null in the relation of one country alone
 * @param tenths intensity in tenths, -100 to 100
 */
public record Impulse(String development, String side, String other, int tenths, EventType type, Set<Mark> marks) {
    private static final int STRONGEST = 100;

    public Impulse {
        marks = marks == null ? Set.of() : Set.copyOf(marks);
    }

    /** None when the development is dead or its actor is no side of the relation; two for a mutual act. */
    static List<Impulse> of(Development development, List<String> sides) {
        String side = development.actor() == null ? null : development.actor().country();
        if (dead(development.status()) || !sides.contains(side)) {
            return List.of();
        }
        String other = sides.stream()
                .filter(country -> !country.equals(side))
                .findFirst()
                .orElse(null);
        List<Impulse> impulses = new ArrayList<>();
        impulses.add(toward(development, side, other));
        if (other != null && mutual(development.type())) {
            impulses.add(toward(development, other, side));
        }
        return impulses;
    }

    boolean in(Direction direction) {
        return direction.equals(new Direction(side, other));
    }

    private static Impulse toward(Development development, String side, String other) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        Arrays.stream(Mark.values()).filter(mark -> mark.marks(development)).forEach(marks::add);
        return new Impulse(development.id(), side, other, tenths(development.intensity()), development.type(), marks);
    }

    private static int tenths(double intensity) {
        return (int) Math.max(-STRONGEST, Math.min(STRONGEST, Math.round(intensity * 10)));
    }

    /** Who met whom is an accident of wording: such acts warm, or cool, both sides alike. */
    private static boolean mutual(EventType type) {
        return type == EventType.CONSULT || type == EventType.COOPERATE;
    }

    private static boolean dead(Status status) {
        return status == Status.RETRACTED || status == Status.MERGED;
    }
}
