package newswatch.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A claim as a relation of a watch sees it.
 *
 * @param toward sides that an act of concern is directed at, though it lives in its actor's own relation
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WatchedClaim(Part part, Claim claim, List<String> toward) {
    public WatchedClaim {
        toward = toward == null ? List.of() : List.copyOf(toward);
    }

    /** What a claim may do in a relation. */
    public enum Part {
        /** Opens a development that may alert. */
        OPENS,
        /** Answers a development of another relation. */
        REACTS,
        /** Only moves the mood. */
        MOOD,
        /** Between a party and an interested side: stored and shown, never alerted. */
        CONTEXT
    }
}
