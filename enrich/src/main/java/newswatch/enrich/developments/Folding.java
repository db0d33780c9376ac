package newswatch.enrich.developments;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import newswatch.enrich.developments.Families.Fold;
import newswatch.events.Actor;
import newswatch.events.Claim;
import newswatch.events.Rank;
import newswatch.events.Voice;

/**
 * Words that are part of an act and no development of their own: the tone of a threat, what is said at a meeting. Where a
 * claim is put depends on the live claims within {@link #REACH} days and on nothing else.
 */
final class Folding {
    /** A fold spans a day; what is folded folds nothing, so that three folds can hang on one another. */
    static final int REACH = 3;

    private final Families families;
    private final Set<Lane> lanes;

    Folding(Families families) {
        this.families = families;
        this.lanes = Set.copyOf(families.folding());
    }

    /** The lanes whose claims bear on one another here. */
    Set<Lane> lanes() {
        return lanes;
    }

    boolean concerns(LiveClaim claim) {
        return lanes.contains(families.lane(claim.watched()));
    }

    /** A claim by itself, in its own lane. */
    LiveClaim alone(LiveClaim claim) {
        return claim.within() == null ? claim : claim.placed(families.lane(claim.watched()), null);
    }

    /** Whether a claim by itself may be part of another's act at all. */
    boolean mayFold(LiveClaim alone) {
        return Slots.opens(alone) && alone.days().single() && !families.unsaid(alone.claim());
    }

    /** The folds that take what it says, in their order. */
    List<Fold> taking(LiveClaim words) {
        return families.folds().stream()
                .filter(fold -> fold.takes(words.claim()))
                .toList();
    }

    /** Whether some fold makes the words part of the act, unless the act is part of another. */
    boolean mayBePart(LiveClaim words, LiveClaim act) {
        // most lie too far apart, which costs least to see
        return !words.day().isBefore(act.day().minusDays(Slots.DAY_TOLERANCE))
                && !words.day().isAfter(act.day().plusDays(Slots.DAY_TOLERANCE))
                && mayFold(words)
                && taking(words).stream().anyMatch(fold -> folds(fold, act, words));
    }

    /** Whether the words are part of the act. */
    boolean folds(Fold fold, LiveClaim act, LiveClaim words) {
        Claim its = act.claim();
        Claim said = words.claim();
        return !act.lane().echo()
                && fold.intoStages().contains(act.lane().stage())
                && Families.any(fold.into(), its)
                && Slots.opens(act)
                && act.days().single()
                && Slots.near(act.days(), words.days())
                && !Slots.matters(its.matter(), said.matter())
                && sides(fold, its, said)
                && office(its, said.actor()) == Ranks.of(said.voice());
    }

    private static boolean sides(Fold fold, Claim act, Claim words) {
        String a = Slots.country(act.actor());
        String b = Slots.country(act.recipient());
        String c = Slots.country(words.actor());
        String d = Slots.country(words.recipient());
        boolean straight = Objects.equals(a, c) && Objects.equals(b, d) && !differ(act.actor(), words.actor());
        boolean turned = fold.eitherWay()
                && Objects.equals(a, d)
                && Objects.equals(b, c)
                && !differ(act.recipient(), words.actor());
        return straight || turned;
    }

    /** Two persons of one country are two offices. */
    private static boolean differ(Actor one, Actor other) {
        return Slots.person(one) && Slots.person(other) && !one.entity().equals(other.entity());
    }

    /** The rank in which a side took part. */
    private static Rank office(Claim act, Actor side) {
        boolean acts = Objects.equals(Slots.country(act.actor()), Slots.country(side));
        Voice voice = acts || act.recipientVoice() == null ? act.voice() : act.recipientVoice();
        return Ranks.of(voice);
    }

    static boolean about(LiveClaim claim, LocalDate day) {
        return !claim.day().isBefore(day.minusDays(REACH)) && !claim.day().isAfter(day.plusDays(REACH));
    }
}
