package newswatch.alerts.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import mockwebserver3.RecordedRequest;
import newswatch.events.Alert;
import newswatch.events.json.Json;
import org.junit.jupiter.api.Test;

class SlackChannelTest extends HttpChannelContract {
    @Override
    ChannelSettings literal(String url, boolean allowPrivate) {
        return new SlackChannel.Settings("desk", url, null, allowPrivate);
    }

    @Override
    ChannelSettings fromFile(String url, Path file) {
        return new SlackChannel.Settings("desk", null, file.toString(), true);
    }

    @Override
    String secret(int which) {
        return receiver.url("/services/" + which).toString();
    }

    @Override
    String shown(RecordedRequest request) {
        return request.getUrl().encodedPath();
    }

    @Test
    void nothing_from_outside_links_mentions_or_calls_a_channel_together() throws Exception { // I2
        JsonNode message = rendered(SampleAlerts.titled(HOSTILE, HOSTILE));
        assertThat(texts(message))
                .allSatisfy(text -> assertThat(text.replaceAll("<https://(board|daily)\\.example/[^|>]*\\|", ""))
                        .doesNotContain("<!", "<@", "<http")
                        .doesNotContain("\r", "\u001b", "\u202e"));
        assertThat(String.join(" ", texts(message).toList())).contains("&lt;!channel&gt;", "&lt;@U123&gt;", " &amp; ");
        assertThat(message.path("unfurl_links").asBoolean(true)).isFalse();
        assertThat(message.findValues("verbatim")).isNotEmpty().allMatch(JsonNode::asBoolean);
    }

    @Test
    void stays_within_fifty_blocks_and_three_thousand_characters_a_text() throws Exception { // D9
        Alert escaping = SampleAlerts.titled("&".repeat(600), "<".repeat(600));
        for (int alerts : List.of(1, 20, 21, 10_000)) {
            JsonNode message = Json.MAPPER.readTree(SlackBlocks.of(Notice.of(
                    "m", SampleAlerts.AT, "desk", Collections.nCopies(alerts, escaping), "https://b.example")));
            assertThat(message.path("blocks").size()).isLessThanOrEqualTo(SlackBlocks.MAX_BLOCKS);
            assertThat(texts(message)).allMatch(text -> !text.isEmpty() && text.length() <= SlackBlocks.MAX_TEXT);
        }
    }

    @Test
    void says_where_to_read_on_when_something_is_left_out() throws Exception {
        JsonNode blocks = Json.MAPPER
                .readTree(SlackBlocks.of(Notice.of(
                        "m", SampleAlerts.AT, "desk", Collections.nCopies(30, Trial.sample()), "https://b.example")))
                .path("blocks");
        assertThat(blocks.get(blocks.size() - 1).findValue("text").asText())
                .isEqualTo("<https://b.example/|… and 10 more>");
    }

    private static JsonNode rendered(Alert alert) throws Exception {
        return Json.MAPPER.readTree(SlackBlocks.of(notice(alert)));
    }

    /** Of the message and of each block. */
    private static Stream<String> texts(JsonNode message) {
        Stream<JsonNode> blocks = StreamSupport.stream(message.path("blocks").spliterator(), false);
        return Stream.concat(
                Stream.of(message.path("text").asText()),
                blocks.map(block -> block.path("type").asText().equals("context")
                        ? block.path("elements").get(0).path("text").asText()
                        : block.path("text").path("text").asText()));
    }
}
