package newswatch.enrich.developments;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import newswatch.events.ArticleClaims;
import newswatch.events.Claim;
import newswatch.events.WatchedClaim;

/** What an article said before and what its new revision says instead. */
record Replacement(List<LiveClaim> removed, List<LiveClaim> added) {
    /** An endlessly rewritten page: only so many of its withdrawn claims are remembered. */
    private static final int MAX_WITHDRAWN = 20;

    /** Claims of other articles change too, when they become part of another act or stand alone again. */
    static Replacement of(Families families, Folding folding, RelationMemory memory, ArticleClaims input) {
        List<LiveClaim> stored = memory.claimsOf(input.article());
        boolean stale = stored.stream().anyMatch(claim -> claim.revision() > input.revision());
        if (stale) {
            return new Replacement(List.of(), List.of());
        }
        List<LiveClaim> before = stored.stream().map(folding::alone).toList();
        List<LiveClaim> now = said(families, input);
        List<LiveClaim> after = new ArrayList<>(now);
        after.addAll(withdrawn(before, now, input.revision()));
        List<LiveClaim> gone = stored.stream()
                .filter(claim -> !after.contains(folding.alone(claim)))
                .toList();
        List<LiveClaim> come =
                after.stream().filter(claim -> !before.contains(claim)).toList();
        Neighbours neighbours = Neighbours.of(folding, memory, gone, come);
        return new Replacement(
                Stream.concat(gone.stream(), neighbours.moved().keySet().stream())
                        .toList(),
                Stream.concat(come.stream().map(neighbours::placed), neighbours.moved().values().stream())
                        .toList());
    }

    private static List<LiveClaim> said(Families families, ArticleClaims input) {
        // what an act hangs on lies before it, and must be remembered still
        LocalDate first = horizon(input).plusDays(Links.REACH);
        List<String> sources = Origins.sources(input);
        List<LiveClaim> said = new ArrayList<>();
        for (WatchedClaim watched : input.claims()) {
            if (watched.claim().date() == null || watched.claim().date().isBefore(first)) {
                continue;
            }
            List<String> its = new ArrayList<>(sources);
            its.addAll(Origins.quoted(watched.claim()));
            said.add(new LiveClaim(
                    families.lane(watched),
                    null,
                    input.article(),
                    input.revision(),
                    said.size(),
                    input.url(),
                    input.outlet() == null ? null : input.outlet().id(),
                    input.publishedAt(),
                    input.seenAt(),
                    input.genre(),
                    input.backfill(),
                    its.stream().distinct().toList(),
                    watched,
                    Another.of(watched.claim(), input.claims(), families),
                    null,
                    false));
        }
        return said;
    }

    /** The first day that is not yet forgotten when this article is seen. */
    static LocalDate horizon(ArticleClaims input) {
        return LocalDate.ofInstant(input.seenAt(), ZoneOffset.UTC).minusDays(Tracker.MEMORY_DAYS);
    }

    /** What could open an act and is no longer said: a function of the article's editions in their order, and of no other. */
    private static List<LiveClaim> withdrawn(List<LiveClaim> before, List<LiveClaim> now, int revision) {
        Set<List<Object>> known = new HashSet<>();
        now.stream().filter(Slots::opens).forEach(claim -> known.add(act(claim)));
        List<LiveClaim> withdrawn = new ArrayList<>();
        for (LiveClaim claim : before) {
            boolean opener = claim.withdrawn() || Slots.opens(claim);
            if (opener && claim.lane().stage() != Lane.Stage.DENIED && known.add(act(claim))) {
                withdrawn.add(claim.withdrawn() ? claim : claim.withdraw(revision));
            }
        }
        return withdrawn.subList(0, Math.min(withdrawn.size(), MAX_WITHDRAWN));
    }

    /**
     * All that decides where a claim belongs: while an article says one alike, the withdrawn one has nothing to stand for.
     */
    private static List<Object> act(LiveClaim live) {
        Claim claim = live.claim();
        return Arrays.asList(
                live.lane(),
                claim.type(),
                claim.mode(),
                live.days(),
                claim.precision(),
                claim.actor(),
                claim.recipient(),
                claim.voice(),
                claim.due(),
                claim.matter());
    }
}
