package newswatch.enrich.developments;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import newswatch.events.Claim;
import newswatch.events.WatchedClaim;

/**
 * "Another launch" is most often the next one after last month's, and then tells nothing apart. It is a second act of its
 * day if the article also tells of the first, or says that hours lay between.
 */
final class Another {
    private Another() {}

    static boolean of(Claim claim, List<WatchedClaim> article, Families families) {
        return claim.matter() != null
                && claim.matter().another()
                && (says(families.hours(), claim)
                        || (!says(families.since(), claim)
                                && article.stream().map(WatchedClaim::claim).anyMatch(other -> first(other, claim))));
    }

    private static boolean says(List<String> words, Claim claim) {
        String quote = Objects.toString(claim.quote(), "").toLowerCase(Locale.ROOT);
        return words.stream().anyMatch(quote::contains);
    }

    private static boolean first(Claim other, Claim claim) {
        return other.matter() != null
                && other.start() <= claim.start()
                && other.type() == claim.type()
                && other.modality() == claim.modality()
                && !other.matter().another()
                && !Slots.matters(other.matter(), claim.matter())
                && Objects.equals(Slots.country(other.actor()), Slots.country(claim.actor()))
                && Days.of(other).equals(Days.of(claim));
    }
}
