package newswatch.standalone;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import newswatch.events.Alert;
import newswatch.events.Evidence;

/** A changed alert for people: a line that says what it is, the sentence that rang, and what differs. */
final class AlertChangeText {
    private AlertChangeText() {}

    static List<String> of(AlertChange change) {
        Alert alert = change.shown();
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%s P%d  %s  %-8s %s",
                mark(change),
                alert.priority(),
                day(alert),
                AlertChange.relation(alert),
                alert.title()));
        lines.add(String.format(
                Locale.ROOT, "      %s, rule %s%s", alert.kind().code(), AlertChange.rule(alert), source(alert)));
        boolean other = false;
        if (change.before() != null && change.after() != null) {
            other = !AlertChange.quote(change.before()).equals(AlertChange.quote(change.after()));
            change.differences().forEach(difference -> lines.add("      " + difference));
        }
        if (other) {
            lines.add("      was: " + quoted(change.before()));
            lines.add("      now: " + quoted(change.after()));
        } else {
            lines.add("      " + quoted(alert));
        }
        return lines;
    }

    private static String mark(AlertChange change) {
        return change.before() == null ? "+" : change.after() == null ? "-" : "~";
    }

    private static LocalDate day(Alert alert) {
        return alert.development() == null
                ? LocalDate.ofInstant(alert.at(), ZoneOffset.UTC)
                : alert.development().date();
    }

    private static String source(Alert alert) {
        if (alert.evidence().isEmpty()) {
            return "";
        }
        Evidence evidence = alert.evidence().get(0);
        return ", " + (evidence.url() == null ? evidence.article() : evidence.url());
    }

    private static String quoted(Alert alert) {
        return AlertChange.quote(alert).strip().replaceAll("\\s+", " ");
    }
}
