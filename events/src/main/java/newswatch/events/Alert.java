package newswatch.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * One decision to tell people something, written once. The id is a hash of subject, kind and ordinal of that kind, so
 * the same decision always has the same id.
 *
 * @param at event time of the article that caused it
 * @param development the development then, for the {@code development.*} kinds, else null
 * @param shift for {@code relation.shifted}, else null
 * @param match for {@code article.matched}, else null
 * @param source id of the source for the {@code source.*} kinds, of the channel for the {@code channel.*} kinds, else null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Alert(
        String id,
        AlertKind kind,
        String watch,
        Instant at,
        int priority,
        boolean backfill,
        String title,
        Development development,
        Shift shift,
        Match match,
        String source,
        List<Evidence> evidence,
        Why why) {
    public Alert {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    /** The same without the words of a forgotten article. */
    public Alert without(String article) {
        return new Alert(
                id,
                kind,
                watch,
                at,
                priority,
                backfill,
                title,
                development,
                shift,
                match,
                source,
                Evidence.without(article, evidence),
                why);
    }

    /** A mood that left its baseline: {@code from} and {@code to} in tenths of intensity, {@code side} acts toward {@code other}. */
    public record Shift(
            String relation, String side, String other, String direction, int from, int to, List<String> movedBy) {}

    /** The relation it is about, or null. */
    @JsonIgnore
    public String relation() {
        return development != null ? development.relation() : shift == null ? null : shift.relation();
    }

    /**
     * A standing query an article met.
     *
     * @param query id of the subscription that holds it
     * @param words those of the article that met it
     * @param fingerprint of the article's text; near-identical texts have similar ones
     */
    public record Match(String query, String article, List<String> words, String fingerprint) {}
}
