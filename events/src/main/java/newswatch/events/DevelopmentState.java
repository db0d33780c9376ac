package newswatch.events;

import java.time.Instant;
import java.util.List;

/**
 * The current state of a development, the value of {@code newswatch.developments}.
 *
 * @param context between a party and an interested side, or otherwise never alerted
 * @param silent no alert was rung for it (background, reaction, context, calendar)
 * @param priority 1 wake someone, 2 waking hours, 3 digest
 * @param articles ids of all articles with live evidence, sorted
 * @param evidence one item per origin, 20 at most, {@code evidence[0]} the sentence that caused the first alert
 */
public record DevelopmentState(
        Development development,
        String title,
        int priority,
        String priorityReason,
        boolean context,
        boolean silent,
        Instant updatedAt,
        List<String> articles,
        List<Evidence> evidence,
        Why why) {
    public DevelopmentState {
        articles = articles == null ? List.of() : List.copyOf(articles);
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    /** The same without the words of a forgotten article. */
    public DevelopmentState without(String article) {
        return new DevelopmentState(
                development,
                title,
                priority,
                priorityReason,
                context,
                silent,
                updatedAt,
                articles.stream().filter(id -> !id.equals(article)).toList(),
                Evidence.without(article, evidence),
                why);
    }

    /** The same of the development as it is now. */
    public DevelopmentState with(Development now) {
        return new DevelopmentState(
                now, title, priority, priorityReason, context, silent, updatedAt, articles, evidence, why);
    }
}
