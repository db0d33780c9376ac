package newswatch.ingest.opml;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import newswatch.events.json.Json;
import newswatch.events.yaml.StrictYaml;
import newswatch.events.yaml.YamlFaults;
import newswatch.ingest.outcome.Outcome;
import newswatch.ingest.outcome.Reason;
import newswatch.ingest.source.FeedSource;
import newswatch.ingest.source.SourcesFile;

/** A {@code sources.yaml} as text: what is added goes to its end, and every word and comment of its owner stays. */
public final class SourcesText {
    private static final Pattern EMPTY_LIST = Pattern.compile("(?m)^sources:[ \\t]*\\[[ \\t]*][ \\t]*$");
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

    // whatever its owner wrote, the outcome is what was there and what was added, or nothing
    private static Outcome<String> checked(String before, String after, int added) {
        try {
            int had = before.isBlank() ? 0 : count(before);
            return count(after) == had + added
                    ? Outcome.ok(after)
                    : Outcome.failure(Reason.UNSUPPORTED, "the list does not stand at the end of the file");
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
        return indent + "- type: feed\n" + inner + "id: " + feed.id() + "\n" + inner + "outlet: {id: "
                + quoted(feed.outlet().id()) + ", name: " + quoted(feed.outlet().name()) + "}\n"
                + (feed.language() == null ? "" : inner + "language: " + quoted(feed.language()) + "\n")
                + inner + "url: " + quoted(feed.url()) + "\n";
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
