package newswatch.enrich.claims;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import newswatch.events.EventType;
import newswatch.events.Quad;
import newswatch.events.json.Json;

/** Scores the coder on labelled sentences, apart for the rows that tuning reads and those it never does. */
final class CodingScore {
    static final Path PAIRS = Path.of("../../shared/gold/coding/pairs-dev.jsonl");
    private static final BigInteger THREE = BigInteger.valueOf(3);

    /** Labels wanted and given, {@code NONE} where the coder is silent. */
    private record Pair(String wanted, String given) {}

    private final List<Pair> pairs = new ArrayList<>();

    /** @param report the rows that tuning never reads, else the others */
    static CodingScore of(Coder coder, Path file, boolean report) throws IOException {
        CodingScore score = new CodingScore();
        for (String line : Files.readAllLines(file)) {
            JsonNode row = Json.MAPPER.readTree(line);
            if (kept(row.get("id").asText()) == report) {
                score.add(coder, row);
            }
        }
        return score;
    }

    static boolean kept(String id) {
        return new BigInteger(sha256(id), 16).mod(THREE).signum() == 0;
    }

    double accuracy() {
        long right = pairs.stream().filter(p -> p.wanted.equals(p.given)).count();
        return (double) right / pairs.size();
    }

    /** Mean over the labels wanted of the harmonic mean of precision and recall. */
    double macroF1() {
        return macro(pairs);
    }

    double quadF1() {
        return macro(
                pairs.stream().map(p -> new Pair(quad(p.wanted), quad(p.given))).toList());
    }

    /** Half width of the 95 % interval of the accuracy. */
    double interval() {
        double accuracy = accuracy();
        return 1.96 * Math.sqrt(accuracy * (1 - accuracy) / pairs.size());
    }

    String summary() {
        return String.format(
                Locale.ROOT,
                "n %d accuracy %.3f +- %.3f macro-F1 %.3f quad-F1 %.3f",
                pairs.size(),
                accuracy(),
                interval(),
                macroF1(),
                quadF1());
    }

    /** The commonest confusions, wanted then given. */
    List<String> confusions() {
        Map<String, Integer> counts = new HashMap<>();
        pairs.stream()
                .filter(p -> !p.wanted.equals(p.given))
                .forEach(p -> counts.merge(p.wanted + " " + p.given, 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(e -> e.getKey() + " " + e.getValue())
                .toList();
    }

    private void add(Coder coder, JsonNode row) {
        String text = row.get("text").asText();
        String given = coder.code(text, span(row.get("source"), text), span(row.get("target"), text))
                .map(coding -> root(coding.type()))
                .orElse("NONE");
        pairs.add(new Pair(row.get("type").asText(), given));
    }

    private static String root(EventType type) {
        return type == EventType.CONCEDE || type == EventType.RETREAT ? "YIELD" : type.name();
    }

    private static String quad(String root) {
        return switch (root) {
            case "NONE" -> "NONE";
            case "YIELD" -> Quad.MATERIAL_COOPERATION.name();
            default -> EventType.valueOf(root).quad().name();
        };
    }

    private static Span span(JsonNode span, String text) {
        return span == null || span.isNull()
                ? null
                : new Span(
                        text.offsetByCodePoints(0, span.get("start").asInt()),
                        text.offsetByCodePoints(0, span.get("end").asInt()));
    }

    private static double macro(List<Pair> pairs) {
        Set<String> labels = new TreeSet<>();
        pairs.forEach(p -> labels.add(p.wanted));
        return labels.stream().mapToDouble(label -> f1(pairs, label)).average().orElse(0);
    }

    private static double f1(List<Pair> pairs, String label) {
        long both = pairs.stream()
                .filter(p -> p.wanted.equals(label) && p.given.equals(label))
                .count();
        long either = pairs.stream().filter(p -> p.wanted.equals(label)).count()
                + pairs.stream().filter(p -> p.given.equals(label)).count();
        return either == 0 ? 0 : 2.0 * both / either;
    }

    private static String sha256(String id) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(id.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
