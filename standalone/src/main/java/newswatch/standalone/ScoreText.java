package newswatch.standalone;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import newswatch.enrich.evaluate.Confusion;
import newswatch.enrich.evaluate.Miss;
import newswatch.enrich.evaluate.Retrieval;
import newswatch.enrich.evaluate.Score;
import newswatch.enrich.evaluate.Share;

/** A score for people: the figures, a table of types, who was taken for what, and the worst misses. */
final class ScoreText {
    private static final int SHORT = 6;

    private ScoreText() {}

    /** @param misses at most so many of them */
    static List<String> of(Score score, int misses) {
        List<String> lines = new ArrayList<>();
        score.shares()
                .forEach((name, share) -> lines.add(String.format(
                        Locale.ROOT,
                        "%-34s %.3f  (%.3f to %.3f)  %d of %d",
                        name,
                        share.value(),
                        share.low(),
                        share.high(),
                        share.right(),
                        share.all())));
        score.figures()
                .forEach((name, figure) -> lines.add(String.format(
                        Locale.ROOT, figure == Math.rint(figure) ? "%-34s %.0f" : "%-34s %.3f", name, figure)));
        types(score.types(), lines);
        confusion(score.confusion(), lines);
        misses(score.misses(), misses, lines);
        return lines;
    }

    private static void types(Retrieval types, List<String> lines) {
        lines.add("");
        lines.add(String.format(
                Locale.ROOT,
                "%-12s %9s %6s %6s   %s",
                "type",
                "precision",
                "recall",
                "F1",
                "right/given found/wanted"));
        for (String label : types.labels()) {
            Share precision = types.precision(label);
            Share recall = types.recall(label);
            lines.add(String.format(
                    Locale.ROOT,
                    "%-12s %9s %6s %6.3f   %11s %12s",
                    label,
                    value(precision),
                    value(recall),
                    types.f1(label),
                    precision.right() + "/" + precision.all(),
                    recall.right() + "/" + recall.all()));
        }
    }

    private static String value(Share share) {
        return share.all() == 0 ? "-" : String.format(Locale.ROOT, "%.3f", share.value());
    }

    private static void confusion(Confusion confusion, List<String> lines) {
        List<String> labels = List.copyOf(confusion.labels());
        lines.add("");
        lines.add("wanted (down), given (across); NONE: nothing was wanted, or given");
        lines.add(" ".repeat(SHORT + 6)
                + labels.stream()
                        .map(label -> String.format(Locale.ROOT, " %" + SHORT + "s", brief(label)))
                        .collect(Collectors.joining()));
        for (String wanted : labels) {
            Map<String, Integer> row = confusion.rows().getOrDefault(wanted, Map.of());
            if (!row.isEmpty()) {
                lines.add(String.format(Locale.ROOT, "%-" + (SHORT + 6) + "s", wanted)
                        + labels.stream()
                                .map(given -> String.format(
                                        Locale.ROOT,
                                        " %" + SHORT + "s",
                                        row.containsKey(given) ? String.valueOf(row.get(given)) : "."))
                                .collect(Collectors.joining()));
            }
        }
    }

    private static String brief(String label) {
        return label.substring(0, Math.min(SHORT, label.length()));
    }

    private static void misses(List<Miss> misses, int most, List<String> lines) {
        if (most == 0 || misses.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("the worst " + Math.min(most, misses.size()) + " of " + misses.size() + " misses");
        for (Miss miss : misses.subList(0, Math.min(most, misses.size()))) {
            lines.add("  " + miss.row() + ": wanted " + miss.wanted() + "; given " + miss.given());
            if (!miss.sentence().isBlank()) {
                lines.add("    " + miss.sentence().strip().replaceAll("\\s+", " "));
            }
        }
    }
}
