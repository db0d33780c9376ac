package newswatch.alerts.digest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import newswatch.alerts.Sample;
import newswatch.alerts.Spring2018;
import newswatch.alerts.channel.Digest;
import newswatch.alerts.channel.Digest.Line;
import newswatch.alerts.channel.Digest.Section;
import newswatch.alerts.subscriptions.Filters;
import newswatch.alerts.subscriptions.Silences;
import newswatch.alerts.subscriptions.Subscription;
import newswatch.alerts.view.Loading;
import newswatch.alerts.view.View;
import newswatch.alerts.view.Watched;
import newswatch.events.Alert;
import newswatch.events.AlertKind;
import newswatch.events.DevelopmentState;
import newswatch.events.EventType;
import newswatch.events.Evidence;
import newswatch.events.Judgement;
import newswatch.events.ObjectKind;
import newswatch.events.RelationState;
import newswatch.events.RelationState.Mood;
import newswatch.events.Silence;
import newswatch.events.Status;
import newswatch.events.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ViewDigestsTest {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Watched WATCH =
            Watched.of(Sample.WATCH, "China, North Korea, United States", List.of("CHN", "PRK", "USA"), List.of("KOR"));

    @TempDir
    private Path directory;

    private View view;

    @BeforeEach
    void open() {
        view = View.open(directory);
    }

    @AfterEach
    void close() {
        view.close();
    }

    @Test
    void each_act_has_one_line_the_most_urgent_first() {
        know(
                Sample.of("c", "2018-05-24T12:00:00Z", EventType.ACCUSE, "China criticises United States")
                        .priority(3),
                Sample.of("b", "2018-05-24T11:00:00Z", EventType.MOBILIZE, "North Korea dismantles site")
                        .status(Status.CORROBORATED, 4, 33)
                        .quote("Maple Standard", "They blew it up.", null),
                Sample.of("a", "2018-05-24T13:43:00Z", EventType.REJECT, "United States calls off summit")
                        .priority(1));
        Digest digest = morning(reader(SEOUL), "2018-05-25");
        assertThat(digest.title()).isEqualTo("Friday 25 May 2018: China, North Korea, United States");
        assertThat(digest.summary()).isEqualTo("3 new");
        assertThat(lines(digest, "New"))
                .containsExactly(
                        "1 United States calls off summit · Thu 22:43 · 1 origin",
                        "2 North Korea dismantles site · Thu 20:00 · 4 origins",
                        "3 China criticises United States · Thu 21:00 · 1 origin");
        Line second = section(digest, "New").lines().get(1);
        assertThat(second.development()).isEqualTo("b");
        assertThat(second.url()).isEqualTo("https://maple-standard.example/b");
    }

    @Test
    void what_was_overturned_says_by_what_or_by_whom_and_is_not_new_as_well() {
        know(
                Sample.of("agreed", "2018-05-10T14:37:00Z", EventType.AGREE, "United States agrees to summit")
                        .status(Status.SUPERSEDED, 3, 44)
                        .priority(1),
                Sample.of("off", "2018-05-24T13:43:00Z", EventType.REJECT, "United States calls off summit")
                        .overturns("agreed")
                        .priority(1),
                Sample.of("row", "2018-05-24T06:05:00Z", EventType.ACCUSE, "China accuses United States")
                        .deniedBy("USA"),
                Sample.of("moved", "2018-05-24T04:00:00Z", EventType.MOBILIZE, "North Korea reportedly moves missile")
                        .status(Status.RETRACTED, 1, 2));
        tell(AlertKind.DEVELOPMENT_SUPERSEDED, "agreed", "2018-05-24T13:43:00Z");
        tell(AlertKind.DEVELOPMENT_DENIED, "row", "2018-05-24T09:05:00Z");
        tell(AlertKind.DEVELOPMENT_RETRACTED, "moved", "2018-05-24T13:00:00Z");
        Digest digest = morning(reader(SEOUL), "2018-05-25");
        assertThat(digest.summary()).isEqualTo("1 new, 3 overturned");
        assertThat(lines(digest, "New")).hasSize(1).first().asString().startsWith("1 United States calls off summit");
        assertThat(lines(digest, "Overturned"))
                .containsExactly(
                        "1 United States agrees to summit · Thu 10 May / overturned by: United States calls off summit",
                        "2 China accuses United States · Thu 24 May / denied by United States",
                        "2 North Korea reportedly moves missile · Thu 24 May / retracted: no report stands by it");
    }

    @Test
    void what_waited_is_in_it_however_old_and_a_known_act_that_stands_firmer_is_not_new() {
        know(Sample.of("halt", "2018-05-20T22:10:00Z", EventType.CONCEDE, "North Korea plans to halt tests")
                .status(Status.CORROBORATED, 2, 9)
                .priority(3));
        Alert firmer = alert(AlertKind.DEVELOPMENT_CORROBORATED, state("halt"), "2018-05-21T06:00:00Z");
        Digest digest = digest(request(reader(SEOUL), "2018-05-25", List.of(firmer)));
        assertThat(digest.summary()).isEqualTo("1 corroborated");
        assertThat(lines(digest, "Corroborated"))
                .containsExactly("3 North Korea plans to halt tests · Mon 15:00 · 2 origins");
    }

    @Test
    void what_was_told_as_overturned_and_stands_again_is_said() {
        know(Sample.of("agreed", "2018-05-10T14:37:00Z", EventType.AGREE, "United States agrees to summit")
                .status(Status.CORROBORATED, 3, 44));
        tell(AlertKind.DEVELOPMENT_SUPERSEDED, "agreed", "2018-05-24T13:43:00Z");
        Digest digest = morning(reader(SEOUL), "2018-05-25");
        assertThat(digest.summary()).isEqualTo("1 overturned");
        assertThat(lines(digest, "Overturned"))
                .containsExactly(
                        "2 United States agrees to summit · Thu 10 May / stands again: what overturned it does not");
    }

    @Test
    void relations_say_which_way_they_moved_and_what_moved_them() {
        know(Sample.of("off", "2018-05-24T13:43:00Z", EventType.REJECT, "United States calls off summit"));
        LocalDate day = LocalDate.parse("2018-05-24");
        Loading.relations(
                view,
                List.of(
                        relation(
                                "PRK-USA",
                                day,
                                mood("PRK", "USA", 4, 3, "STEADY"),
                                mood("USA", "PRK", -21, 12, "WORSENING", "off")),
                        relation(
                                "CHN-PRK",
                                day,
                                mood("CHN", "PRK", 30, 20, "IMPROVING"),
                                mood("PRK", "CHN", 28, 20, "IMPROVING")),
                        relation("PRK", LocalDate.parse("2017-11-28"))));
        assertThat(lines(morning(reader(SEOUL), "2018-05-25"), "Relations"))
                .containsExactly(
                        "United States → North Korea worsening: −2.1 (usually +1.2) / moved by United States calls off summit, Thu 24 May");
        assertThat(lines(morning(reader(SEOUL), "2018-05-25"), "Indicators"))
                .containsExactly(
                        "Mood as before: China ↔ North Korea +3.0 and +2.8 · North Korea → United States +0.4",
                        "Last contact: China–North Korea yesterday · North Korea–United States yesterday",
                        "Last launch: North Korea 178 days ago",
                        "Acts in 30 days: China–North Korea 3 (2 agree, 1 consult) · North Korea–United States 3 (2 agree, 1 consult)");
    }

    @Test
    void what_nobody_confirms_context_and_plans_stand_at_the_side() {
        know(
                Sample.of(
                                "rumour",
                                "2018-05-21T03:15:00Z",
                                EventType.MOBILIZE,
                                "United States reportedly withdraws B-52s")
                        .unconfirmed()
                        .quote("Southern Cross Times", "Two officials said so.", null),
                Sample.of("moon", "2018-05-24T10:50:00Z", EventType.CONSULT, "Leaders of the two Koreas meet")
                        .context(),
                Sample.of("old-context", "2018-05-20T10:50:00Z", EventType.CONSULT, "Lavrov visits Pyongyang")
                        .context(),
                plan("summit", "2018-05-10T14:37:00Z", "2018-05-31", "Leaders to meet"),
                plan("again", "2018-05-12T14:37:00Z", "2018-05-31", "Leaders still to meet"),
                plan("off", "2018-05-12T14:37:00Z", "2018-05-30", "Envoys to meet")
                        .status(Status.SUPERSEDED, 1, 1),
                Sample.of("threat", "2018-05-12T14:37:00Z", EventType.THREATEN, "Threatened for that day")
                        .planned("2018-05-30")
                        .silent(),
                plan("later", "2018-05-12T14:37:00Z", "2018-06-01", "Too far away"),
                plan("past", "2018-05-12T14:37:00Z", "2018-05-24", "Over"));
        Digest digest = morning(reader(SEOUL), "2018-05-25");
        assertThat(digest.summary()).isEqualTo("nothing new");
        assertThat(lines(digest, "Unconfirmed"))
                .containsExactly("United States reportedly withdraws B-52s · Mon 12:15 · Southern Cross Times");
        assertThat(lines(digest, "Context")).containsExactly("Leaders of the two Koreas meet · Thu 19:50");
        assertThat(lines(digest, "Next seven days")).containsExactly("Thu 31 May: Leaders still to meet");
    }

    @Test
    void sources_that_fell_silent_are_named_and_the_healthy_counted() {
        Loading.sources(view, Spring2018.sources());
        Digest digest = morning(reader(SEOUL), "2018-06-20");
        assertThat(digest.summary())
                .isEqualTo("nothing new; 4 sources healthy, 1 silent, 1 failing, 1 degraded, 1 disabled");
        assertThat(lines(digest, "Silent sources")).anyMatch(line -> line.startsWith("Seto Courier: nothing new;"));
    }

    @Test
    void D20_with_nothing_new_it_says_so() {
        Loading.sources(
                view,
                Spring2018.sources().stream()
                        .filter(source -> source.health().equals("ok"))
                        .toList());
        Digest digest = morning(reader(SEOUL), "2018-06-20");
        assertThat(digest.summary()).isEqualTo("nothing new; 4 sources healthy");
        assertThat(digest.sections()).isEmpty();
    }

    @Test
    void D20_over_days_of_23_and_25_hours_every_alert_is_in_exactly_one_digest_and_hours_are_the_readers() {
        know(Stream.of("2018-03-25", "2018-10-28")
                .map(day -> LocalDate.parse(day)
                        .minusDays(1)
                        .atTime(LocalTime.NOON)
                        .atZone(BERLIN)
                        .toInstant())
                .flatMap(noon -> Stream.iterate(noon, at -> at.plus(Duration.ofMinutes(30)))
                        .limit(96))
                .map(at -> Sample.of("at-" + at, at.toString(), EventType.ACCUSE, "told at " + at))
                .toArray(Sample[]::new));
        Subscription reader = reader(BERLIN);
        List<Duration> lengths = new ArrayList<>();
        int told = 0;
        for (String day : List.of("2018-03-25", "2018-03-26", "2018-03-27", "2018-10-28", "2018-10-29", "2018-10-30")) {
            Instant to = sevenOn(LocalDate.parse(day), BERLIN);
            Instant from = theOneBefore(reader, to);
            lengths.add(Duration.between(from, to));
            Section fresh = section(digest(request(reader, LocalDate.parse(day), from, to, List.of())), "New");
            told += fresh.lines().size() + fresh.more();
        }
        assertThat(lengths).contains(Duration.ofHours(23), Duration.ofHours(24), Duration.ofHours(25));
        assertThat(told).isEqualTo(192);
        assertThat(lines(morning(reader, "2018-10-29"), "New").get(0)).contains("· 06:30 ·");
    }

    @Test
    void a_digest_of_the_same_view_is_the_same_in_any_locale_A15() {
        Loading.relations(view, Spring2018.relations());
        know(Spring2018.developments().toArray(Sample[]::new));
        Digest plain = morning(reader(SEOUL), "2018-05-25");
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(morning(reader(SEOUL), "2018-05-25")).isEqualTo(plain);
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(morning(reader(SEOUL), "2018-05-25")).isEqualTo(plain);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void I10_a_hostile_title_is_one_plain_line_and_data_and_a_hostile_link_none() {
        know(Sample.of("hostile", "2018-05-24T10:00:00Z", EventType.ACCUSE, Spring2018.HOSTILE + "\r\nBcc: a@b\u2028x")
                .quote("Wild\nWeb", "no", null, "javascript:alert(3)"));
        Line line = section(morning(reader(SEOUL), "2018-05-25"), "New").lines().get(0);
        assertThat(line.text())
                .contains("${jndi:ldap://x} {{7*7}}")
                .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\u2028\\u2029]")
                .endsWith("· Thu 19:00 · 1 origin");
        assertThat(line.url()).isNull();
    }

    @Test
    void a_line_is_cut_and_a_section_counts_what_it_leaves_out() {
        know(Stream.iterate(1, i -> i + 1)
                .limit(14)
                .map(i -> Sample.of("d" + i, "2018-05-24T10:00:00Z", EventType.ACCUSE, "뉴스".repeat(200)))
                .toArray(Sample[]::new));
        Section fresh = section(morning(reader(SEOUL), "2018-05-25"), "New");
        assertThat(fresh.lines()).hasSize(10);
        assertThat(fresh.more()).isEqualTo(4);
        assertThat(fresh.lines().get(0).text()).contains("… · Thu").hasSizeLessThan(200);
    }

    @Test
    void the_filters_of_the_subscription_hold_but_priority_counts_only_for_what_is_told() {
        know(
                Sample.of("off", "2018-05-24T13:43:00Z", EventType.REJECT, "United States calls off summit")
                        .priority(1),
                Sample.of("row", "2018-05-24T06:05:00Z", EventType.ACCUSE, "China accuses United States")
                        .between("CHN-USA", "CHN", "USA")
                        .priority(1),
                Sample.of("words", "2018-05-24T06:05:00Z", EventType.ACCUSE, "North Korea criticises United States")
                        .priority(3),
                plan("summit", "2018-05-10T14:37:00Z", "2018-05-31", "Leaders to meet")
                        .priority(3),
                plan("trade", "2018-05-10T14:37:00Z", "2018-05-31", "Envoys to meet")
                        .between("CHN-USA", "CHN", "USA"));
        Loading.relations(view, Spring2018.relations());
        Filters filters = new Filters(List.of("PRK-USA"), null, null, null, null, 2, null, null, null, null);
        Digest digest = morning(reader(Sample.WATCH, null, filters, SEOUL), "2018-05-25");
        assertThat(lines(digest, "New")).hasSize(1).first().asString().startsWith("1 United States calls off");
        assertThat(lines(digest, "Next seven days")).containsExactly("Thu 31 May: Leaders to meet");
        assertThat(lines(digest, "Indicators"))
                .contains("Mood as before: North Korea ↔ United States +2.6 and +1.8")
                .noneMatch(line -> line.contains("China"));
    }

    @Test
    void what_is_silenced_does_not_come_back_in_the_digest() {
        know(
                Sample.of("games", "2018-05-24T13:43:00Z", EventType.MOBILIZE, "United States holds exercise")
                        .about(ObjectKind.EXERCISE),
                plan("next", "2018-05-10T14:37:00Z", "2018-05-31", "Exercise to begin")
                        .about(ObjectKind.EXERCISE),
                Sample.of("off", "2018-05-24T13:43:00Z", EventType.REJECT, "United States calls off summit"));
        Silence.Of of =
                new Silence.Of(null, null, null, ObjectKind.EXERCISE, null, null, null, null, null, null, "desk");
        Silence silence = new Silence(
                "s",
                of,
                Instant.parse("2018-05-24T00:00:00Z"),
                Instant.parse("2018-06-01T00:00:00Z"),
                "ana",
                null,
                null);
        Silences silences = (alert, subscription, now) -> silence.active(now) && silence.covers(alert, subscription);
        Digest digest = digests(silences)
                .digest(request(reader(SEOUL), "2018-05-25", List.of()))
                .orElseThrow();
        assertThat(digest.summary()).isEqualTo("1 new");
        assertThat(digest.sections()).extracting(Section::heading).containsExactly("New");
    }

    @Test
    void a_subscription_without_a_watch_covers_all_watches() {
        know(Sample.of("here", "2018-05-24T13:43:00Z", EventType.REJECT, "United States calls off summit"));
        Alert there = elsewhere(alert("here"));
        Loading.alerts(view, List.of(there));
        Watched other = Watched.of("south-asia", "India and Pakistan", List.of("IND", "PAK"), List.of());
        ViewDigests digests = new ViewDigests(view, until -> true, List.of(WATCH, other), Silences.NONE);
        Digest all =
                digests.digest(request(reader(SEOUL), "2018-05-25", List.of())).orElseThrow();
        assertThat(all.title()).isEqualTo("Friday 25 May 2018");
        assertThat(all.summary()).isEqualTo("2 new");
        Digest one = digests.digest(request(reader("south-asia", null, null, SEOUL), "2018-05-25", List.of()))
                .orElseThrow();
        assertThat(one.title()).isEqualTo("Friday 25 May 2018: India and Pakistan");
        assertThat(one.summary()).isEqualTo("1 new");
    }

    @Test
    void of_sources_of_channels_and_of_a_standing_query_only_those_parts_are_told() {
        Loading.sources(view, Spring2018.sources());
        know(Sample.of("off", "2018-05-24T13:43:00Z", EventType.REJECT, "United States calls off summit"));
        Alert silent = operation(AlertKind.SOURCE_SILENT, "sources", "Seto Courier fell silent");
        Alert failed = operation(AlertKind.CHANNEL_FAILED, "channels", "The channel hook fails");
        Loading.alerts(view, List.of(silent, failed));
        Digest sources = morning(reader(Subscription.SOURCES, null, null, SEOUL), "2018-05-25");
        assertThat(sources.summary())
                .isEqualTo("1 new; 4 sources healthy, 1 silent, 1 failing, 1 degraded, 1 disabled");
        assertThat(sources.sections()).extracting(Section::heading).containsExactly("New", "Silent sources");
        Digest channels = morning(reader(Subscription.CHANNELS, null, null, SEOUL), "2018-05-25");
        assertThat(channels.summary()).isEqualTo("1 new");
        assertThat(lines(channels, "New")).containsExactly("2 The channel hook fails · Thu 21:00");
        Digest query = digest(
                request(reader(null, "text:bomber", null, SEOUL), "2018-05-25", List.of(matched("Bombers fly"))));
        assertThat(query.summary())
                .isEqualTo("1 new article; 4 sources healthy, 1 silent, 1 failing, 1 degraded, 1 disabled");
        assertThat(lines(query, "Articles")).containsExactly("3 Bombers fly · Harbor Wire · Thu 21:00");
    }

    @Test
    void an_analysts_verdict_is_shown_and_hides_nothing() {
        know(Sample.of("off", "2018-05-24T13:43:00Z", EventType.REJECT, "United States calls off summit"));
        Loading.judgements(
                view,
                new Judgement(
                        "j",
                        "off",
                        1,
                        Judgement.Verdict.DISMISS,
                        Judgement.Fault.OLD,
                        null,
                        null,
                        "ana",
                        Instant.parse("2018-05-24T14:00:00Z")));
        assertThat(lines(morning(reader(SEOUL), "2018-05-25"), "New"))
                .containsExactly("2 United States calls off summit · Thu 22:43 · 1 origin · dismissed by an analyst");
    }

    @Test
    void of_old_news_that_is_replayed_days_are_counted_to_the_newest() {
        Loading.relations(view, Spring2018.relations());
        know(Spring2018.developments().toArray(Sample[]::new));
        Digest digest = morning(reader(SEOUL), "2026-11-22");
        assertThat(lines(digest, "Indicators")).anyMatch(line -> line.startsWith("Last launch: North Korea 203 days"));
    }

    @Test
    void while_the_view_is_still_reading_there_is_none() {
        Instant read = Instant.parse("2018-05-24T21:59:00Z");
        ViewDigests digests = new ViewDigests(view, until -> !until.isAfter(read), List.of(WATCH), Silences.NONE);
        assertThat(digests.digest(request(reader(SEOUL), "2018-05-25", List.of())))
                .isEmpty();
        assertThat(digests.digest(request(reader(SEOUL), "2018-05-24", List.of())))
                .isPresent();
    }

    private final List<Sample> known = new ArrayList<>();

    private void know(Sample... samples) {
        known.addAll(List.of(samples));
        Loading.developments(view, Stream.of(samples).map(Sample::state).toList());
        Loading.alerts(
                view,
                Stream.of(samples).filter(Sample::alerts).map(Sample::alert).toList());
    }

    private static Sample plan(String id, String at, String due, String title) {
        return Sample.of(id, at, EventType.AGREE, title)
                .planned(due)
                .about(ObjectKind.MEETING, "PRK", "USA")
                .silent();
    }

    private void tell(AlertKind kind, String id, String at) {
        Loading.alerts(view, List.of(alert(kind, state(id), at)));
    }

    private DevelopmentState state(String id) {
        return known.stream()
                .map(Sample::state)
                .filter(state -> state.development().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Alert alert(String id) {
        return known.stream()
                .map(Sample::alert)
                .filter(alert -> alert.development().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Alert alert(AlertKind kind, DevelopmentState state, String at) {
        return new Alert(
                kind.code() + state.development().id(),
                kind,
                state.development().watch(),
                Instant.parse(at),
                state.priority(),
                false,
                state.title(),
                state.development(),
                null,
                null,
                null,
                state.evidence(),
                state.why());
    }

    /** Of a development that only its alert tells of. */
    private static Alert elsewhere(Alert alert) {
        return new Alert(
                "elsewhere",
                alert.kind(),
                "south-asia",
                alert.at(),
                1,
                false,
                "India talks to Pakistan",
                Sample.of("there", "2018-05-24T13:43:00Z", EventType.CONSULT, "")
                        .state()
                        .development(),
                null,
                null,
                null,
                List.of(),
                null);
    }

    private static Alert operation(AlertKind kind, String watch, String title) {
        Instant at = Instant.parse("2018-05-24T12:00:00Z");
        return new Alert(kind.code(), kind, watch, at, 2, false, title, null, null, null, "it", List.of(), null);
    }

    private static Alert matched(String title) {
        Instant at = Instant.parse("2018-05-24T12:00:00Z");
        Evidence evidence =
                new Evidence("a", 1, "https://harbor-wire.example/a", "Harbor Wire", at, "Bombers fly.", 0, 12, null);
        Alert.Match match = new Alert.Match("desk", "a", List.of("bomber"), "f");
        return new Alert(
                "m",
                AlertKind.ARTICLE_MATCHED,
                Subscription.MATCHES,
                at,
                3,
                false,
                title,
                null,
                null,
                match,
                null,
                List.of(evidence),
                null);
    }

    private static RelationState relation(String relation, LocalDate contact, Mood... moods) {
        boolean pair = moods.length > 0;
        return new RelationState(
                Sample.WATCH,
                relation,
                LocalDate.parse("2018-05-24"),
                List.of(moods),
                pair ? Map.of("AGREE", 2, "CONSULT", 1) : Map.of(),
                pair ? contact : null,
                pair ? null : contact,
                null);
    }

    private static Mood mood(String side, String other, int mean, int baseline, String direction, String... by) {
        return new Mood(side, other, mean, baseline, direction, List.of(by));
    }

    private static Subscription reader(ZoneId zone) {
        return reader(null, null, null, zone);
    }

    private static Subscription reader(String watch, String query, Filters filters, ZoneId zone) {
        ObjectNode entry = Json.MAPPER.createObjectNode().put("id", "desk").put("zone", zone.getId());
        entry.put("watch", watch).put("query", query).putPOJO("filters", filters);
        entry.putArray("channels").add("mail");
        entry.putObject("digest");
        return Json.MAPPER.convertValue(entry, Subscription.class);
    }

    private ViewDigests digests(Silences silences) {
        return new ViewDigests(view, until -> true, List.of(WATCH), silences);
    }

    private Digest digest(DigestSource.Request request) {
        return digests(Silences.NONE).digest(request).orElseThrow();
    }

    private Digest morning(Subscription reader, String day) {
        return digest(request(reader, day, List.of()));
    }

    private static Instant theOneBefore(Subscription reader, Instant digest) {
        return reader.nextDigest(digest.minus(Duration.ofHours(26)));
    }

    private static DigestSource.Request request(Subscription reader, String day, List<Alert> waiting) {
        LocalDate date = LocalDate.parse(day);
        Instant to = sevenOn(date, reader.zone());
        return request(reader, date, theOneBefore(reader, to), to, waiting);
    }

    private static DigestSource.Request request(
            Subscription reader, LocalDate day, Instant from, Instant to, List<Alert> waiting) {
        return new DigestSource.Request(reader, day, reader.zone(), from, to, waiting);
    }

    private static Instant sevenOn(LocalDate day, ZoneId zone) {
        return day.atTime(7, 0).atZone(zone).toInstant();
    }

    private static Section section(Digest digest, String heading) {
        return digest.sections().stream()
                .filter(section -> section.heading().equals(heading))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no section " + heading + " in " + digest));
    }

    private static List<String> lines(Digest digest, String heading) {
        return section(digest, heading).lines().stream()
                .map(line -> (line.priority() == null ? "" : line.priority() + " ")
                        + line.text()
                        + (line.detail() == null ? "" : " / " + line.detail()))
                .toList();
    }
}
