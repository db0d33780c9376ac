package newswatch.enrich.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import newswatch.events.Alert;
import newswatch.events.Development;

/**
 * A development as labelled: {@code {dev, actor, recipient, type, also_ok, day, articles, reaction_to, priority,
 * title}}.
 *
 * @param articles ids of those that tell it, the first one first
 * @param reaction whether it answers another: such need not alert
 * @param priority 1 to 3, 0 when not labelled
 * @param judged {@code "judged": true}: nothing is known of what else its articles tell
 * @param wrong {@code "wrong": true}: this should not be told
 */
public record LabelledDevelopment(
        String id,
        ActLabel act,
        LocalDate day,
        List<String> articles,
        boolean reaction,
        int priority,
        String title,
        boolean judged,
        boolean wrong) {
    private static final int DAYS = 1;

    public static List<LabelledDevelopment> read(Path file) throws IOException {
        return LabelFile.read(file, LabelledDevelopment::of);
    }

    private static LabelledDevelopment of(LabelRow row) {
        List<String> articles = new ArrayList<>();
        row.json().path("articles").forEach(article -> articles.add(article.asText()));
        if (articles.isEmpty()) {
            throw row.fault("articles", "is missing; write the ids of the articles that tell it");
        }
        String title = row.optional("title");
        return new LabelledDevelopment(
                row.text("dev"),
                ActLabel.of(row),
                row.day("day"),
                articles,
                row.optional("reaction_to") != null,
                row.number("priority", 0),
                title == null ? "" : title,
                row.flag("judged"),
                row.flag("wrong"));
    }

    /** Same sides, a fitting type, and its day or the alert's own within a day. */
    boolean foundBy(Alert alert) {
        Development found = alert.development();
        return act.meets(found.actor(), found.recipient(), found.type())
                && (near(found.date()) || near(LocalDate.ofInstant(alert.at(), ZoneOffset.UTC)));
    }

    String words() {
        return (priority == 0 ? "" : "P" + priority + " ") + act.words() + " on " + day;
    }

    private boolean near(LocalDate other) {
        return Math.abs(day.toEpochDay() - other.toEpochDay()) <= DAYS;
    }
}
