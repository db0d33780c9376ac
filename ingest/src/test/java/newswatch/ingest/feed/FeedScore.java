package newswatch.ingest.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswatch.events.json.Json;
import newswatch.ingest.extract.CanonicalUrl;
import newswatch.ingest.extract.GoldPage;
import newswatch.ingest.extract.PublishedDates;
import org.jsoup.Jsoup;

/**
 * How many statements about parsed feeds hold for ours. A row names a file and what a reader finds in it, in the words
 * of Python's feedparser. HTML is compared by the text it shows. What we do not keep is counted apart.
 */
final class FeedScore {
    /** Where the files are taken to come from, as those who wrote the statements did. */
    private static final String ORIGIN = "http://127.0.0.1:8097/";

    private static final Pattern CHARSET = Pattern.compile("charset=[\"']?([\\w-]+)");

    /** @param core one that every reader should pass */
    record Missed(String id, boolean core, String path, String expected, Object found) {}

    private final FeedReader reader = new FeedReader();
    private final List<Missed> missed = new ArrayList<>();
    private int core;
    private int met;
    private int notCarried;

    static FeedScore of(Path folder, boolean report) throws IOException {
        FeedScore score = new FeedScore();
        for (JsonNode row : rows(folder)) {
            if (GoldPage.reportPart(row.path("id").asText()) == report) {
                score.judge(row, folder);
            }
        }
        return score;
    }

    static List<JsonNode> rows(Path folder) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("manifest-dev.jsonl"))) {
            rows.add(Json.MAPPER.readTree(line));
        }
        return rows;
    }

    /** Among those of the core if so asked. */
    double share(boolean ofCore) {
        long misses = missed.stream().filter(miss -> !ofCore || miss.core()).count();
        int all = ofCore ? core : met + missed.size();
        return all == 0 ? 1 : (double) (all - misses) / all;
    }

    List<Missed> missed() {
        return missed;
    }

    private void judge(JsonNode row, Path folder) throws IOException {
        Path file = folder.resolve(row.path("file").asText());
        Optional<Feed> feed =
                reader.read(Files.readAllBytes(file), charset(row), base(row)).found();
        for (JsonNode statement : row.path("asserts")) {
            Optional<Function<Feed, Object>> field =
                    FeedField.named(statement.path("path").asText());
            if (field.isEmpty()) {
                notCarried++;
            } else {
                count(row, statement, feed.map(field.get()).orElse(null));
            }
        }
    }

    private void count(JsonNode row, JsonNode statement, Object found) {
        boolean isCore = row.path("core").asBoolean();
        core += isCore ? 1 : 0;
        if (holds(statement, found)) {
            met++;
        } else {
            String path = statement.path("path").asText();
            String expected = statement.path("op").asText() + " " + statement.path("value");
            missed.add(new Missed(row.path("id").asText(), isCore, path, expected, found));
        }
    }

    private static boolean holds(JsonNode statement, Object found) {
        JsonNode value = statement.path("value");
        return switch (statement.path("op").asText()) {
            case "eq" -> equal(value, found);
            case "ne" -> !equal(value, found);
            case "len_eq" -> found instanceof List<?> list && list.size() == value.asInt();
            default -> found != null == statement.path("op").asText().equals("truthy");
        };
    }

    private static boolean equal(JsonNode value, Object found) {
        if (found instanceof Instant instant) {
            return instant.equals(
                    value.isArray()
                            ? time(value)
                            : PublishedDates.parse(value.asText()).orElse(null));
        }
        String text = found == null ? "" : found.toString();
        return value.isNull() ? text.isEmpty() : alike(value.asText(), text);
    }

    private static boolean alike(String expected, String found) {
        return expected.strip().equals(found.strip())
                || expected.strip().equals(shown(found))
                || shown(expected).equals(found.strip())
                || shown(expected).equals(shown(found));
    }

    private static String shown(String html) {
        return Jsoup.parseBodyFragment(html).text().strip();
    }

    private static Instant time(JsonNode parts) {
        return LocalDateTime.of(
                        parts.get(0).asInt(),
                        parts.get(1).asInt(),
                        parts.get(2).asInt(),
                        parts.get(3).asInt(),
                        parts.get(4).asInt(),
                        parts.get(5).asInt())
                .toInstant(ZoneOffset.UTC);
    }

    private static String charset(JsonNode row) {
        Matcher matcher = CHARSET.matcher(
                row.path("headers").path("Content-type").asText().toLowerCase(Locale.ROOT));
        return matcher.find() ? matcher.group(1) : null;
    }

    private static String base(JsonNode row) {
        String own = ORIGIN + row.path("id").asText().replaceFirst("^\\w+:", "");
        return CanonicalUrl.resolve(
                        own, row.path("headers").path("Content-Location").asText(null))
                .orElse(own);
    }

    @Override
    public String toString() {
        return "%d of %d met (%.3f), core %.3f of %d; %d about what is not kept"
                .formatted(met, met + missed.size(), share(false), share(true), core, notCarried);
    }
}
