package newswatch.enrich.watch;

import java.util.List;
import newswatch.events.ObjectKind;
import newswatch.events.Voice;
import newswatch.events.yaml.Omittable;

/**
 * Gives a development its priority; the first rule that fits decides. A list left out means any.
 *
 * @param stages PLANNED, THREATENED, DONE
 * @param ranks LEADER, MINISTER, OTHER: of the office that acts or of the meeting
 * @param voices who speaks
 * @param names words, one of which the object's name must contain (ICBM)
 * @param when further conditions that must all hold
 * @param reason as the alert says it
 */
public record PriorityRule(
        String id,
        int priority,
        @Omittable List<ActCode> acts,
        @Omittable List<ObjectKind> objects,
        @Omittable List<String> stages,
        @Omittable List<String> ranks,
        @Omittable List<Voice> voices,
        @Omittable List<String> names,
        @Omittable List<String> actors,
        @Omittable List<Condition> when,
        String reason) {
    /** What else a rule can ask for. */
    public enum Condition {
        /** By a named office of a side, or a second origin. */
        CONFIRMED,
        /** Told within three days. */
        ON_TIME,
        /** Told later than that. */
        LATE,
        BETWEEN_PARTIES,
        /** The leaders themselves took part. */
        LEADERS,
        /** First of its kind, or after silence. */
        FIRST,
        FIRST_IN_30_DAYS,
        /** Undoes an earlier act. */
        OVERTURNS,
        /** Aimed at the actor's ally. */
        OF_ALLY,
        /** About an act the actor is no side of. */
        UNINVOLVED
    }

    public PriorityRule {
        if (priority < 1 || priority > 3) {
            throw new IllegalArgumentException("priority should be 1, 2 or 3");
        }
        acts = acts == null ? List.of() : List.copyOf(acts);
        objects = objects == null ? List.of() : List.copyOf(objects);
        stages = stages == null ? List.of() : List.copyOf(stages);
        ranks = ranks == null ? List.of() : List.copyOf(ranks);
        voices = voices == null ? List.of() : List.copyOf(voices);
        names = names == null ? List.of() : List.copyOf(names);
        actors = actors == null ? List.of() : List.copyOf(actors);
        when = when == null ? List.of() : List.copyOf(when);
    }
}
