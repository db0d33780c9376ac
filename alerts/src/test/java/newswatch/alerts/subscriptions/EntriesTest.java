package newswatch.alerts.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newswatch.events.SubscriptionEntry;
import newswatch.events.SubscriptionEntry.Kind;
import newswatch.events.json.Json;
import newswatch.events.yaml.StrictYaml;
import newswatch.events.yaml.YamlFaults;
import org.junit.jupiter.api.Test;

class EntriesTest {
    private static final Subscriptions FILE = StrictYaml.read(
            "subscriptions.yaml",
            """
            channels: [{type: console, id: here}]
            subscriptions: [{id: desk, watch: korea, channels: [here]}]
            """,
            Subscriptions.class);

    @Test
    void stand_beside_those_of_the_file() {
        Entries.InForce inForce = merged(subscription("night", "{'id':'night','watch':'korea','channels':['here']}"));
        assertThat(inForce.subscriptions().subscriptions())
                .extracting(Subscription::id)
                .containsExactly("desk", "night");
        assertThat(inForce.broken()).isEmpty();
    }

    @Test
    void do_not_shadow_an_entry_of_the_file() {
        Entries.InForce inForce = merged(
                subscription("desk", "{'id':'desk','watch':'moon','channels':['here']}"),
                channel("here", "{'type':'console','id':'here'}"));
        assertThat(inForce.subscriptions()).isEqualTo(FILE);
        assertThat(inForce.broken()).containsOnlyKeys("channel/here", "subscription/desk");
    }

    @Test
    void are_left_out_one_by_one_when_broken_and_told_without_their_values() {
        Entries.InForce inForce = merged(
                subscription("a", "{'id':'a','per_hour':'whsec_hidden','channels':['here'],'colour':'red'}"),
                subscription("b", "{'id':'other','channels':['here']}"),
                subscription("c", "{'id':'c','channels':['nowhere']}"),
                subscription("d", "{'id':'d','channels':['here']}"),
                channel("e", "{'type':'console','id':'e'}"),
                channel("f", "'only text'"));
        assertThat(inForce.subscriptions().subscriptions())
                .extracting(Subscription::id)
                .containsExactly("desk", "d");
        assertThat(inForce.broken())
                .containsEntry("subscription/a", "cannot be read: colour, per_hour")
                .containsEntry("subscription/b", "its id is not that of its entry")
                .containsEntry("subscription/c", "names the unknown channel 'nowhere'")
                .containsEntry("channel/e", "a console is this machine's own: set it up in the subscriptions file")
                .containsEntry("channel/f", "cannot be read");
    }

    @Test
    void are_read_whatever_characters_they_hold() {
        String odd = "\"odd \u0000 \u0085 \u2028 \uFFFE \uD83D\uDE80 : - {}#&*!|>'%@` \"";
        JsonNode entry = Json.MAPPER
                .createObjectNode()
                .put("id", "odd")
                .put("query", odd)
                .set("channels", Json.MAPPER.createArrayNode().add("here"));
        assertThat(Entries.read(entry, Subscription.class).query()).isEqualTo(odd);
    }

    @Test
    void are_refused_by_key_however_deep_or_odd() {
        JsonNode deep = json("{'id':'x','channels':['here'],'filters':" + "[".repeat(80) + "]".repeat(80) + "}");
        assertThatThrownBy(() -> Entries.read(deep, Subscription.class)).isInstanceOf(YamlFaults.class);
        assertThatThrownBy(() -> Entries.read(json("[]"), Subscription.class)).isInstanceOf(YamlFaults.class);
        assertThatThrownBy(() -> Entries.read(json("null"), Subscription.class)).isInstanceOf(YamlFaults.class);
        assertThatThrownBy(() -> Entries.read(json("{'id':'x','channels':{}}"), Subscription.class))
                .isInstanceOfSatisfying(
                        YamlFaults.class,
                        e -> assertThat(e.faults().get(0).key()).isEqualTo("channels"));
    }

    @Test
    void tell_who_names_a_channel_also_when_broken() {
        Map<String, SubscriptionEntry> made = made(
                subscription("night", "{'id':'night','channels':['here']}"),
                subscription("ill", "{'id':'ill','channels':'here','colour':'red'}"),
                subscription("away", "{'id':'away','channels':['there']}"));
        assertThat(Entries.naming("here", FILE, made)).containsExactly("desk", "ill", "night");
        assertThat(Entries.naming("nowhere", FILE, made)).isEmpty();
    }

    private static Entries.InForce merged(SubscriptionEntry... entries) {
        return Entries.of(FILE, made(entries));
    }

    private static Map<String, SubscriptionEntry> made(SubscriptionEntry... entries) {
        return Stream.of(entries).collect(Collectors.toMap(SubscriptionEntry::key, entry -> entry));
    }

    private static SubscriptionEntry subscription(String id, String entry) {
        return new SubscriptionEntry(Kind.SUBSCRIPTION, id, json(entry), "ann", Instant.EPOCH);
    }

    private static SubscriptionEntry channel(String id, String entry) {
        return new SubscriptionEntry(Kind.CHANNEL, id, json(entry), "ann", Instant.EPOCH);
    }

    private static JsonNode json(String singleQuoted) {
        try {
            return Json.MAPPER.readTree(singleQuoted.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
