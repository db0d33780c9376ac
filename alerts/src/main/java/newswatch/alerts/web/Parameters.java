package newswatch.alerts.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newswatch.alerts.view.Cursor;

/** The query parameters of a request; whatever is unknown, repeated or malformed is refused by its name. */
final class Parameters {
    private static final int LONGEST = 200;
    private static final int MOST_VALUES = 200;
    private static final int DEFAULT_LIMIT = 50;
    static final int MOST_ITEMS = 200;

    private final Context ctx;

    private Parameters(Context ctx) {
        this.ctx = ctx;
    }

    /** @throws BadRequestResponse when a parameter is not among {@code allowed} or stands twice */
    static Parameters of(Context ctx, String... allowed) {
        Set<String> known = new TreeSet<>(Arrays.asList(allowed));
        ctx.queryParamMap().forEach((name, values) -> {
            if (!known.contains(name)) {
                throw bad("unknown query parameter '" + shown(name) + "'; there are: " + String.join(", ", known));
            }
            if (values.size() > 1) {
                throw bad("query parameter '" + name + "' stands more than once");
            }
        });
        return new Parameters(ctx);
    }

    /** The value, or null when it is missing or empty. */
    String text(String name) {
        String value = ctx.queryParam(name);
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > LONGEST) {
            throw bad("query parameter '" + name + "' is longer than " + LONGEST + " characters");
        }
        return value;
    }

    int limit() {
        String value = text("limit");
        int limit = value == null ? DEFAULT_LIMIT : parsed("limit", value, Integer::parseInt);
        if (limit < 1 || limit > MOST_ITEMS) {
            throw bad("query parameter 'limit' must be between 1 and " + MOST_ITEMS);
        }
        return limit;
    }

    Cursor cursor() {
        String value = ctx.queryParam("cursor");
        return value == null ? null : parsed("cursor", value, Cursor::decode);
    }

    Boolean flag(String name) {
        String value = text(name);
        if (value == null) {
            return null;
        }
        if (!value.equals("true") && !value.equals("false")) {
            throw bad("query parameter '" + name + "' must be true or false");
        }
        return Boolean.valueOf(value);
    }

    /** An instant, or a day, which begins at midnight UTC. */
    Instant instant(String name) {
        String value = text(name);
        return value == null
                ? null
                : parsed(
                        name,
                        value,
                        time -> time.indexOf('T') < 0
                                ? LocalDate.parse(time)
                                        .atStartOfDay(ZoneOffset.UTC)
                                        .toInstant()
                                : Instant.parse(time));
    }

    LocalDate day(String name) {
        String value = text(name);
        return value == null ? null : parsed(name, value, LocalDate::parse);
    }

    /** Comma-separated values. */
    List<String> list(String name) {
        String value = ctx.queryParam(name);
        if (value == null || value.isBlank()) {
            return List.of();
        }
        List<String> values = Arrays.asList(value.split(",", -1));
        if (values.size() > MOST_VALUES || values.stream().anyMatch(each -> each.length() > LONGEST)) {
            throw bad("query parameter '" + name + "' is too long");
        }
        return values;
    }

    /** Comma-separated names of an enum, in any case. */
    <E extends Enum<E>> Set<E> each(String name, Class<E> type) {
        return list(name).stream().map(value -> oneOf(name, type, value)).collect(Collectors.toUnmodifiableSet());
    }

    private static <E extends Enum<E>> E oneOf(String name, Class<E> type, String value) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> bad("query parameter '" + name + "' must be among "
                        + Stream.of(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "))));
    }

    Set<Integer> priorities() {
        Set<Integer> priorities = list("priority").stream()
                .map(value -> parsed("priority", value, Integer::valueOf))
                .collect(Collectors.toUnmodifiableSet());
        if (priorities.stream().anyMatch(priority -> priority < 1 || priority > 3)) {
            throw bad("query parameter 'priority' must be among 1, 2, 3");
        }
        return priorities;
    }

    private static <T> T parsed(String name, String value, Function<String, T> parser) {
        try {
            return parser.apply(value);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw bad("query parameter '" + name + "' is not well-formed");
        }
    }

    private static String shown(String name) {
        String plain = name.replaceAll("[^\\p{Alnum}_.-]", "?");
        return plain.substring(0, Math.min(plain.length(), 40));
    }

    private static BadRequestResponse bad(String detail) {
        return new BadRequestResponse(detail);
    }
}
