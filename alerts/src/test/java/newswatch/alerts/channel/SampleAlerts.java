package newswatch.alerts.channel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import newswatch.events.Actor;
import newswatch.events.Alert;
import newswatch.events.AlertKind;
import newswatch.events.Development;
import newswatch.events.EventType;
import newswatch.events.Evidence;
import newswatch.events.Precision;
import newswatch.events.Quad;
import newswatch.events.Status;
import newswatch.events.Why;

/** Alerts for tests. */
public final class SampleAlerts {
    public static final Instant AT = Instant.parse("2018-05-24T14:10:00Z");

    private SampleAlerts() {}

    public static Alert reported(String id, String development, int priority) {
        return alert(id, AlertKind.DEVELOPMENT_REPORTED, development, priority, false);
    }

    public static Alert alert(String id, AlertKind kind, String development, int priority, boolean backfill) {
        return alert(
                id, kind, development(development), priority, backfill, "United States calls off summit", "quoted");
    }

    public static Alert titled(String title, String quote) {
        return alert("a1", AlertKind.DEVELOPMENT_REPORTED, development("d1"), 1, false, title, quote);
    }

    /** What unnamed people say. */
    static Alert unconfirmed(String speaker) {
        return new Alert(
                "a1",
                AlertKind.DEVELOPMENT_REPORTED,
                "theatre",
                AT,
                2,
                false,
                "North Korea reportedly moves missile",
                development("d1", Status.REPORTED, 1, null, false),
                null,
                null,
                null,
                List.of(new Evidence(
                        "art1", 1, "https://daily.example/m", "daily-example", AT, "It moved.", 0, 9, speaker)),
                null);
    }

    /** A mood of the relation that now moves in this direction. */
    public static Alert shifted(String id, String direction) {
        return new Alert(
                id,
                AlertKind.RELATION_SHIFTED,
                "theatre",
                AT,
                3,
                false,
                "Mood shifts",
                null,
                new Alert.Shift("PRK-USA", "PRK", "USA", direction, -10, -40, List.of()),
                null,
                null,
                List.of(),
                null);
    }

    /** A source that fell silent, or came back. */
    public static Alert source(String id, AlertKind kind, String source, String title) {
        Why why = new Why(
                null, null, "nothing new since 05:10 UTC, and lately never nothing for longer than 6 hours", null);
        return new Alert(id, kind, "sources", AT, 2, false, title, null, null, null, source, List.of(), why);
    }

    private static Alert alert(
            String id,
            AlertKind kind,
            Development development,
            int priority,
            boolean backfill,
            String title,
            String quote) {
        return new Alert(
                id,
                kind,
                "theatre",
                AT,
                priority,
                backfill,
                title,
                development,
                null,
                null,
                null,
                List.of(new Evidence(
                        "art1", 1, "https://daily.example/summit", "daily-example", AT, quote, 0, 10, null)),
                new Why("reject.cancel-meeting", "1", "no earlier REJECT about this meeting", null));
    }

    public static Development development(String id) {
        return development(id, Status.REPORTED, 1, null, true);
    }

    static Development development(String id, Status status, int origins, Actor deniedBy, boolean confirmed) {
        return new Development(
                id,
                1,
                status,
                "theatre",
                "PRK-USA",
                new Actor("USA", "person/donald-trump", "Donald Trump"),
                new Actor("PRK", "person/kim-jong-un", "Kim Jong Un"),
                EventType.REJECT,
                "meet",
                Quad.VERBAL_CONFLICT,
                -2.0,
                "125",
                null,
                null,
                null,
                confirmed,
                null,
                LocalDate.parse("2018-05-24"),
                Precision.DAY,
                null,
                false,
                origins,
                null,
                null,
                null,
                List.of(),
                deniedBy,
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of());
    }
}
