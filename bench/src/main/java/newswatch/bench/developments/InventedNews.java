package newswatch.bench.developments;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import newswatch.enrich.watch.ActCode;
import newswatch.events.Actor;
import newswatch.events.ArticleClaims;
import newswatch.events.Claim;
import newswatch.events.EventType;
import newswatch.events.Genre;
import newswatch.events.Matter;
import newswatch.events.Modality;
import newswatch.events.ObjectKind;
import newswatch.events.Outlet;
import newswatch.events.Precision;
import newswatch.events.Standing;
import newswatch.events.Voice;
import newswatch.events.WatchedClaim;

/**
 * News of one relation without end, the same from run to run: each article makes one claim, most of something new, about
 * half of it about an object, some a few days late; so many a day of event time.
 */
public final class InventedNews {
    private static final List<ActCode> ACTS = List.of(
                    "AGREE",
                    "CONSULT-visit",
                    "CONSULT-phone",
                    "SUPPORT",
                    "COOPERATE",
                    "AID",
                    "RETREAT-withdraw",
                    "RETREAT-release",
                    "REQUEST-change",
                    "ACCUSE-disapprove",
                    "ACCUSE-allege",
                    "REJECT-meet",
                    "REJECT-change",
                    "THREATEN-violence",
                    "THREATEN-restrict",
                    "SANCTION-withdraw",
                    "MOBILIZE-weapons",
                    "MOBILIZE-troops",
                    "COERCE-seize")
            .stream()
            .map(ActCode::of)
            .toList();
    private static final List<Voice> VOICES = List.of(Voice.LEADER, Voice.MINISTER, Voice.BODY, Voice.SPOKESMAN);
    private static final int NAMES = 40;
    private static final int LATE_DAYS = 3;

    private final String watch;
    private final String relation;
    private final List<String> sides;
    private final LocalDate first;
    private final double perDay;
    private final Random random = new Random(20_180_612);
    private long told;

    /** @param relation of two sides, such as {@code PRK-USA} */
    public InventedNews(String watch, String relation, LocalDate first, double perDay) {
        this.watch = watch;
        this.relation = relation;
        this.sides = List.of(relation.split("-"));
        this.first = first;
        this.perDay = perDay;
    }

    public ArticleClaims next() {
        Instant seen = first.atStartOfDay(ZoneOffset.UTC).toInstant().plus(Duration.ofMillis((long)
                (Duration.ofDays(1).toMillis() * (told / perDay))));
        String id = relation.toLowerCase(java.util.Locale.ROOT) + "-" + told++;
        Outlet outlet = new Outlet("outlet-" + random.nextInt(200), "Outlet", "USA", false, null);
        LocalDate day = LocalDate.ofInstant(seen, ZoneOffset.UTC).minusDays(random.nextInt(LATE_DAYS));
        return new ArticleClaims(
                watch,
                relation,
                id,
                1,
                "https://outlet.example/" + id,
                outlet,
                List.of(),
                seen,
                seen,
                Genre.REPORT,
                false,
                List.of(),
                List.of(new WatchedClaim(WatchedClaim.Part.OPENS, claim(day), List.of())));
    }

    private Claim claim(LocalDate day) {
        ActCode act = any(ACTS);
        EventType type = act.type();
        boolean turned = random.nextBoolean();
        return new Claim(
                new Actor(sides.get(turned ? 1 : 0), null, null),
                new Actor(sides.get(turned ? 0 : 1), null, null),
                type,
                act.mode(),
                type.quad(),
                type.intensity(act.mode()),
                "000",
                random.nextInt(5) == 0 ? Modality.PLANNED : Modality.ASSERTED,
                any(VOICES),
                true,
                Standing.NEWS,
                day,
                Precision.DAY,
                null,
                random.nextBoolean() ? matter() : null,
                null,
                null,
                List.of(),
                null,
                "One side did something to the other, and this sentence of an ordinary length says what it was.",
                0,
                90,
                "bench");
    }

    private Matter matter() {
        ObjectKind kind = any(List.of(ObjectKind.values()));
        String place = random.nextBoolean() ? "place/number-" + random.nextInt(NAMES) : null;
        return new Matter(kind, List.of(), "number " + random.nextInt(NAMES), place, null, false);
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
