package newswatch.ingest.extract;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import newswatch.events.Article;
import newswatch.events.json.Json;

/** Scores extraction on labelled pages kept outside the project: body F1 over 4-grams, metadata, segment F. */
public final class ExtractionScore {
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final int GRAM = 4;
    private static final Instant FETCHED = Instant.parse("2030-01-01T00:00:00Z");

    private final Path details;
    private final MetadataScore metadata = new MetadataScore();
    private final List<Double> bodies = new ArrayList<>();
    private int found;
    private int missed;
    private int present;

    private ExtractionScore(Path details) {
        this.details = details;
    }

    /** {@code args}: the folder of the set, {@code tune} or {@code report}, and a folder for the texts and what they miss. */
    public static void main(String[] args) throws IOException {
        ExtractionScore score =
                run(Path.of(args[0]), args[1].equals("report"), args.length > 2 ? Path.of(args[2]) : null);
        System.out.println(score);
    }

    static ExtractionScore run(Path folder, boolean report, Path details) throws IOException {
        Extraction extraction = new Extraction();
        ExtractionScore score = new ExtractionScore(details);
        for (String line : Files.readAllLines(folder.resolve("truth-dev.jsonl"))) {
            JsonNode row = Json.MAPPER.readTree(line);
            if (reportPart(row.get("id").asText()) == report) {
                try (InputStream in = new GZIPInputStream(
                        Files.newInputStream(folder.resolve(row.get("file").asText())))) {
                    Given given = Given.at(row.get("url").asText()).withFetchedAt(FETCHED);
                    Optional<Article> article =
                            extraction.page(in.readAllBytes(), null, given).found();
                    score.add(row, article);
                }
            }
        }
        return score;
    }

    public static boolean reportPart(String id) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(UTF_8));
            return new BigInteger(1, digest).mod(BigInteger.valueOf(3)).signum() == 0;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(JsonNode row, Optional<Article> article) throws IOException {
        String text = article.map(Article::text).orElse("");
        if (row.hasNonNull("body")) {
            double f1 = f1(grams(text), grams(row.get("body").asText()));
            bodies.add(f1);
            metadata.add(row, article.orElse(null), miss -> tell(row, miss));
            tell(row, "%.3f".formatted(f1));
            write(row, text);
        } else {
            String bare = squeeze(text);
            row.path("with")
                    .forEach(segment -> segment(row, segment.asText(), true, bare.contains(squeeze(segment.asText()))));
            row.path("without")
                    .forEach(
                            segment -> segment(row, segment.asText(), false, bare.contains(squeeze(segment.asText()))));
        }
    }

    private void segment(JsonNode row, String segment, boolean wanted, boolean there) {
        found += wanted && there ? 1 : 0;
        missed += wanted && !there ? 1 : 0;
        present += !wanted && there ? 1 : 0;
        if (wanted != there) {
            tell(row, (wanted ? "MISSED " : "PRESENT ") + segment);
        }
    }

    private void tell(JsonNode row, String what) {
        if (details != null) {
            System.out.println(what + " " + row.get("id").asText());
        }
    }

    private void write(JsonNode row, String text) throws IOException {
        if (details != null) {
            Files.createDirectories(details);
            String name = row.get("id").asText().replace('/', '-');
            Files.writeString(details.resolve(name + ".got"), text);
            Files.writeString(details.resolve(name + ".want"), row.get("body").asText());
        }
    }

    private static String squeeze(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static Map<String, Integer> grams(String text) {
        List<String> words =
                WORD.matcher(text).results().map(MatchResult::group).toList();
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

    MetadataScore metadata() {
        return metadata;
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
                "body F1 %.4f, %s; segments P %.4f R %.4f F %.4f",
                meanBodyF1(),
                metadata,
                segmentPrecision(),
                segmentRecall(),
                segmentF());
    }
}
