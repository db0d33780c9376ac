package newswatch.alerts.digest;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newswatch.alerts.channel.PlainText;
import newswatch.alerts.digest.Digest.Line;
import newswatch.alerts.digest.Digest.Section;
import newswatch.alerts.view.Almanac;
import newswatch.alerts.view.Almanac.Judged;
import newswatch.events.Development;
import newswatch.events.DevelopmentState;
import newswatch.events.EventType;
import newswatch.events.Evidence;

/** What stands beside the news: what nobody has confirmed, what is context, what is foreseen. */
record Aside(Edition edition, Almanac almanac, List<WatchDay> days) {
    private static final int MOST = 4;
    private static final int MOST_DUE = 6;
    private static final int DAYS_AHEAD = 6;
    private static final Set<EventType> UNPLANNED = Set.of(EventType.THREATEN, EventType.REJECT, EventType.ACCUSE);
    private static final Duration UNCONFIRMED_FOR = Duration.ofDays(7);

    /**
     * Of the last seven days.
     *
     * @param told ids of developments that are told elsewhere in the digest
     */
    Stream<Section> unconfirmed(Set<String> told) {
        List<Line> lines = each(day ->
                        almanac.unconfirmed(day.watch().id(), day.to().minus(UNCONFIRMED_FOR), day.to()))
                .filter(each -> !told.contains(each.state().development().id()))
                .map(each -> line(each.state(), told(each.state()) + " · " + outlet(each.state())))
                .toList();
        return Edition.section("Unconfirmed", lines, MOST);
    }

    Stream<Section> context() {
        List<Line> lines = each(day -> almanac.context(day.watch().id(), day.from(), day.to()))
                .map(each -> line(each.state(), told(each.state())))
                .toList();
        return Edition.section("Context", lines, MOST);
    }

    /** What is foreseen, not what is only threatened or refused; of plans for the same thing on the same day, the most urgent and newest. */
    Stream<Section> ahead() {
        List<Judged> due = each(day ->
                        almanac.due(day.watch().id(), day.today(), day.today().plusDays(DAYS_AHEAD)))
                .filter(each -> !UNPLANNED.contains(each.state().development().type()))
                .toList();
        Set<String> done = almanac.fulfilling(due.stream().map(Aside::id).toList()).stream()
                .map(each -> each.state().development().fulfils())
                .collect(Collectors.toSet());
        Map<List<Object>, Judged> plans = new LinkedHashMap<>();
        due.stream().filter(each -> !done.contains(id(each))).forEach(each -> plans.putIfAbsent(plan(each), each));
        List<Line> lines = plans.values().stream()
                .map(Judged::state)
                .map(state -> new Line(
                        null,
                        edition.day(state.development().due()) + ": " + OneLine.of(state.title()),
                        null,
                        state.development().id(),
                        url(state)))
                .toList();
        return Edition.section("Next seven days", lines, MOST_DUE);
    }

    private Stream<Judged> each(Function<WatchDay, List<Judged>> asked) {
        List<Judged> found = new ArrayList<>();
        days.forEach(day -> found.addAll(asked.apply(day)));
        return found.stream().filter(each -> edition.wants(each.state()));
    }

    private static String id(Judged judged) {
        return judged.state().development().id();
    }

    /** What makes two announcements the same entry of a calendar; without an object each is its own. */
    private static List<Object> plan(Judged judged) {
        Development it = judged.state().development();
        LocalDate due = it.due();
        return it.matter() == null
                ? List.of(it.id())
                : List.of(
                        due,
                        it.relation(),
                        it.matter().kind(),
                        Objects.toString(it.matter().name(), ""));
    }

    private String told(DevelopmentState state) {
        Development it = state.development();
        return OneLine.of(state.title()) + " · "
                + edition.when(
                        it.steps().isEmpty()
                                ? state.updatedAt()
                                : it.steps().get(0).at());
    }

    private static String outlet(DevelopmentState state) {
        return state.evidence().stream()
                .map(Evidence::outlet)
                .map(OneLine::of)
                .findFirst()
                .orElse("no outlet");
    }

    private static Line line(DevelopmentState state, String text) {
        return new Line(null, text, null, state.development().id(), url(state));
    }

    private static String url(DevelopmentState state) {
        return state.evidence().isEmpty()
                ? null
                : PlainText.link(state.evidence().get(0).url());
    }
}
