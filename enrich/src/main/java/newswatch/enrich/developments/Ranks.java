package newswatch.enrich.developments;

import java.util.List;
import java.util.Locale;
import newswatch.events.Actor;
import newswatch.events.Claim;
import newswatch.events.ObjectKind;
import newswatch.events.Rank;
import newswatch.events.Voice;

/** The rank of the office that acts, or of those who meet. */
final class Ranks {
    private static final List<String> LESSER =
            List.of("officials", "diplomats", "delegation", "envoy", "negotiators", "aides", "advance team");

    private Ranks() {}

    static Rank of(Voice office) {
        return office == Voice.LEADER ? Rank.LEADER : office == Voice.MINISTER ? Rank.MINISTER : Rank.OTHER;
    }

    /**
     * Of a meeting, the lower of the two offices, so that leaders' meetings have leaders on both sides, or are called so
     * and name no lower office; of one foreseen or called off, that of the leader who says so or is to be met.
     */
    static Rank of(Claim claim, Families families) {
        boolean meeting = claim.matter() != null && claim.matter().kind() == ObjectKind.MEETING;
        if (!meeting) {
            return of(claim.voice());
        } else if (lesser(claim.recipient(), claim.recipientVoice())) {
            return lower(of(claim.voice()), of(claim.recipientVoice()));
        } else if (summit(claim, families)) {
            boolean met = Families.any(families.meetings(), claim);
            return met && (lesser(claim.actor(), claim.voice()) || officials(claim)) ? of(claim.voice()) : Rank.LEADER;
        }
        return Families.any(families.meetings(), claim) ? met(claim) : foreseen(claim);
    }

    private static Rank met(Claim claim) {
        return claim.recipientVoice() == null
                ? of(claim.voice())
                : lower(of(claim.voice()), of(claim.recipientVoice()));
    }

    private static Rank foreseen(Claim claim) {
        boolean leader = claim.recipientVoice() == Voice.LEADER && !lesser(claim.actor(), claim.voice());
        return leader ? Rank.LEADER : of(claim.voice());
    }

    private static Rank lower(Rank one, Rank other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** An office below the leader's is named, not merely a country or a government. */
    private static boolean lesser(Actor side, Voice office) {
        return office != null && office != Voice.LEADER && (office != Voice.BODY || person(side));
    }

    /** Officials are told to meet, of whatever summit the sentence speaks besides. */
    private static boolean officials(Claim claim) {
        String quote = claim.quote() == null ? "" : claim.quote().toLowerCase(Locale.ROOT);
        return claim.voice() != Voice.LEADER && LESSER.stream().anyMatch(quote::contains);
    }

    private static boolean person(Actor side) {
        return side != null && side.entity() != null && side.entity().startsWith("person/");
    }

    private static boolean summit(Claim claim, Families families) {
        String quote = claim.quote() == null ? "" : claim.quote().toLowerCase(Locale.ROOT);
        return families.summits().stream().anyMatch(quote::contains);
    }
}
