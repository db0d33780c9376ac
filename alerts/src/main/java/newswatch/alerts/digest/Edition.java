package newswatch.alerts.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import newswatch.alerts.channel.Digest.Line;
import newswatch.alerts.channel.Digest.Section;
import newswatch.alerts.subscriptions.Silences;
import newswatch.alerts.subscriptions.Subscription;
import newswatch.alerts.view.Watched.Side;
import newswatch.events.Alert;
import newswatch.events.AlertKind;
import newswatch.events.Development;
import newswatch.events.DevelopmentState;

/** One digest in the making: for whom, of which time, and what that reader wants of it. */
record Edition(DigestSource.Request request, Silences silences) {
    private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter LATELY = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter LONG_AGO = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final int LATELY_DAYS = 6;

    Subscription subscription() {
        return request.subscription();
    }

    /** Whether all of a watch's parts are in it, and not only sources, channels or articles. */
    boolean ofWatches() {
        return subscription().query() == null && !ofSources() && !ofChannels();
    }

    boolean ofSources() {
        return Subscription.SOURCES.equals(subscription().watch());
    }

    boolean ofChannels() {
        return Subscription.CHANNELS.equals(subscription().watch());
    }

    boolean wants(Alert alert, Instant told) {
        return subscription().match(alert)
                && !silences.cover(alert, subscription().id(), told);
    }

    /**
     * Whether it would want an alert about it; filters on priority do not count here, which are about what may disturb,
     * and not about what stands at the side.
     */
    boolean wants(DevelopmentState state) {
        Development it = state.development();
        Alert alert = new Alert(
                "",
                AlertKind.DEVELOPMENT_REPORTED,
                it.watch(),
                state.updatedAt(),
                1,
                false,
                state.title(),
                it,
                null,
                null,
                null,
                state.evidence(),
                state.why());
        return wants(alert, request.to());
    }

    /** Whether it would want to hear that the mood of this relation shifted. */
    boolean wants(String watch, String relation) {
        Alert.Shift shift = new Alert.Shift(relation, null, null, null, 0, 0, List.of());
        Alert alert = new Alert(
                "", AlertKind.RELATION_SHIFTED, watch, request.to(), 1, false, "", null, shift, null, null, null, null);
        return wants(alert, request.to());
    }

    /** By the reader's clock: the hour, with its weekday unless it is of the digest's day, or else the day. */
    String when(Instant at) {
        LocalDate day = at.atZone(request.zone()).toLocalDate();
        long ago = ChronoUnit.DAYS.between(day, request.day());
        DateTimeFormatter format = ago == 0 ? TODAY : ago > 0 && ago <= LATELY_DAYS ? LATELY : null;
        return format == null ? day(day) : format.format(at.atZone(request.zone()));
    }

    /** With its weekday, or with its year when it is half a year away. */
    String day(LocalDate day) {
        boolean near = Math.abs(ChronoUnit.DAYS.between(day, request.day())) < 180;
        return (near ? DAY : LONG_AGO).format(day);
    }

    /** A country's name. */
    static String side(String country) {
        return OneLine.of(Side.of(country).name());
    }

    /** The first lines, and how many more there are; nothing for none. */
    static Stream<Section> section(String heading, List<Line> lines, int most) {
        return lines.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        new Section(heading, lines.stream().limit(most).toList(), Math.max(0, lines.size() - most)));
    }
}
