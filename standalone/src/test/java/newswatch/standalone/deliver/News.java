package newswatch.standalone.deliver;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import newswatch.events.Actor;
import newswatch.events.Alert;
import newswatch.events.AlertKind;
import newswatch.events.Development;
import newswatch.events.EventType;
import newswatch.events.Evidence;
import newswatch.events.Ids;
import newswatch.events.Precision;
import newswatch.events.Quad;
import newswatch.events.Status;
import newswatch.events.Why;

/** Alerts, made up: developments of several relations, told in some versions each, many at a time. */
final class News {
    static final String WATCH = "theatre";
    static final List<String> RELATIONS = List.of(
            "PRK-USA", "CHN-PRK", "CHN-USA", "KOR-PRK", "JPN-PRK", "KOR-USA", "PRK-RUS", "CHN-KOR", "CHN-JPN", "PRK");
    private static final Instant START = Instant.parse("2018-05-24T00:00:00Z");
    private static final int LIVE = 60;
    private static final double ENDS = 0.3;
    /** The last of each twenty was published before anybody listened. */
    private static final int BACKFILL_OF = 20;

    private static final List<AlertKind> LATER = List.of(
            AlertKind.DEVELOPMENT_CORROBORATED,
            AlertKind.DEVELOPMENT_CORROBORATED,
            AlertKind.DEVELOPMENT_DENIED,
            AlertKind.DEVELOPMENT_SUPERSEDED,
            AlertKind.DEVELOPMENT_RETRACTED);

    private final List<Alert> alerts = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Random random;

    /** The same for the same seed. */
    News(int alerts, long seed) {
        random = new Random(seed);
        List<Development> live = new ArrayList<>();
        while (this.alerts.size() < alerts) {
            add(live);
        }
    }

    private void add(List<Development> live) {
        Development development;
        if (live.size() < LIVE) {
            development = development("d" + alerts.size(), 1, RELATIONS.get(random.nextInt(RELATIONS.size())));
            live.add(development);
        } else {
            int which = random.nextInt(LIVE);
            Development before = live.get(which);
            development = development(before.id(), before.version() + 1, before.relation());
            live.set(which, development);
            if (random.nextDouble() < ENDS) {
                live.remove(which);
            }
        }
        Alert alert = alert(development, alerts.size());
        places.put(alert.id(), alerts.size());
        alerts.add(alert);
    }

    /** In order of decision. */
    List<Alert> alerts() {
        return alerts;
    }

    /** The alert's number in that order; -1 when it is none of these. */
    int place(String alert) {
        return places.getOrDefault(alert, -1);
    }

    private Alert alert(Development development, int number) {
        boolean first = development.version() == 1;
        return new Alert(
                Ids.of("alert", String.valueOf(number)),
                first ? AlertKind.DEVELOPMENT_REPORTED : LATER.get(random.nextInt(LATER.size())),
                WATCH,
                START.plusSeconds(number),
                2,
                number % BACKFILL_OF == BACKFILL_OF - 1,
                "United States calls off summit no. " + number + " with North Korea",
                development,
                null,
                null,
                null,
                List.of(new Evidence(
                        "art" + number,
                        1,
                        "https://daily.example/summit-" + number,
                        "daily-example",
                        START,
                        "Sadly, based on the tremendous anger and open hostility displayed in your most recent"
                                + " statement, I feel it is inappropriate, at this time, to have this long-planned meeting.",
                        0,
                        170,
                        "Donald Trump")),
                new Why(
                        "reject.cancel-meeting",
                        "1",
                        "no earlier REJECT between PRK and USA about this meeting",
                        null));
    }

    private static Development development(String id, int version, String relation) {
        return new Development(
                id,
                version,
                Status.REPORTED,
                WATCH,
                relation,
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
                true,
                null,
                LocalDate.parse("2018-05-24"),
                Precision.DAY,
                null,
                false,
                1,
                null,
                null,
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of());
    }
}
