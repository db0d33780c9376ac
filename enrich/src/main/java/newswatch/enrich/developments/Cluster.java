package newswatch.enrich.developments;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import newswatch.events.Claim;
import newswatch.events.Ids;

/** Claims that tell of one act: the anchor, those that could have opened it, those that only support it. */
final class Cluster {
    private final LiveClaim anchor;
    private final List<LiveClaim> openers = new ArrayList<>();
    private final List<LiveClaim> supporters = new ArrayList<>();

    Cluster(LiveClaim anchor) {
        this.anchor = anchor;
    }

    LiveClaim anchor() {
        return anchor;
    }

    /** No live claim stands for it any more. */
    boolean retracted() {
        return anchor.withdrawn();
    }

    /** In order of key, the anchor first; none when retracted. */
    List<LiveClaim> openers() {
        return openers;
    }

    List<LiveClaim> supporters() {
        return supporters;
    }

    /** All live claims. */
    List<LiveClaim> evidence() {
        List<LiveClaim> all = new ArrayList<>(openers);
        all.addAll(supporters);
        return all;
    }

    /** A hash over the claims it is made of: key and revision say all that an article said there. */
    String members() {
        return Ids.of(Stream.concat(Stream.of(anchor), evidence().stream())
                .map(claim -> claim.key() + "#" + claim.revision() + "@" + claim.seenAt())
                .toArray(String[]::new));
    }

    /** Whether a live claim that could open it has the same type, or an object as well. */
    boolean says(Claim claim) {
        return openers.stream()
                .map(LiveClaim::claim)
                .anyMatch(each -> each.type() == claim.type() || each.matter() != null);
    }

    boolean holds(LiveClaim claim) {
        return anchor.equals(claim) || openers.contains(claim) || supporters.contains(claim);
    }
}
