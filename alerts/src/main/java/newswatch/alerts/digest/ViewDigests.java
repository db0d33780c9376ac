package newswatch.alerts.digest;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newswatch.alerts.channel.Digest;
import newswatch.alerts.channel.Digest.Line;
import newswatch.alerts.channel.Digest.Section;
import newswatch.alerts.channel.PlainText;
import newswatch.alerts.subscriptions.Silences;
import newswatch.alerts.view.Almanac;
import newswatch.alerts.view.View;
import newswatch.alerts.view.Watched;
import newswatch.events.Alert;
import newswatch.events.Evidence;

/**
 * Digests made of the view and of the alerts that waited. What rang is new by when it reached Kafka, so that every alert
 * falls into exactly one digest, however late it was found and however long a day is; the same view gives the same digest.
 */
public final class ViewDigests implements DigestSource {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);
    private static final int MOST_TOLD = 12;

    /**
     * Both ends of its time are so much earlier than asked: what reached Kafka within the last seconds may still be in an
     * open transaction, or unread.
     */
    private static final Duration SETTLED = Duration.ofSeconds(15);

    private final View view;
    private final Predicate<Instant> complete;
    private final List<Watched> watches;
    private final Silences silences;

    /** @param complete whether the view holds all that reached Kafka until then */
    public ViewDigests(View view, Predicate<Instant> complete, List<Watched> watches, Silences silences) {
        this.view = view;
        this.complete = complete;
        this.watches = List.copyOf(watches);
        this.silences = silences;
    }

    @Override
    public Optional<Digest> digest(Request request) {
        if (!complete.test(request.to().minus(SETTLED))) {
            return Optional.empty();
        }
        Edition edition = new Edition(request, silences);
        List<Alert> alerts = alerts(edition);
        Made made = edition.ofWatches() ? ofWatches(edition, alerts) : ofOthers(edition, alerts);
        return Optional.of(new Digest(
                title(edition),
                request.day(),
                request.zone(),
                request.from(),
                request.to(),
                made.summary(),
                made.sections()));
    }

    /** Those that waited and those that were told meanwhile, each once. */
    private List<Alert> alerts(Edition edition) {
        Request request = edition.request();
        Map<String, Alert> alerts = new LinkedHashMap<>();
        request.waiting().forEach(alert -> alerts.put(alert.id(), alert));
        view.almanac().told(request.from().minus(SETTLED), request.to().minus(SETTLED)).stream()
                .filter(told -> edition.wants(told.alert(), told.arrived()) && !waitedBefore(request, told))
                .forEach(told -> alerts.putIfAbsent(told.alert().id(), told.alert()));
        return List.copyOf(alerts.values());
    }

    /** In the seconds before the last digest, which it waited for and is in. */
    private static boolean waitedBefore(Request request, Almanac.Told told) {
        return told.arrived().isBefore(request.from())
                && !request.subscription().atOnce(told.alert());
    }

    private Made ofWatches(Edition edition, List<Alert> alerts) {
        Almanac almanac = view.almanac();
        List<WatchDay> days = watches.stream()
                .filter(watch -> edition.subscription().watch() == null
                        || watch.id().equals(edition.subscription().watch()))
                .map(watch -> WatchDay.of(
                        watch, edition.request(), view.developments().asOf(watch.id())))
                .toList();
        Moods moods = new Moods(edition, almanac, days, alerts);
        Developed developed = new Developed(edition, almanac, alerts);
        Aside aside = new Aside(edition, almanac, days);
        Listening listening = new Listening(view);
        List<Section> sections = Stream.of(
                        moods.moved(),
                        developed.fresh(),
                        developed.overturned(),
                        developed.firmer(),
                        aside.unconfirmed(developed.told()),
                        aside.context(),
                        new Indicators(edition, almanac, days).section(moods.asBefore()),
                        aside.ahead(),
                        listening.told(edition, alerts),
                        listening.silent())
                .flatMap(each -> each)
                .toList();
        return new Made(Summary.of(developed, moods.countShifted(), listening.summary()), sections);
    }

    /** Of sources, channels or articles: what was told, and for sources how they are. */
    private Made ofOthers(Edition edition, List<Alert> alerts) {
        Listening listening = new Listening(view);
        List<Line> lines = alerts.stream().map(alert -> line(edition, alert)).toList();
        boolean articles = edition.subscription().query() != null;
        List<Section> sections = Stream.concat(
                        Edition.section(articles ? "Articles" : "New", lines, MOST_TOLD),
                        edition.ofSources() ? listening.silent() : Stream.empty())
                .toList();
        String health = edition.ofChannels() ? "" : listening.summary();
        return new Made(Summary.of(lines.size(), articles ? "article" : "", health), sections);
    }

    private static Line line(Edition edition, Alert alert) {
        Evidence evidence = alert.evidence().stream().findFirst().orElse(null);
        String text = Stream.of(
                        OneLine.of(alert.title()),
                        evidence == null ? "" : OneLine.of(evidence.outlet()),
                        edition.when(alert.at()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        return new Line(alert.priority(), text, null, null, evidence == null ? null : PlainText.link(evidence.url()));
    }

    private String title(Edition edition) {
        String of = edition.ofWatches()
                ? watches.stream()
                        .filter(watch -> watches.size() == 1
                                || watch.id().equals(edition.subscription().watch()))
                        .map(watch -> ": " + OneLine.of(watch.title()))
                        .findFirst()
                        .orElse("")
                : ": " + (edition.ofSources() ? "sources" : edition.ofChannels() ? "channels" : "articles");
        return DAY.format(edition.request().day()) + of;
    }

    private record Made(String summary, List<Section> sections) {}
}
