package newswatch.alerts.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** A WHERE clause under construction; every value is bound. */
final class Conditions {
    private static final int MOST_WORDS = 8;

    private final List<String> parts = new ArrayList<>();
    private final List<Object> arguments = new ArrayList<>();

    Conditions add(String condition, Object... values) {
        parts.add(condition);
        arguments.addAll(List.of(values));
        return this;
    }

    /** {@code column = value}, unless the value is null. */
    Conditions equal(String column, Object value) {
        return value == null ? this : add(column + " = ?", value);
    }

    /** {@code column IN (…)}, unless there is nothing to choose from. */
    Conditions in(String column, Collection<?> values) {
        return values.isEmpty()
                ? this
                : add(
                        column + " IN (" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")",
                        values.toArray());
    }

    /** Every word of {@code text} occurs in {@code column}, which is in lower case. */
    Conditions words(String column, String text) {
        if (text != null) {
            for (String word : text.toLowerCase(Locale.ROOT).strip().split("\\s+", MOST_WORDS)) {
                add("LOCATE(?, " + column + ") > 0", word);
            }
        }
        return this;
    }

    String where() {
        return parts.isEmpty() ? "" : " WHERE " + String.join(" AND ", parts);
    }

    List<Object> arguments() {
        return arguments;
    }
}
