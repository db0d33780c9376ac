package newswatch.alerts.queries;

import java.util.List;
import java.util.Optional;

/** The values of one field of an article, in order, as they are indexed: one behind another, a place between two. */
record Values<T>(String field, List<Value<T>> values) {

    /** @param indexed never empty */
    record Value<T>(String indexed, T meant) {}

    Values {
        values = values.stream().filter(value -> !value.indexed().isEmpty()).toList();
    }

    /** Whose words stand at an offset of the field. */
    Optional<T> at(int offset) {
        int start = 0;
        for (Value<T> value : values) {
            start += value.indexed().length() + 1;
            if (offset < start) {
                return Optional.of(value.meant());
            }
        }
        return Optional.empty();
    }
}
