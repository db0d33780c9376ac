package newswatch.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * An act in the world as the live evidence tells it. Links ({@code overturns}, {@code fulfils}, {@code reactionTo},
 * {@code into}, {@code reactions}) are ids of developments of the same relation.
 *
 * @param deniedBy the party or interested side that denies it, or null
 * @param rank of the office that acts, or the lower of those who meet
 * @param origins number of independent origins; copies of one text count once
 * @param first {@code FIRST_EVER} or {@code AFTER_SILENCE}, else null
 * @param votes the parties' votes in the Security Council, country to vote, or null
 */
public record Development(
        String id,
        int version,
        Status status,
        String watch,
        String relation,
        Actor actor,
        Actor recipient,
        EventType type,
        String mode,
        Quad quad,
        double intensity,
        String cameo,
        Modality modality,
        Voice voice,
        Rank rank,
        boolean confirmed,
        @JsonProperty("object") Matter matter,
        LocalDate date,
        Precision precision,
        LocalDate due,
        boolean late,
        int origins,
        String overturns,
        String fulfils,
        String reactionTo,
        List<String> reactions,
        Actor deniedBy,
        List<String> toward,
        List<String> with,
        Map<String, String> votes,
        String into,
        String first,
        List<Step> steps) {
    public Development {
        rank = rank == null ? Rank.OTHER : rank;
        reactions = reactions == null ? List.of() : List.copyOf(reactions);
        toward = toward == null ? List.of() : List.copyOf(toward);
        with = with == null ? List.of() : List.copyOf(with);
        steps = steps == null ? List.of() : List.copyOf(steps);
    }
}
