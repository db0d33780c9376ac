package newswatch.alerts.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newswatch.events.yaml.StrictYaml;

/** The same moment on the clocks of those whom it concerns, as Seoul and Washington differ on the day. */
final class Clocks {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private static final Map<String, Clock> BY_COUNTRY = read();

    private record Clock(String country, String place, ZoneId zone) {}

    private record All(List<Clock> clocks) {}

    private Clocks() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Such as {@code 24 May 2018 14:30 UTC (10:30 in Washington, 23:30 in Pyongyang)}. */
    static String moment(Instant at, Stream<String> countries) {
        ZonedDateTime utc = at.atZone(ZoneOffset.UTC);
        String there = countries
                .filter(Objects::nonNull)
                .map(BY_COUNTRY::get)
                .filter(Objects::nonNull)
                .distinct()
                .map(clock -> local(utc, clock))
                .collect(Collectors.joining(", "));
        return DAY.format(utc) + " " + TIME.format(utc) + " UTC" + (there.isEmpty() ? "" : " (" + there + ")");
    }

    private static String local(ZonedDateTime utc, Clock clock) {
        ZonedDateTime local = utc.withZoneSameInstant(clock.zone());
        boolean sameDay = local.toLocalDate().equals(utc.toLocalDate());
        return (sameDay ? TIME : SHORT_DAY).format(local) + " in " + clock.place();
    }

    private static Map<String, Clock> read() {
        try (InputStream in = Objects.requireNonNull(Clocks.class.getResourceAsStream("clocks.yaml"))) {
            return StrictYaml.read("clocks.yaml", new String(in.readAllBytes(), UTF_8), All.class).clocks().stream()
                    .collect(Collectors.toUnmodifiableMap(Clock::country, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
