package newswatch.enrich.relations;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import newswatch.events.Alert;
import newswatch.events.AlertKind;
import newswatch.events.ArticleClaims;
import newswatch.events.Ids;
import newswatch.events.RelationState.Mood;
import newswatch.events.Why;

/** The words of a {@code relation.shifted} alert. */
final class ShiftAlert {
    private static final int DIGEST = 3;
    private static final Map<String, String> NAMES = Arrays.stream(Locale.getISOCountries())
            .map(code -> new Locale("", code))
            .collect(Collectors.toUnmodifiableMap(
                    Locale::getISO3Country, country -> country.getDisplayCountry(Locale.ENGLISH), (a, b) -> a));

    private ShiftAlert() {}

    /** @param decided the finished day at whose end the mood had left its baseline; the ordinal of the decision */
    static Alert of(Mood mood, ArticleClaims input, LocalDate decided) {
        String subject = input.watch() + "|" + input.relation() + "|"
                + Direction.of(mood).key();
        return new Alert(
                Ids.of(subject, AlertKind.RELATION_SHIFTED.code(), decided.toString()),
                AlertKind.RELATION_SHIFTED,
                input.watch(),
                input.seenAt(),
                DIGEST,
                input.backfill(),
                title(mood),
                null,
                shift(mood, input.relation()),
                null,
                null,
                List.of(),
                new Why("relation.shifted", null, reason(mood), null));
    }

    private static Alert.Shift shift(Mood mood, String relation) {
        return new Alert.Shift(
                relation, mood.side(), mood.other(), mood.direction(), mood.baseline(), mood.mean(), mood.movedBy());
    }

    private static String title(Mood mood) {
        String verb = Trend.valueOf(mood.direction()) == Trend.IMPROVING ? " warms to " : " hardens toward ";
        return name(mood.side()) + verb + name(mood.other());
    }

    private static String reason(Mood mood) {
        return "mean intensity " + points(mood.mean()) + " against a baseline of " + points(mood.baseline());
    }

    private static String points(int tenths) {
        int size = Math.abs(tenths);
        return (tenths < 0 ? "-" : "+") + size / 10 + "." + size % 10;
    }

    private static String name(String country) {
        return NAMES.getOrDefault(country, country);
    }
}
