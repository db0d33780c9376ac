package newswatch.ingest.opml;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import newswatch.events.json.Json;
import newswatch.events.yaml.StrictYaml;
import newswatch.events.yaml.YamlFaults;
import newswatch.events.yaml.YamlLines;
import newswatch.ingest.documents.OutletEntry;
import newswatch.ingest.outcome.Outcome;
import newswatch.ingest.outcome.Reason;
import newswatch.ingest.source.FeedSource;
import newswatch.ingest.source.Source;
import newswatch.ingest.source.SourcesFile;

/** A {@code sources.yaml} as text: what is added goes to its end, and every word and comment of its owner stays. */
public final class SourcesText {
    private static final Pattern EMPTY_LIST = Pattern.compile("(?m)^sources:[ \\t]*\\[[ \\t]*][ \\t]*$");
    private static final Pattern EMPTIED = Pattern.compile("(?m)^sources:[ \\t]*$");
    private static final Pattern FIRST_ITEM = Pattern.compile("(?m)^([ ]{0,20})- ");

    private SourcesText() {}

    /** @param yaml the file as it is; empty where there is none yet */
    public static Outcome<String> with(String yaml, List<FeedSource> added) {
        if (added.isEmpty()) {
            return Outcome.ok(yaml);
        }
        String begun =
                yaml.isBlank() ? yaml + "sources:\n" : EMPTY_LIST.matcher(yaml).replaceFirst("sources:");
        Matcher item = FIRST_ITEM.matcher(begun);
        String indent = item.find() ? item.group(1) : "  ";
        String entries = added.stream().map(feed -> entry(feed, indent)).collect(Collectors.joining("\n"));
        String text = begun + (begun.endsWith("\n") ? "" : "\n") + (item.hitEnd() ? "" : "\n") + entries;
        return checked(yaml, text, added.size());
    }

    /** Without one entry; comments that stand before it stay. */
    public static Outcome<String> without(String yaml, String id) {
        List<Source> sources =
                StrictYaml.read("sources.yaml", yaml, SourcesFile.class).sources();
        int place = sources.stream().map(Source::id).toList().indexOf(id);
        if (place < 0) {
            return Outcome.failure(Reason.UNSUPPORTED, "no source has the id '" + id + "'");
        }
        YamlLines places = YamlLines.of(yaml);
        List<String> lines = new ArrayList<>(yaml.lines().toList());
        int first = places.at("sources[" + place + "]") - 1;
        int end = place + 1 < sources.size() ? places.at("sources[" + (place + 1) + "]") - 1 : lines.size();
        while (end > first + 1 && apart(lines.get(end - 1))) {
            end--;
        }
        boolean gap = end < lines.size()
                && lines.get(end).isBlank()
                && (first == 0 || lines.get(first - 1).isBlank());
        lines.subList(first, gap ? end + 1 : end).clear();
        String left = String.join("\n", lines).stripTrailing() + "\n";
        return checked(yaml, sources.size() == 1 ? EMPTIED.matcher(left).replaceFirst("sources: []") : left, -1);
    }

    private static boolean apart(String line) {
        return line.isBlank() || line.strip().startsWith("#");
    }

    // whatever its owner wrote, the outcome is what was there and what was added, or nothing
    private static Outcome<String> checked(String before, String after, int added) {
        try {
            int had = before.isBlank() ? 0 : count(before);
            return count(after) == had + added
                    ? Outcome.ok(after)
                    : Outcome.failure(
                            Reason.UNSUPPORTED,
                            "the list is not written one entry after the other, to the end of the file");
        } catch (YamlFaults e) {
            return Outcome.failure(
                    Reason.UNSUPPORTED, "entries cannot be added to a list written like this: " + e.getMessage());
        }
    }

    private static int count(String yaml) {
        return StrictYaml.read("sources.yaml", yaml, SourcesFile.class)
                .sources()
                .size();
    }

    private static String entry(FeedSource feed, String indent) {
        String inner = indent + "  ";
        OutletEntry outlet = feed.outlet();
        return indent + "- type: feed\n" + inner + "id: " + feed.id() + "\n" + inner + "outlet: {id: "
                + quoted(outlet.id()) + ", name: " + quoted(outlet.name())
                + (outlet.country() == null ? "" : ", country: " + outlet.country())
                + (outlet.stateControlled() ? ", stateControlled: true" : "") + "}\n"
                + (feed.language() == null ? "" : inner + "language: " + quoted(feed.language()) + "\n")
                + inner + "url: " + quoted(feed.url()) + "\n"
                + (feed.interval() == null ? "" : inner + "interval: " + feed.interval() + "\n");
    }

    // a JSON string is a YAML string
    private static String quoted(String text) {
        try {
            return Json.MAPPER.writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a string is always JSON", e);
        }
    }
}
