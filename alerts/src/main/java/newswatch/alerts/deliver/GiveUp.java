package newswatch.alerts.deliver;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Why a message is dead-lettered without an attempt that says so. */
enum GiveUp {
    /** The endpoint has failed throughout the whole schedule. */
    ENDPOINT_DOWN,
    /** The endpoint has said that it is no more. */
    ENDPOINT_DISABLED,
    /** No channel of that name any more. */
    CHANNEL_REMOVED,
    /** The channel could not make a message of these alerts. */
    NOT_RENDERED;

    private static final Set<String> TAGS =
            Arrays.stream(values()).map(GiveUp::tag).collect(Collectors.toSet());

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Set<String> tags() {
        return TAGS;
    }
}
