package newswatch.service.meters;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A label of a series. Its values are bounded: listed here, or by what somebody configured; nothing from the news is one.
 *
 * @param values all it can have; none: those that the configuration or the code's own tables give
 * @param meaning what it tells, or whose names they are
 */
public record Label(String key, List<String> values, String meaning) {
    public Label {
        values = List.copyOf(values);
    }

    public static Label of(String key, String... values) {
        return new Label(key, List.of(values), "");
    }

    public static Label of(String key, Enum<?>... values) {
        return new Label(key, Arrays.stream(values).map(Label::value).toList(), "");
    }

    public static Label named(String key, String meaning) {
        return new Label(key, List.of(), meaning);
    }

    /** The name of a constant as a label's value. */
    public static String value(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    public boolean allows(String value) {
        return values.isEmpty() || values.contains(value);
    }
}
