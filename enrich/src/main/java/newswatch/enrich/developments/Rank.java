package newswatch.enrich.developments;

import java.util.List;
import java.util.Locale;
import newswatch.events.Claim;
import newswatch.events.ObjectKind;

/** The rank of the office that acts, or of those who meet. */
public enum Rank {
    LEADER,
    MINISTER,
    OTHER;

    /** @param summits words that make a meeting the leaders' own, whoever speaks of it */
    static Rank of(Claim claim, List<String> summits) {
        boolean meeting = claim.matter() != null && claim.matter().kind() == ObjectKind.MEETING;
        if (meeting && claim.quote() != null) {
            String quote = claim.quote().toLowerCase(Locale.ROOT);
            if (summits.stream().anyMatch(quote::contains)) {
                return LEADER;
            }
        }
        return claim.voice() == null
                ? OTHER
                : switch (claim.voice()) {
                    case LEADER -> LEADER;
                    case MINISTER -> MINISTER;
                    default -> OTHER;
                };
    }
}
