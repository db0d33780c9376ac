package newswatch.enrich.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newswatch.events.Alert;
import newswatch.events.AlertKind;
import newswatch.events.Development;

/**
 * Scores {@code development.reported} alerts: recall over labelled developments that are no reactions, also by
 * priority; precision; how often one development rang; how many alerts commentary raised.
 */
public final class DevelopmentsScore {
    private final List<LabelledDevelopment> labels;
    private final List<Alert> alerts;
    private final Set<String> commentary;
    private final Retrieval types = new Retrieval();
    private final Confusion confusion = new Confusion();
    private final Map<Integer, Retrieval> priorities = new HashMap<>();
    private final Map<String, Integer> rung = new HashMap<>();
    private final List<Miss> misses = new ArrayList<>();
    private long byCommentary;

    private DevelopmentsScore(List<LabelledDevelopment> labels, List<Alert> alerts, Set<String> commentary) {
        this.labels = labels;
        this.alerts = alerts;
        this.commentary = commentary;
    }

    /**
     * @param alerts what rang; an alert belongs to the part of its first evidence's article
     * @param commentary ids of articles labelled as commentary
     */
    public static Score of(List<LabelledDevelopment> labels, List<Alert> alerts, Set<String> commentary, Part part) {
        List<Alert> reported = alerts.stream()
                .filter(alert -> alert.kind() == AlertKind.DEVELOPMENT_REPORTED
                        && !alert.evidence().isEmpty())
                .toList();
        DevelopmentsScore score = new DevelopmentsScore(labels, reported, commentary);
        List<LabelledDevelopment> scored = labels.stream()
                .filter(label -> part.holds(label.articles().get(0)) && !label.reaction() && !label.wrong())
                .toList();
        scored.forEach(score::wanted);
        reported.stream().filter(alert -> part.holds(article(alert))).forEach(score::given);
        return score.told(scored.size());
    }

    private void wanted(LabelledDevelopment label) {
        boolean found = alerts.stream().anyMatch(label::foundBy);
        String type = label.act().type().name();
        types.wanted(type, found);
        priorities.computeIfAbsent(label.priority(), unseen -> new Retrieval()).wanted(type, found);
        confusion.add(type, found ? type : Confusion.NONE);
        if (!found) {
            misses.add(new Miss(
                    10 - label.priority(),
                    label.id(),
                    label.words(),
                    "no alert; told by " + label.articles(),
                    label.title()));
        }
    }

    private void given(Alert alert) {
        Development development = alert.development();
        List<LabelledDevelopment> met = labels.stream()
                .filter(label -> !label.wrong() && label.foundBy(alert))
                .toList();
        if (met.isEmpty() && unknown(alert)) {
            return;
        }
        types.given(development.type().name(), !met.isEmpty());
        met.stream().limit(1).forEach(label -> rung.merge(label.id(), 1, Integer::sum));
        byCommentary += commentary.contains(article(alert)) ? 1 : 0;
        if (met.isEmpty()) {
            confusion.add(Confusion.NONE, development.type().name());
            misses.add(new Miss(
                    9 - alert.priority(),
                    article(alert),
                    "no such development",
                    "P" + alert.priority() + " " + alert.title() + " on " + development.date()
                            + (alert.why() == null
                                    ? ""
                                    : " by rule " + alert.why().rule()),
                    alert.evidence().get(0).quote()));
        }
    }

    /** Whether its article was only looked at for developments other than this. */
    private boolean unknown(Alert alert) {
        List<LabelledDevelopment> telling = labels.stream()
                .filter(label -> label.articles().contains(article(alert)))
                .toList();
        return !telling.isEmpty()
                && telling.stream().allMatch(LabelledDevelopment::judged)
                && telling.stream().noneMatch(label -> label.wrong() && label.foundBy(alert));
    }

    private static String article(Alert alert) {
        return alert.evidence().get(0).article();
    }

    private Score told(long rows) {
        Map<String, Share> shares = new LinkedHashMap<>();
        shares.put("developments found", types.recall());
        priorities.keySet().stream()
                .filter(priority -> priority > 0)
                .sorted()
                .forEach(priority -> shares.put(
                        "  of priority " + priority, priorities.get(priority).recall()));
        shares.put("alerts right", types.precision());
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("macro-F1", types.macroF1());
        figures.put(
                "alerts per development that rang",
                rung.values().stream().mapToInt(count -> count).average().orElse(0));
        figures.put("alerts raised by commentary", (double) byCommentary);
        return new Score(rows, shares, figures, types, confusion, misses);
    }
}
