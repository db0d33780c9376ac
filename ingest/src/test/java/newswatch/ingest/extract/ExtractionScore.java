package newswatch.ingest.extract;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import newswatch.events.Ids;
import newswatch.events.json.Json;

/** Scores extraction on labelled pages kept outside the project: body F1 over 4-grams, segment F. */
public final class ExtractionScore {
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final int GRAM = 4;

    private final boolean verbose;
    private final List<Double> bodies = new ArrayList<>();
    private int found;
    private int missed;
    private int absent;
    private int present;

    private ExtractionScore(boolean verbose) {
        this.verbose = verbose;
    }

    /** {@code args}: the folder of the set, {@code tune} or {@code report}, and {@code -v} for a line a page. */
    public static void main(String[] args) throws IOException {
        ExtractionScore score = run(Path.of(args[0]), args[1].equals("report"), args.length > 2);
        System.out.println(score);
    }

    static ExtractionScore run(Path folder, boolean report, boolean verbose) throws IOException {
        MainContent content = new MainContent(Boilerplate.load());
        ExtractionScore score = new ExtractionScore(verbose);
        for (String line : Files.readAllLines(folder.resolve("truth-dev.jsonl"))) {
            JsonNode row = Json.MAPPER.readTree(line);
            if (reportPart(row.get("id").asText()) == report) {
                try (InputStream in = new GZIPInputStream(Files.newInputStream(folder.resolve(row.get("file").asText())))) {
                    String html = new String(in.readAllBytes(), UTF_8);
                    org.jsoup.nodes.Document page = Markup.parse(html, row.get("url").asText()); String desc = page.select("meta[property=og:description],meta[name=description]").attr("content");
                    score.add(row, String.join("\n\n", content.paragraphs(page, desc)));
                }
            }
        }
        return score;
    }

    static boolean reportPart(String id) {
        try {
            byte[] digest = java.security.MessageDigest.getInstance("SHA-256").digest(id.getBytes(UTF_8));
            return new BigInteger(1, digest).mod(BigInteger.valueOf(3)).signum() == 0;
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(JsonNode row, String text) throws IOException {
        if (row.hasNonNull("body")) {
            double f1 = f1(grams(text), grams(row.get("body").asText()));
            bodies.add(f1);
            if (verbose) {
                System.out.printf(Locale.ROOT, "%.3f %s%n", f1, row.get("id").asText());
                Path out = Path.of("/tmp/ingest/diff");
                Files.createDirectories(out);
                String name = row.get("id").asText().replace('/', '-');
                Files.writeString(out.resolve(name + ".got"), text);
                Files.writeString(out.resolve(name + ".want"), row.get("body").asText());
            }
            return;
        }
        String bare = squeeze(text);
        row.path("with").forEach(segment -> {
            boolean ok = bare.contains(squeeze(segment.asText()));
            found += ok ? 1 : 0;
            missed += ok ? 0 : 1;
            if (verbose && !ok) {
                System.out.println("MISSED " + row.get("id").asText() + " " + segment.asText());
            }
        });
        row.path("without").forEach(segment -> {
            boolean ok = !bare.contains(squeeze(segment.asText()));
            absent += ok ? 1 : 0;
            present += ok ? 0 : 1;
            if (verbose && !ok) {
                System.out.println("PRESENT " + row.get("id").asText() + " " + segment.asText());
            }
        });
    }

    private static String squeeze(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static Map<String, Integer> grams(String text) {
        List<String> words = WORD.matcher(text).results().map(MatchResult::group).toList();
        Map<String, Integer> grams = new HashMap<>();
        for (int i = 0; i + GRAM <= words.size(); i++) {
            grams.merge(String.join(" ", words.subList(i, i + GRAM)), 1, Integer::sum);
        }
        return grams;
    }

    private static double f1(Map<String, Integer> got, Map<String, Integer> want) {
        int hits = got.entrySet().stream()
                .mapToInt(e -> Math.min(e.getValue(), want.getOrDefault(e.getKey(), 0)))
                .sum();
        int sizes = total(got) + total(want);
        return sizes == 0 ? 1 : 2.0 * hits / sizes;
    }

    private static int total(Map<String, Integer> grams) {
        return grams.values().stream().mapToInt(Integer::intValue).sum();
    }

    double meanBodyF1() {
        return bodies.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    double segmentPrecision() {
        return (double) found / (found + present);
    }

    double segmentRecall() {
        return (double) found / (found + missed);
    }

    double segmentF() {
        return 2 * segmentPrecision() * segmentRecall() / (segmentPrecision() + segmentRecall());
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "body F1 %.4f on %d pages; segments P %.4f R %.4f F %.4f",
                meanBodyF1(), bodies.size(), segmentPrecision(), segmentRecall(), segmentF());
    }
}
