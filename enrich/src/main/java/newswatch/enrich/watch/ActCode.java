package newswatch.enrich.watch;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.stream.Collectors;
import newswatch.events.EventType;

/** An event type, or one mode of it: {@code REJECT} or {@code REJECT-meet} in YAML. A null mode means any. */
public record ActCode(EventType type, String mode) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ActCode of(String code) {
        int dash = code.indexOf('-');
        EventType type = type(dash < 0 ? code : code.substring(0, dash));
        String mode = dash < 0 ? null : code.substring(dash + 1);
        if (mode != null && !type.hasMode(mode)) {
            throw new IllegalArgumentException(
                    "'" + code + "': " + type + " has no mode '" + mode + "'; it has " + type.modes());
        }
        return new ActCode(type, mode);
    }

    private static EventType type(String name) {
        return Arrays.stream(EventType.values())
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + name + "' is no event type; there are "
                        + Arrays.stream(EventType.values()).map(EventType::name).collect(Collectors.joining(", "))));
    }

    public boolean matches(EventType otherType, String otherMode) {
        return type == otherType && (mode == null || mode.equals(otherMode));
    }

    @JsonValue
    @Override
    public String toString() {
        return mode == null ? type.name() : type + "-" + mode;
    }
}
