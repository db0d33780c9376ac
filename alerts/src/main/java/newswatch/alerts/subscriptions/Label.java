package newswatch.alerts.subscriptions;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import newswatch.events.Alert;
import newswatch.events.Development;

/** What alerts can be grouped by. */
public enum Label {
    WATCH,
    RELATION,
    TYPE,
    KIND,
    PRIORITY,
    DEVELOPMENT,
    SOURCE,
    ALERT;

    @JsonCreator
    public static Label of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The alert's value, empty where it has none. */
    public String of(Alert alert) {
        Development development = alert.development();
        return switch (this) {
            case WATCH -> String.valueOf(alert.watch());
            case RELATION -> Filters.relationOf(alert);
            case TYPE -> development == null ? "" : String.valueOf(development.type());
            case KIND -> alert.kind().code();
            case PRIORITY -> String.valueOf(alert.priority());
            case DEVELOPMENT -> development == null ? "" : development.id();
            case SOURCE -> alert.source() == null ? "" : alert.source();
            case ALERT -> alert.id();
        };
    }
}
