package newswatch.alerts.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newswatch.alerts.digest.Digest.Line;
import newswatch.alerts.digest.Digest.Section;
import newswatch.alerts.view.Almanac;
import newswatch.alerts.view.Almanac.Judged;
import newswatch.events.Actor;
import newswatch.events.Alert;
import newswatch.events.Development;
import newswatch.events.Status;

/** What was told of developments: new ones, those overturned, those that stand firmer; each of them once. */
final class Developed {
    private static final int MOST_NEW = 10;
    private static final int MOST_OTHERS = 4;
    private static final int MOST_MERGES = 5;

    private final Edition edition;
    private final Almanac almanac;
    private final List<Story> stories;

    /** @param alerts any, in order of decision; those about developments count */
    Developed(Edition edition, Almanac almanac, List<Alert> alerts) {
        this.edition = edition;
        this.almanac = almanac;
        stories = stories(
                alerts.stream().filter(alert -> alert.development() != null).toList());
    }

    private List<Story> stories(List<Alert> alerts) {
        Map<String, Judged> known =
                known(alerts.stream().map(alert -> alert.development().id()).collect(Collectors.toSet()));
        Map<String, List<Alert>> each = new LinkedHashMap<>();
        alerts.forEach(
                alert -> each.computeIfAbsent(standsAs(alert.development().id(), known), id -> new ArrayList<>())
                        .add(alert));
        return each.entrySet().stream()
                .map(one -> new Story(one.getValue(), known.get(one.getKey())))
                .toList();
    }

    /** These and what they were merged into. */
    private Map<String, Judged> known(Set<String> ids) {
        Map<String, Judged> known = new LinkedHashMap<>();
        Set<String> asked = ids;
        for (int merges = 0; merges <= MOST_MERGES && !asked.isEmpty(); merges++) {
            List<Judged> found = almanac.of(asked);
            found.forEach(each -> known.put(each.state().development().id(), each));
            asked = found.stream()
                    .map(each -> each.state().development().into())
                    .filter(into -> into != null && !known.containsKey(into))
                    .collect(Collectors.toSet());
        }
        return known;
    }

    private static String standsAs(String id, Map<String, Judged> known) {
        String now = id;
        for (int merges = 0; merges < MOST_MERGES; merges++) {
            Judged judged = known.get(now);
            Development it = judged == null ? null : judged.state().development();
            if (it == null || it.status() != Status.MERGED || !known.containsKey(it.into())) {
                break;
            }
            now = it.into();
        }
        return now;
    }

    Stream<Section> fresh() {
        return Edition.section("New", lines(Story::reported, this::fresh), MOST_NEW);
    }

    Stream<Section> overturned() {
        Map<String, Judged> by = almanac
                .overturning(stories.stream()
                        .filter(Story::overturned)
                        .map(story -> story.development().id())
                        .toList())
                .stream()
                .collect(Collectors.toMap(
                        each -> each.state().development().overturns(), Function.identity(), (one, other) -> other));
        return Edition.section(
                "Overturned",
                lines(
                        story -> story.overturned() || story.revived(),
                        story -> overturned(story, by.get(story.development().id()))),
                MOST_OTHERS);
    }

    Stream<Section> firmer() {
        return Edition.section("Corroborated", lines(Story::firmer, this::fresh), MOST_OTHERS);
    }

    int countFresh() {
        return count(Story::reported);
    }

    int countOverturned() {
        return count(story -> story.overturned() || story.revived());
    }

    int countFirmer() {
        return count(Story::firmer);
    }

    /** Ids of developments that have their line here. */
    Set<String> told() {
        return stories.stream().map(story -> story.development().id()).collect(Collectors.toSet());
    }

    private int count(Predicate<Story> which) {
        return (int) stories.stream().filter(which).count();
    }

    /** The most urgent first, then the newest. */
    private List<Line> lines(Predicate<Story> which, Function<Story, Line> line) {
        return stories.stream()
                .filter(which)
                .sorted(Comparator.comparingInt(Story::priority)
                        .thenComparing(Comparator.comparing(Story::at).reversed())
                        .thenComparing(story -> story.development().id()))
                .map(line)
                .toList();
    }

    private Line fresh(Story story) {
        return line(story, story.title() + " · " + told(story), null);
    }

    private String told(Story story) {
        return Stream.concat(Stream.of(edition.when(story.at())), story.standing().stream())
                .collect(Collectors.joining(" · "));
    }

    private Line overturned(Story story, Judged by) {
        Development it = story.development();
        String how =
                switch (it.status()) {
                    case DENIED -> "denied" + by(it.deniedBy());
                    case SUPERSEDED ->
                        by == null
                                ? "overturned"
                                : "overturned by: " + OneLine.of(by.state().title());
                    case RETRACTED -> "retracted: no report stands by it";
                    default -> "stands again: what overturned it does not";
                };
        String rest = story.verdict().isEmpty() ? "" : " · " + story.verdict();
        return line(story, story.title() + " · " + edition.day(it.date()), how + rest);
    }

    private static String by(Actor side) {
        return side == null || Objects.toString(side.name(), "").isEmpty() ? "" : " by " + OneLine.of(side.name());
    }

    private static Line line(Story story, String text, String detail) {
        return new Line(story.priority(), text, detail, story.development().id(), story.url());
    }
}
