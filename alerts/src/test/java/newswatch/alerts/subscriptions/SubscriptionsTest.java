package newswatch.alerts.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import newswatch.alerts.channel.SampleAlerts;
import newswatch.alerts.deliver.ManualClock;
import newswatch.events.Alert;
import newswatch.events.AlertKind;
import newswatch.events.json.Json;
import newswatch.events.yaml.StrictYaml;
import newswatch.events.yaml.YamlFaults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubscriptionsTest {
    private static final Alert REPORT = SampleAlerts.reported("a1", "d1", 2);

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{relation: [CHN-PRK, PRK-USA]}",
                "{type: [REJECT]}",
                "{quad: [VERBAL_CONFLICT]}",
                "{status: [REPORTED]}",
                "{kinds: [development.reported]}",
                "{priority: 2}",
                "{min_intensity: 2}",
                "{min_origins: 1}",
                "{outlet: [daily-example]}"
            })
    void lets_through_what_its_filters_ask(String filters) {
        assertThat(filters(filters).match(REPORT)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{relation: [CHN-PRK]}",
                "{type: [AGREE]}",
                "{quad: [MATERIAL_CONFLICT]}",
                "{status: [DENIED]}",
                "{kinds: [relation.shifted]}",
                "{priority: 1}",
                "{min_intensity: 2.5}",
                "{min_origins: 2}",
                "{outlet: [other]}",
                "{relation: [PRK-USA], priority: 1}"
            })
    void keeps_back_what_its_filters_do_not_ask(String filters) {
        assertThat(filters(filters).match(REPORT)).isFalse();
    }

    @Test
    void a_filter_on_developments_lets_no_other_alert_through() {
        Alert shift = SampleAlerts.shifted("s1", "WORSENING");
        assertThat(filters("{type: [REJECT]}").match(shift)).isFalse();
        assertThat(filters("{relation: [PRK-USA]}").match(shift)).isTrue();
    }

    @Test
    void whoever_was_told_of_something_is_told_when_it_turns_out_otherwise() throws IOException {
        Alert retracted = overturned("REPORTED", "CORROBORATED", "RETRACTED");
        assertThat(filters("{status: [REPORTED]}").match(retracted)).isTrue();
        assertThat(filters("{min_origins: 2}").match(retracted)).isTrue();
        Alert neverCorroborated = overturned("REPORTED", "RETRACTED");
        assertThat(filters("{status: [CORROBORATED]}").match(neverCorroborated)).isFalse();
        assertThat(filters("{min_origins: 2}").match(neverCorroborated)).isFalse();
    }

    /** The report after these steps, with no origin left. */
    private static Alert overturned(String... steps) throws IOException {
        ObjectNode alert = Json.MAPPER.valueToTree(REPORT);
        ObjectNode development = (ObjectNode) alert.get("development");
        development.put("status", steps[steps.length - 1]).put("origins", 0);
        ArrayNode told = development.putArray("steps");
        for (int i = 0; i < steps.length; i++) {
            told.addObject().put("version", i + 1).put("status", steps[i]).put("at", "2018-05-24T14:10:00Z");
        }
        return Json.MAPPER.treeToValue(alert, Alert.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "at_once: 4 | at_once should be between 0 and 3",
                "per_hour: 0 | per_hour should be between 1",
                "mute: [{from: '22:00'}] | subscriptions[0].mute[0].to: is missing",
                "mute: [{from: '22:00', to: '7 am'}] | is not a time of day such as",
                "mute: [{days: [someday], from: '22:00', to: '07:00'}] | write a day as mon, tue",
                "zone: Europe/Nowhere | is not a time zone such as Europe/Berlin",
                "muted: later | subscriptions[0].muted",
                "'watch: sources, filters: {relation: [PRK-USA]}' | would let nothing through",
                "'watch: channels, filters: {type: [AGREE]}' | would let nothing through",
                "'watch: theatre, filters: {kinds: [channel.failed]}' | would let nothing through",
            })
    void says_what_is_wrong_with_a_key(String key, String said) {
        assertThatThrownBy(() -> read(
                        """
                        subscriptions:
                          - {id: desk, channels: [console], %s}
                        channels:
                          - {type: console, id: console}
                        """
                                .formatted(key)))
                .isInstanceOf(YamlFaults.class)
                .hasMessageContaining(said);
    }

    @Test
    void without_a_file_what_matters_goes_to_the_console() {
        assertThat(Subscriptions.DEFAULT.matching(REPORT)).hasSize(1);
        assertThat(Subscriptions.DEFAULT.matching(SampleAlerts.reported("a1", "d1", 3)))
                .isEmpty();
    }

    @Test
    void groups_by_the_labels_asked_for() {
        Subscription subscription =
                read("""
                        subscriptions:
                          - {id: s, channels: [console], group_by: [relation, kind]}
                        channels:
                          - {type: console, id: console}
                        """)
                        .subscription("s")
                        .orElseThrow();
        assertThat(subscription.group(REPORT)).isEqualTo("relation=PRK-USA,kind=development.reported");
    }

    @Test
    void tells_what_is_wrong_and_where() {
        assertThatThrownBy(
                        () -> read(
                                """
                        subscriptions:
                          - {id: desk, channels: [nowhere], group_wait: soon, colour: red}
                        channels: []
                        """))
                .isInstanceOf(YamlFaults.class)
                .hasMessageContaining("s.yaml:2: subscriptions[0].colour: unknown key")
                .hasMessageContaining("s.yaml:2: subscriptions[0].group_wait");
        assertThatThrownBy(
                        () -> read(
                                """
                        subscriptions:
                          - {id: desk, channels: [nowhere]}
                        channels: []
                        """))
                .hasMessageContaining("unknown channel 'nowhere'");
        assertThatThrownBy(
                        () -> read(
                                """
                        subscriptions: []
                        channels:
                          - {id: hook, type: pigeon}
                        """))
                .hasMessageContaining("apprise, console, email, ntfy, slack, webhook");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "relation: [PRK-USA]",
                "type: [REJECT]",
                "quad: [VERBAL_CONFLICT]",
                "status: [DENIED]",
                "kinds: [development.denied]",
                "min_intensity: 2",
                "min_origins: 2",
                "outlet: [x]"
            })
    void a_filter_that_nothing_about_sources_meets_is_refused(String filter) {
        assertThatThrownBy(() -> read(subscription("sources", filter)))
                .hasMessageContaining(
                        "filters." + filter.substring(0, filter.indexOf(':')) + " would let nothing through")
                .hasMessageContaining("priority and source");
    }

    @ParameterizedTest
    @ValueSource(strings = {"source: [x]", "kinds: [source.silent]"})
    void a_filter_that_only_sources_meet_is_refused_for_another_watch(String filter) {
        assertThatThrownBy(() -> read(subscription("theatre", filter))).hasMessageContaining("watch: sources");
        assertThat(read(subscription("sources", filter)).subscriptions()).hasSize(1);
    }

    private static String subscription(String watch, String filter) {
        return """
               subscriptions:
                 - {id: desk, watch: %s, channels: [console], filters: {%s}}
               channels:
                 - {id: console, type: console}
               """
                .formatted(watch, filter);
    }

    @Test
    void a_bad_file_keeps_the_old_subscriptions_and_shows_it() throws Exception { // D15
        ManualClock clock = new ManualClock(SampleAlerts.AT);
        Path file = Files.writeString(directory.resolve("subscriptions.yaml"), yaml("first"));
        SubscriptionsFile subscriptions = new SubscriptionsFile(file, clock);
        assertThat(subscriptions.get().subscription("first")).isPresent();

        Files.writeString(file, yaml("second"));
        clock.advance(Duration.ofSeconds(10));
        assertThat(subscriptions.get().subscription("second")).isPresent();

        Files.writeString(file, "subscriptions: 7");
        clock.advance(Duration.ofSeconds(10));
        assertThat(subscriptions.get().subscription("second")).isPresent();
        assertThat(subscriptions.valid()).isFalse();

        Files.writeString(file, yaml("second"));
        clock.advance(Duration.ofSeconds(10));
        assertThat(subscriptions.get().subscription("second")).isPresent();
        assertThat(subscriptions.valid()).isTrue();
    }

    @Test
    void all_kinds_of_alert_have_a_label_of_each_sort() {
        for (AlertKind kind : AlertKind.values()) {
            Alert alert = SampleAlerts.alert("a", kind, "d", 1, false);
            for (Label label : Label.values()) {
                assertThat(label.of(alert)).isNotNull();
            }
        }
    }

    private static String yaml(String id) {
        return """
               subscriptions:
                 - {id: %s, channels: [console]}
               channels:
                 - {id: console, type: console}
               """
                .formatted(id);
    }

    private static Filters filters(String yaml) {
        return StrictYaml.read("filters.yaml", yaml, Filters.class);
    }

    private static Subscriptions read(String yaml) {
        return StrictYaml.read("s.yaml", yaml, Subscriptions.class);
    }
}
