package newswatch.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * What an analyst says of a development; the value of {@code newswatch.judgements}. It is laid over what detection
 * found and never changes it.
 *
 * @param development id of the development it is about
 * @param version of the development as the analyst saw it
 * @param fault of a dismissal: what is wrong
 * @param type the right type, where {@code fault} is WRONG_TYPE and the analyst says it, else null
 * @param note free text, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Judgement(
        String id,
        String development,
        int version,
        Verdict verdict,
        Fault fault,
        EventType type,
        String note,
        String author,
        Instant at) {
    /** What is said. Of CONFIRM and DISMISS an author's last one about a development counts. */
    public enum Verdict {
        CONFIRM,
        DISMISS,
        NOTE
    }

    /** What is wrong with what is dismissed. */
    public enum Fault {
        /** The sentence tells of no act, or of one that did not happen. */
        NO_ACT,
        WRONG_ACTOR,
        WRONG_RECIPIENT,
        /** Actor and recipient are the wrong way round. */
        SWAPPED,
        WRONG_TYPE,
        /** It happened, but long before. */
        OLD,
        /** Planned, possible or demanded, told as if done. */
        NOT_ASSERTED,
        OPINION,
        /** The same as another development. */
        REPEATED,
        /** Right, and of no importance. */
        UNIMPORTANT
    }
}
