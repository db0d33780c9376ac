package newswatch.standalone;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import newswatch.events.Alert;
import newswatch.events.AlertKind;
import newswatch.events.Evidence;

/**
 * What became of an alert under other rules.
 *
 * @param before null for a new one
 * @param after null for a lost one
 */
record AlertChange(Alert before, Alert after) {
    private static final Comparator<AlertChange> ORDER = Comparator.comparing(
                    (AlertChange change) -> change.shown().at())
            .thenComparing(change -> change.shown().watch())
            .thenComparing(change -> change.shown().id());

    /** Those that differ, in the order of event time; one that rings for the same sentence is the same alert, changed. */
    static List<AlertChange> between(List<Alert> before, List<Alert> after) {
        Map<String, Alert> lost = byId(before);
        List<AlertChange> changes = new ArrayList<>();
        List<Alert> unmatched = new ArrayList<>();
        for (Alert alert : byId(after).values()) {
            Alert same = lost.remove(alert.id());
            if (same == null) {
                unmatched.add(alert);
            } else if (differ(same, alert)) {
                changes.add(new AlertChange(same, alert));
            }
        }
        for (Alert alert : unmatched) {
            Optional<Alert> other =
                    lost.values().stream().filter(gone -> akin(gone, alert)).findFirst();
            other.ifPresent(gone -> lost.remove(gone.id()));
            changes.add(new AlertChange(other.orElse(null), alert));
        }
        lost.values().forEach(gone -> changes.add(new AlertChange(gone, null)));
        return changes.stream().sorted(ORDER).toList();
    }

    String name() {
        return before == null ? "new" : after == null ? "lost" : "changed";
    }

    /** The alert as it is now, or as it was where it is lost. */
    Alert shown() {
        return after == null ? before : after;
    }

    /** Each fact but the sentence that differs between both, as {@code name: old -> new}. */
    List<String> differences() {
        Map<String, Object> old = facts(before);
        return facts(after).entrySet().stream()
                .filter(fact -> !Objects.equals(fact.getValue(), old.get(fact.getKey())))
                .map(fact -> fact.getKey() + ": " + old.get(fact.getKey()) + " -> " + fact.getValue())
                .toList();
    }

    private static boolean differ(Alert one, Alert other) {
        return !facts(one).equals(facts(other)) || !quote(one).equals(quote(other));
    }

    /** What a reader of alerts would notice. */
    private static Map<String, Object> facts(Alert alert) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("kind", alert.kind().code());
        facts.put("title", alert.title());
        facts.put(
                "day", alert.development() == null ? null : alert.development().date());
        facts.put("relation", relation(alert));
        facts.put("priority", alert.priority());
        facts.put("rule", rule(alert));
        return facts;
    }

    static String relation(Alert alert) {
        if (alert.kind() == AlertKind.RELATION_SHIFTED) {
            return alert.shift().relation();
        }
        return alert.development() == null ? "" : alert.development().relation();
    }

    static String quote(Alert alert) {
        return evidence(alert).map(Evidence::quote).orElse("");
    }

    static String rule(Alert alert) {
        return alert.why() == null || alert.why().rule() == null
                ? "none"
                : alert.why().rule();
    }

    private static boolean akin(Alert one, Alert other) {
        Optional<String> sentence = sentence(one);
        return one.kind() == other.kind()
                && one.watch().equals(other.watch())
                && sentence.isPresent()
                && sentence.equals(sentence(other));
    }

    private static Optional<String> sentence(Alert alert) {
        return evidence(alert).map(evidence -> evidence.article() + "#" + evidence.start());
    }

    private static Optional<Evidence> evidence(Alert alert) {
        return Stream.ofNullable(alert.evidence()).flatMap(List::stream).findFirst();
    }

    private static Map<String, Alert> byId(List<Alert> alerts) {
        Map<String, Alert> byId = new LinkedHashMap<>();
        alerts.forEach(alert -> byId.putIfAbsent(alert.id(), alert));
        return byId;
    }
}
