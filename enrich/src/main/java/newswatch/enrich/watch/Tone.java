package newswatch.enrich.watch;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import newswatch.events.Actor;
import newswatch.events.Claim;
import newswatch.events.EventType;

/** An act beats the tone it is told in: who threatens to cancel, "lambasting" the other side, has threatened. */
final class Tone {
    private static final Set<EventType> ACTS = Set.of(EventType.THREATEN, EventType.REJECT);

    private Tone() {}

    /** The claims without the criticism that accompanies an act of the same sentence, sides and day. */
    static List<Claim> dropped(List<Claim> claims) {
        return claims.stream()
                .filter(claim -> !tone(claim) || claims.stream().noneMatch(other -> beats(other, claim)))
                .toList();
    }

    /** Words of blame; an allegation or an investigation says something of its own. */
    private static boolean tone(Claim claim) {
        return claim.type() == EventType.ACCUSE
                && (claim.mode() == null || claim.mode().equals("disapprove"));
    }

    private static boolean beats(Claim act, Claim tone) {
        return ACTS.contains(act.type())
                && act.start() == tone.start()
                && act.date().equals(tone.date())
                && Objects.equals(country(act.actor()), country(tone.actor()))
                && Objects.equals(country(act.recipient()), country(tone.recipient()));
    }

    private static String country(Actor side) {
        return side == null ? null : side.country();
    }
}
