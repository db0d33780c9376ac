package newswatch.alerts.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import newswatch.alerts.channel.Letter.Item;
import newswatch.alerts.channel.Letter.Line;
import newswatch.events.Actor;
import newswatch.events.Alert;
import newswatch.events.AlertKind;
import newswatch.events.Development;
import newswatch.events.Evidence;
import newswatch.events.Status;
import newswatch.events.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AlertItemTest {
    private static final String BOARD = "https://board.example";
    private static final Alert SAMPLE = Trial.sample();

    @ParameterizedTest
    @CsvSource({
        "DEVELOPMENT_CORROBORATED, CORROBORATED, 'CORROBORATED: ', Now told independently by 3 origins.",
        "DEVELOPMENT_DENIED, DENIED, 'DENIED: ', What was told is denied by China.",
        "DEVELOPMENT_SUPERSEDED, SUPERSEDED, 'SUPERSEDED: ', What was told no longer holds",
        "DEVELOPMENT_RETRACTED, RETRACTED, 'RETRACTED: ', Take it back"
    })
    void leads_with_what_changed(AlertKind kind, Status status, String before, String says) {
        Item item = AlertItem.of(of(kind, development(status, 3, new Actor("CHN", null, "China"))), BOARD);
        assertThat(item.heading()).isEqualTo(before + SAMPLE.title());
        assertThat(item.lines().get(0).text()).startsWith(says);
    }

    @Test
    void says_what_a_development_overturns_and_leads_there() {
        Line overturned = AlertItem.of(SAMPLE, BOARD).lines().stream()
                .filter(line -> line.text().startsWith("overturns"))
                .findFirst()
                .orElseThrow();
        assertThat(overturned.link())
                .isEqualTo(BOARD + "/#id=" + SAMPLE.development().overturns());
    }

    @Test
    void leads_to_the_board_to_confirm_dismiss_or_mute() {
        assertThat(text(SAMPLE))
                .endsWith("confirm it, dismiss it or mute its object: " + BOARD + "/#id="
                        + SAMPLE.development().id());
        assertThat(AlertItem.of(SAMPLE, null).lines()).extracting(Line::plain).noneMatch(line -> line.contains("#id="));
    }

    @Test
    void tells_the_moment_on_the_clocks_of_both_sides() {
        assertThat(text(SAMPLE)).contains("told 24 May 2018 14:30 UTC (10:30 in Washington, 23:30 in Pyongyang)");
        assertThat(text(at("2018-05-09T21:35:00Z")))
                .contains("told 9 May 2018 21:35 UTC (17:35 in Washington, 10 May 06:35 in Pyongyang)");
    }

    @Test
    void says_what_is_unconfirmed_and_who_was_quoted() {
        String text = text(SampleAlerts.unconfirmed("two officials"));
        assertThat(text)
                .contains("reportedly: no named office has confirmed it")
                .contains(", quoting two officials");
    }

    @Test
    void says_of_an_article_which_query_it_met_by_which_words() {
        Alert met = new Alert(
                "m1",
                AlertKind.ARTICLE_MATCHED,
                "matches",
                SAMPLE.at(),
                2,
                false,
                "Ferry sinks",
                null,
                null,
                new Alert.Match("ships", "art1", List.of("ferry", "sinks"), null),
                null,
                SAMPLE.evidence(),
                null);
        assertThat(text(met)).contains("met the query ships · by ferry, sinks").contains("harbor-wire");
    }

    @Test
    void says_of_a_mood_which_way_it_moved_and_why() {
        assertThat(text(SampleAlerts.shifted("s1", "WORSENING"))).contains("PRK-USA · worsening");
    }

    @ParameterizedTest
    @EnumSource(AlertKind.class)
    void has_words_for_every_kind_even_of_an_alert_that_says_next_to_nothing(AlertKind kind) {
        Alert bare = new Alert(
                "a",
                kind,
                "w",
                SAMPLE.at(),
                3,
                false,
                "",
                null,
                null,
                null,
                "x",
                null,
                new Why(null, null, null, null));
        boolean aboutDevelopments = kind.code().startsWith("development.");
        Alert alert = aboutDevelopments ? of(kind, development(Status.REPORTED, 0, null)) : bare;
        Item item = kind == AlertKind.RELATION_SHIFTED || kind == AlertKind.ARTICLE_MATCHED
                ? AlertItem.of(SampleAlerts.shifted("s", "STEADY"), BOARD)
                : AlertItem.of(alert, BOARD);
        assertThat(item.heading()).isNotBlank();
        assertThat(item.lines())
                .extracting(Line::text)
                .noneMatch(String::isBlank)
                .noneMatch(text -> text.contains("null"));
    }

    @Test
    void a_message_is_named_after_what_still_holds_and_tells_a_correction_after_what_it_corrects() {
        Alert reported = SampleAlerts.reported("a1", "d1", 1);
        Alert retracted = SampleAlerts.alert("a2", AlertKind.DEVELOPMENT_RETRACTED, "d1", 2, false);
        Letter letter = Letters.of(Notice.of("m", SampleAlerts.AT, "desk", List.of(reported, retracted), BOARD), 50);
        assertThat(letter.subject()).isEqualTo("[2] RETRACTED: United States calls off summit, and 1 more");
        assertThat(letter.urgency()).isEqualTo(2);
        assertThat(letter.items())
                .extracting(Item::marked)
                .containsExactly("[1] United States calls off summit", "[2] RETRACTED: United States calls off summit");
    }

    private static String text(Alert alert) {
        return AlertItem.of(alert, BOARD).lines().stream().map(Line::plain).collect(Collectors.joining("\n"));
    }

    private static Alert at(String moment) {
        Evidence was = SAMPLE.evidence().get(0);
        Evidence then =
                new Evidence(was.article(), 1, was.url(), was.outlet(), Instant.parse(moment), was.quote(), 0, 1, null);
        return of(SAMPLE.kind(), SAMPLE.development(), List.of(then));
    }

    private static Alert of(AlertKind kind, Development development) {
        return of(kind, development, SAMPLE.evidence());
    }

    private static Alert of(AlertKind kind, Development development, List<Evidence> evidence) {
        return new Alert(
                "a",
                kind,
                "w",
                SAMPLE.at(),
                1,
                false,
                SAMPLE.title(),
                development,
                null,
                null,
                null,
                evidence,
                SAMPLE.why());
    }

    private static Development development(Status status, int origins, Actor deniedBy) {
        return SampleAlerts.development("d1", status, origins, deniedBy, true);
    }

    @Test
    void leads_to_the_channels_when_one_fails_and_to_the_sources_when_one_is_silent() {
        assertThat(AlertItem.of(
                                SampleAlerts.source("a", AlertKind.CHANNEL_FAILED, "desk", "fails"),
                                "https://b.example")
                        .link())
                .isEqualTo("https://b.example/operations.html");
        assertThat(AlertItem.of(
                                SampleAlerts.source("a", AlertKind.SOURCE_SILENT, "wire", "silent"),
                                "https://b.example")
                        .link())
                .isEqualTo("https://b.example/sources.html");
    }
}
