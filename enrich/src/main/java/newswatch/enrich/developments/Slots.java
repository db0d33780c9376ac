package newswatch.enrich.developments;

import static java.time.temporal.ChronoUnit.DAYS;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import newswatch.enrich.developments.Families.Bond;
import newswatch.events.Actor;
import newswatch.events.Claim;
import newswatch.events.Genre;
import newswatch.events.Matter;
import newswatch.events.ObjectKind;
import newswatch.events.Precision;
import newswatch.events.Rank;
import newswatch.events.Voice;

/** Whether two claims may tell of one act. */
final class Slots {
    static final int DAY_TOLERANCE = 1;
    static final int COARSE_TOLERANCE = 3;
    private static final int REPEAT_DAYS = 30;
    /** No claim joins an anchor that lies further before it: the longest month and the tolerance. */
    static final int REACH = 36;
    /** Their name is a type of missile or bomb, which later reports correct. */
    static final Set<ObjectKind> ATTRIBUTED = EnumSet.of(ObjectKind.LAUNCH, ObjectKind.NUCLEAR_TEST);

    private final Families families;

    Slots(Families families) {
        this.families = families;
    }

    /** Whether a claim can stand for an act by itself: said now, in a report, with a day, and no part of another. */
    static boolean opens(LiveClaim live) {
        return !live.withdrawn()
                && live.within() == null
                && live.genre() == Genre.REPORT
                && live.claim().precision() != Precision.UNKNOWN;
    }

    static boolean near(Days one, Days other) {
        return one.distance(other) <= (one.single() && other.single() ? DAY_TOLERANCE : COARSE_TOLERANCE);
    }

    boolean conflict(LiveClaim anchor, LiveClaim live) {
        Claim one = anchor.claim();
        Claim other = live.claim();
        return !sides(one, other)
                || matters(one.matter(), other.matter())
                || (one.matter() != null && other.matter() != null && anchor.another() != live.another())
                || (anchor.lane().stage() == Lane.Stage.PLANNED && foreseen(one, other))
                || (families.ranked().contains(anchor.lane().family())
                        && (one.matter() == null || other.matter() == null)
                        && Ranks.of(one.voice()) != Ranks.of(other.voice()))
                || (Families.any(families.meetings(), one)
                        && Families.any(families.meetings(), other)
                        && people(one, other));
    }

    /** Whether they foresee meetings of different days (in Seoul it may be the next), or of leaders and of others. */
    private boolean foreseen(Claim one, Claim other) {
        if (!meeting(one) || !meeting(other)) {
            return false;
        }
        boolean dated = one.due() != null && other.due() != null;
        return dated
                ? Math.abs(DAYS.between(one.due(), other.due())) > DAY_TOLERANCE
                : (rank(one) == Rank.LEADER) != (rank(other) == Rank.LEADER);
    }

    private static boolean meeting(Claim claim) {
        return claim.matter() != null && claim.matter().kind() == ObjectKind.MEETING;
    }

    Rank rank(Claim claim) {
        return Ranks.of(claim, families);
    }

    /** A repeat by the same or a lower office about the same object, with no new deadline, and nothing undone between. */
    boolean repeats(LiveClaim anchor, LiveClaim live, Breakers breakers) {
        Claim one = anchor.claim();
        Claim other = live.claim();
        return repeatable(anchor)
                && repeatable(live)
                && !conflict(anchor, live)
                && !anchor.day().isAfter(live.day())
                && DAYS.between(anchor.day(), live.day()) <= REPEAT_DAYS
                && office(one.voice()) <= office(other.voice())
                && (other.due() == null || other.due().equals(one.due()))
                && breakers.claims().stream().noneMatch(breaker -> undoes(breaker, anchor, live));
    }

    /** Whether it states something about an object. */
    boolean repeatable(LiveClaim live) {
        return live.claim().matter() != null && stated(live);
    }

    /** To announce is to state. */
    private boolean stated(LiveClaim live) {
        return live.lane().stage() == Lane.Stage.PLANNED || Families.any(families.statements(), live.claim());
    }

    private boolean undoes(LiveClaim breaker, LiveClaim anchor, LiveClaim live) {
        return breaker.day().isAfter(anchor.day())
                && !breaker.day().isAfter(live.day())
                && breaker.key().compareTo(live.key()) < 0
                && families.overturns().stream().anyMatch(bond -> undoes(bond, breaker, anchor));
    }

    private boolean undoes(Bond bond, LiveClaim breaker, LiveClaim anchor) {
        Claim by = breaker.claim();
        Claim of = anchor.claim();
        return bond.overturns(breaker)
                && Families.any(bond.of(), of)
                && bond.ofStages().contains(anchor.lane().stage())
                && !matters(by.matter(), of.matter())
                && bond.ranks(rank(by), rank(of));
    }

    /** LEADER 0, MINISTER 1, all others 2: a body and its spokesman are one office. */
    private static int office(Voice voice) {
        return voice == Voice.LEADER ? 0 : voice == Voice.MINISTER ? 1 : 2;
    }

    boolean sides(Claim one, Claim other) {
        String a = country(one.actor());
        String b = country(one.recipient());
        String c = country(other.actor());
        String d = country(other.recipient());
        boolean mutual = Families.any(families.mutual(), one) && Families.any(families.mutual(), other);
        return (Objects.equals(a, c) && Objects.equals(b, d))
                || (mutual && Objects.equals(a, d) && Objects.equals(b, c));
    }

    /** Whether two objects, both known, cannot be one. */
    static boolean matters(Matter one, Matter other) {
        return one != null
                && other != null
                && (one.kind() != other.kind()
                        || (!ATTRIBUTED.contains(one.kind()) && differ(one.name(), other.name()))
                        || differ(one.place(), other.place())
                        || differ(one.hour(), other.hour())
                        || (!one.who().isEmpty()
                                && !other.who().isEmpty()
                                && !one.who().equals(other.who())));
    }

    private static boolean differ(String one, String other) {
        return one != null && other != null && !one.equalsIgnoreCase(other);
    }

    /** Whether a country is represented by two different persons. */
    private static boolean people(Claim one, Claim other) {
        return differ(one.actor(), other.actor())
                || differ(one.actor(), other.recipient())
                || differ(one.recipient(), other.actor())
                || differ(one.recipient(), other.recipient());
    }

    private static boolean differ(Actor one, Actor other) {
        return person(one)
                && person(other)
                && Objects.equals(one.country(), other.country())
                && !one.entity().equals(other.entity());
    }

    static boolean person(Actor actor) {
        return actor != null && actor.entity() != null && actor.entity().startsWith("person/");
    }

    static String country(Actor actor) {
        return actor == null ? null : actor.country();
    }
}
