package newswatch.ingest.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import newswatch.ingest.extract.CanonicalUrl;
import newswatch.ingest.outcome.Outcome;
import newswatch.ingest.outcome.Reason;

/** JSON Feed 1.0 and 1.1, read item by item: what is complete before a fault counts. */
final class JsonFeed {
    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(50)
                    .maxStringLength(1_000_000)
                    .maxNumberLength(100)
                    .maxNameLength(1_000)
                    .build())
            .build());

    private final String address;
    private final ObjectNode head = MAPPER.createObjectNode();
    private final List<JsonNode> items = new ArrayList<>();
    private boolean listed;

    private JsonFeed(String address) {
        this.address = address;
    }

    static Outcome<Feed> read(String json, String address) {
        JsonFeed feed = new JsonFeed(address);
        try (JsonParser parser = MAPPER.createParser(json)) {
            feed.read(parser);
            return feed.listed && feed.named()
                    ? Outcome.ok(feed.finish(false))
                    : Outcome.failure(Reason.NOT_A_FEED, "JSON, but no JSON Feed");
        } catch (IOException e) {
            boolean bounds = e instanceof StreamConstraintsException;
            return feed.items.isEmpty() || !feed.named()
                    ? Outcome.failure(
                            bounds ? Reason.TOO_LARGE : Reason.NOT_A_FEED, "broken JSON, and no item complete")
                    : Outcome.ok(feed.finish(true));
        }
    }

    private void read(JsonParser parser) throws IOException {
        parser.nextToken();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            if (parser.nextToken() == JsonToken.START_ARRAY && name.equals("items")) {
                listed = true;
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(MAPPER.readTree(parser));
                }
            } else {
                head.set(name, MAPPER.readTree(parser));
            }
        }
    }

    private boolean named() {
        String version = JsonEntry.text(head, "version");
        return version != null && version.contains("jsonfeed.org/version/");
    }

    private Feed finish(boolean salvaged) {
        String home = CanonicalUrl.resolve(address, JsonEntry.text(head, "home_page_url"))
                .orElse(address);
        String language = JsonEntry.text(head, "language");
        List<Entry> entries = items.stream()
                .filter(JsonNode::isObject)
                .map(item -> JsonEntry.read(item, address, language))
                .toList();
        return new Feed(JsonEntry.text(head, "title"), home, language, entries, salvaged, 0, null);
    }
}
