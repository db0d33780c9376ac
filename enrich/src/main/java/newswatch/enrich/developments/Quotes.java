package newswatch.enrich.developments;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import newswatch.events.Claim;
import newswatch.events.Evidence;

/** The evidence that is shown: one sentence per origin, {@value #MOST} at most, the one that mattered first. */
final class Quotes {
    private static final int MOST = 20;
    private static final int MAX_QUOTE = 300;

    private Quotes() {}

    /** @param first the sentence to begin with, or null */
    static List<Evidence> of(Cluster cluster, LiveClaim first) {
        List<LiveClaim> chosen = new ArrayList<>();
        if (first != null) {
            chosen.add(first);
        }
        for (List<LiveClaim> origin : Origins.of(cluster.evidence())) {
            if (first == null || !origin.contains(first)) {
                chosen.add(best(origin));
            }
        }
        return chosen.stream().limit(MOST).map(Quotes::quote).toList();
    }

    /** The same, an article's own sentence first if the cluster has one. */
    static List<Evidence> beginning(List<Evidence> evidence, Cluster cluster, String article) {
        return cluster.evidence().stream()
                .filter(each -> each.article().equals(article))
                .map(Quotes::quote)
                .findFirst()
                .map(own -> Stream.concat(Stream.of(own), evidence.stream().filter(each -> !each.article()
                                .equals(article)))
                        .limit(MOST)
                        .toList())
                .orElse(evidence);
    }

    private static LiveClaim best(List<LiveClaim> origin) {
        return origin.stream()
                .min(Comparator.comparing((LiveClaim each) -> !Slots.opens(each))
                        .thenComparing(LiveClaim::publishedAt)
                        .thenComparing(LiveClaim::key))
                .orElseThrow();
    }

    /** The live claim that an earlier version put first, if it still stands. */
    static Optional<LiveClaim> standing(Cluster cluster, List<Evidence> shown) {
        return shown.isEmpty()
                ? Optional.empty()
                : cluster.evidence().stream()
                        .filter(each -> each.article().equals(shown.get(0).article())
                                && each.claim().start() == shown.get(0).start())
                        .findFirst();
    }

    static Evidence quote(LiveClaim live) {
        Claim claim = live.claim();
        return new Evidence(
                live.article(),
                live.revision(),
                live.url(),
                live.outlet(),
                live.publishedAt(),
                cut(Objects.toString(claim.quote(), "")),
                claim.start(),
                claim.end(),
                claim.attributedTo());
    }

    /** On a word, within the limit. */
    static String cut(String quote) {
        if (quote.length() <= MAX_QUOTE) {
            return quote;
        }
        int blank = quote.lastIndexOf(' ', MAX_QUOTE - 1);
        int end = blank > 0 ? blank : MAX_QUOTE - 1;
        return quote.substring(0, Character.isHighSurrogate(quote.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
