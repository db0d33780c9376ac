package newswatch.ingest.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newswatch.events.json.Json;

/**
 * Texts without markup: a wire text, or a web page flattened to text with its menus, metadata and related items. The
 * article is the heaviest run of paragraphs written in sentences; by-lines and dates above it bound its start, a
 * closing line ("about the author") its end.
 */
final class PlainText {
    private static final Pattern BLANK = Pattern.compile("\\n[ \\t\\u00a0\\r]*\\n");
    private static final Pattern AND = Pattern.compile("\\s*(?:,|;|\\band\\b|&)\\s*");
    private static final int MAX_BLOCKS = 20_000;
    /** So many blocks that are no sentences end a run of paragraphs. */
    private static final int MAX_GAP = 3;
    /** By-lines beyond this share of the run's prose are not the article's own. */
    private static final double HEAD = 0.3;

    private final Boilerplate boilerplate;

    PlainText(Boilerplate boilerplate) {
        this.boilerplate = boilerplate;
    }

    /** What a text says of itself, and its paragraphs; none when it holds no article. */
    record Reading(PageMetadata said, List<String> paragraphs) {}

    Reading read(String raw) {
        String text = raw.replace("\r\n", "\n").replace('\r', '\n');
        JsonSplit split = JsonSplit.of(text);
        List<TextBlock> blocks = blocks(split.rest());
        Run run = heaviest(blocks);
        if (run == null) {
            return new Reading(PageMetadata.NONE, List.of());
        }
        Run bounded = close(blocks, begin(blocks, run));
        return new Reading(said(blocks, run, split.metadata()), paragraphs(blocks, bounded));
    }

    /** Blocks from (inclusive) to (exclusive). */
    private record Run(int from, int to, int weight) {}

    private static List<TextBlock> blocks(String text) {
        return BLANK.splitAsStream(text)
                .filter(block -> !block.isBlank())
                .limit(MAX_BLOCKS)
                .flatMap(block -> lines(Arrays.stream(block.split("\n"))
                        .filter(line -> !line.isBlank())
                        .toList()))
                .toList();
    }

    // a line may be a paragraph of its own, or a part of one that was wrapped at some width
    private static Stream<TextBlock> lines(List<String> lines) {
        boolean wrapped =
                lines.stream().limit(lines.size() - 1L).allMatch(line -> line.length() >= 45 && line.length() <= 110);
        boolean longLines = lines.stream().anyMatch(line -> line.length() > 110);
        return longLines || (lines.size() > 1 && !wrapped && lines.stream().anyMatch(TextBlock::metaLine))
                ? lines.stream().map(line -> new TextBlock(List.of(line)))
                : Stream.of(new TextBlock(lines));
    }

    private Run heaviest(List<TextBlock> blocks) {
        Run best = null;
        int from = -1;
        int last = -1;
        int weight = 0;
        for (int i = 0; i < blocks.size(); i++) {
            if (!blocks.get(i).prose()) {
                continue;
            }
            if (from < 0 || i - last > MAX_GAP + 1) {
                from = i;
                weight = 0;
            }
            last = i;
            weight += blocks.get(i).text().length();
            best = best == null || weight > best.weight() ? new Run(from, i + 1, weight) : best;
        }
        return best == null ? null : withRemarks(blocks, best);
    }

    // the last paragraph of a wire text may be a short sentence
    private static Run withRemarks(List<TextBlock> blocks, Run run) {
        int to = run.to();
        while (to < blocks.size() && blocks.get(to).remark()) {
            to++;
        }
        return new Run(run.from(), to, run.weight());
    }

    private static Run begin(List<TextBlock> blocks, Run run) {
        int from = run.from();
        int weight = 0;
        for (int i = run.from(); i < run.to() && weight < HEAD * run.weight(); i++) {
            if (blocks.get(i).meta()) {
                from = i + 1;
            }
            weight += blocks.get(i).prose() ? blocks.get(i).text().length() : 0;
        }
        return new Run(from, run.to(), run.weight());
    }

    private Run close(List<TextBlock> blocks, Run run) {
        int weight = 0;
        for (int i = run.from(); i < run.to(); i++) {
            TextBlock block = blocks.get(i);
            if (weight > run.weight() / 3
                    && (boilerplate.ends(block.text()) || boilerplate.opensFurniture(block.text()))) {
                return new Run(run.from(), i, weight);
            }
            weight += block.prose() ? block.text().length() : 0;
        }
        return run;
    }

    private List<String> paragraphs(List<TextBlock> blocks, Run run) {
        List<String> paragraphs = new ArrayList<>();
        for (TextBlock block : blocks.subList(run.from(), run.to())) {
            boolean furniture = block.enclosed() || block.meta() || boilerplate.opensFurniture(block.text());
            if (!furniture) {
                paragraphs.add(block.text());
            }
        }
        return paragraphs;
    }

    private static PageMetadata said(List<TextBlock> blocks, Run run, JsonNode metadata) {
        List<TextBlock> head = blocks.subList(0, run.from() + 1);
        List<String> lines = Stream.concat(
                        head.stream(), blocks.subList(run.from(), Math.min(run.from() + 4, blocks.size())).stream())
                .flatMap(block -> block.lines().stream())
                .map(String::strip)
                .toList();
        List<String> stated = JsonLd.strings(metadata.path("authors"));
        List<String> authors = stated.isEmpty() ? JsonLd.strings(metadata.path("author")) : stated;
        return new PageMetadata(
                Optional.ofNullable(JsonLd.first(metadata, "headline", "title"))
                        .orElseGet(() -> title(blocks.subList(0, run.from()))),
                authors.isEmpty() ? bylines(lines) : authors,
                date(metadata, lines),
                JsonLd.first(metadata, "section", "articleSection"),
                JsonLd.first(metadata, "language", "inLanguage"),
                JsonLd.first(metadata, "publisher", "site_name"),
                JsonLd.first(metadata, "url", "canonical"),
                null,
                JsonLd.types(metadata),
                JsonLd.strings(metadata.path("topics")),
                "",
                false);
    }

    // nearest above the text; a headline is a line of several words that is no sentence and no label
    private static String title(List<TextBlock> head) {
        for (int i = head.size() - 1; i >= 0 && i >= head.size() - 8; i--) {
            TextBlock block = head.get(i);
            String text = block.text();
            boolean headline = !block.listed()
                    && !block.meta()
                    && !block.enclosed()
                    && block.lines().size() <= 2;
            if (headline
                    && !text.endsWith(".")
                    && text.length() <= 250
                    && (text.split(" ").length >= 4
                            || text.codePoints().filter(c -> c > 0x2E80).count() >= 8)) {
                return text;
            }
        }
        return null;
    }

    private static List<String> bylines(List<String> lines) {
        return lines.stream()
                .map(TextBlock::byline)
                .filter(Objects::nonNull)
                .flatMap(AND::splitAsStream)
                .filter(name -> !name.isBlank())
                .distinct()
                .limit(20)
                .toList();
    }

    private static Instant date(JsonNode metadata, List<String> lines) {
        String stated = JsonLd.first(metadata, "datePublished", "publishedAt", "published", "date");
        return PublishedDates.parse(stated)
                .or(() -> lines.stream()
                        .filter(TextBlock::metaLine)
                        .flatMap(line -> PublishedDates.find(line).stream())
                        .findFirst())
                .orElse(null);
    }

    /** A block of JSON that a flattening left in the text, and the text without it. */
    private record JsonSplit(JsonNode metadata, String rest) {
        private static final int MAX_JSON = 100_000;

        static JsonSplit of(String text) {
            int start = text.startsWith("{\n") ? 0 : text.indexOf("\n{\n") + 1;
            int end = text.indexOf("\n}", start);
            boolean found = (start > 0 || text.startsWith("{\n")) && end > 0 && end - start < MAX_JSON;
            return found ? parse(text, start, end + 2) : new JsonSplit(MissingNode.getInstance(), text);
        }

        private static JsonSplit parse(String text, int start, int end) {
            try {
                JsonNode metadata = Json.MAPPER.readTree(text.substring(start, end));
                return new JsonSplit(metadata, text.substring(0, start) + "\n\n" + text.substring(end));
            } catch (JsonProcessingException e) {
                return new JsonSplit(MissingNode.getInstance(), text);
            }
        }
    }
}
