package newswatch.enrich.watch;

import java.util.List;
import java.util.Set;
import newswatch.events.Claim;
import newswatch.events.ObjectKind;
import newswatch.events.yaml.Omittable;

/**
 * Acts of one side that a watch sees differently from the common rule.
 *
 * @param acts any of these, at least one
 * @param objects only about one of these, or any when empty
 * @param near only if the claim or its sentence names one of these countries, or anywhere when empty
 * @param toward sides it is directed at when the text names none
 */
public record Concern(
        String actor,
        List<ActCode> acts,
        @Omittable List<ObjectKind> objects,
        @Omittable List<String> near,
        @Omittable List<String> toward) {
    public Concern {
        if (acts.isEmpty()) {
            throw new IllegalArgumentException("acts is empty");
        }
        objects = objects == null ? List.of() : List.copyOf(objects);
        near = near == null ? List.of() : List.copyOf(near);
        toward = toward == null ? List.of() : List.copyOf(toward);
    }

    /** @param named countries that the claim or its sentence names */
    boolean covers(Claim claim, Set<String> named) {
        return actor.equals(claim.actor().country())
                && acts.stream().anyMatch(act -> act.matches(claim.type(), claim.mode()))
                && (objects.isEmpty()
                        || (claim.matter() != null
                                && objects.contains(claim.matter().kind())))
                && (near.isEmpty() || near.stream().anyMatch(named::contains));
    }
}
