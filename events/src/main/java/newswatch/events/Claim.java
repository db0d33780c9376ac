package newswatch.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;

/**
 * One sentence that says who did what to whom. Shapes and decisions: PLOVER types and modes, see {@link EventType}.
 *
 * @param recipient null when the act has none (a missile test)
 * @param cameo CAMEO cross-walk, a string of digits
 * @param recipientVoice the office the recipient holds on that day ({@code BODY} for a government), null when not known
 * @param confirmed false when all it rests on is unnamed officials, foreign intelligence or imagery
 * @param date first day the act may have happened on, read with {@code precision}; for a plan the announcement's day
 * @param due day foreseen for what is planned, or null
 * @param matter the object of the act, or null; {@code object} in JSON
 * @param about country that a request made to another country is about, or null
 * @param condition the quoted condition of a threat or an offer, or null
 * @param with countries acting alongside (an ally in an exercise, the other signatories)
 * @param attributedTo who says so, as the text names them, or null
 * @param quote the sentence, verbatim
 * @param start offset of the quote in the article's text, in code points
 * @param rule id of the coding rule
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Claim(
        Actor actor,
        Actor recipient,
        EventType type,
        String mode,
        Quad quad,
        double intensity,
        String cameo,
        Modality modality,
        Voice voice,
        boolean confirmed,
        Standing standing,
        LocalDate date,
        Precision precision,
        LocalDate due,
        @JsonProperty("object") Matter matter,
        String about,
        String condition,
        List<String> with,
        String attributedTo,
        String quote,
        int start,
        int end,
        String rule,
        Voice recipientVoice) {
    public Claim {
        with = with == null ? List.of() : List.copyOf(with);
    }

    /** What it codes, without any of the words it was read from. */
    public Claim wordless() {
        return new Claim(
                actor,
                recipient,
                type,
                mode,
                quad,
                intensity,
                cameo,
                modality,
                voice,
                confirmed,
                standing,
                date,
                precision,
                due,
                matter,
                about,
                null,
                with,
                null,
                "",
                start,
                end,
                rule,
                recipientVoice);
    }

    /** With a recipient whose office nobody knows. */
    public Claim(
            Actor actor,
            Actor recipient,
            EventType type,
            String mode,
            Quad quad,
            double intensity,
            String cameo,
            Modality modality,
            Voice voice,
            boolean confirmed,
            Standing standing,
            LocalDate date,
            Precision precision,
            LocalDate due,
            Matter matter,
            String about,
            String condition,
            List<String> with,
            String attributedTo,
            String quote,
            int start,
            int end,
            String rule) {
        this(
                actor,
                recipient,
                type,
                mode,
                quad,
                intensity,
                cameo,
                modality,
                voice,
                confirmed,
                standing,
                date,
                precision,
                due,
                matter,
                about,
                condition,
                with,
                attributedTo,
                quote,
                start,
                end,
                rule,
                null);
    }
}
