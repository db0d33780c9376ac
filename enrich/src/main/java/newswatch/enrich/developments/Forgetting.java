package newswatch.enrich.developments;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Takes a forgotten article's words out of all that its relation keeps; that it spoke there stays known. */
record Forgetting(String article) {

    /** What the article's end changes, and all else that still holds its words, both without them. */
    RelationChange of(RelationMemory memory, RelationChange change) {
        Map<String, Tracked> tracked = new LinkedHashMap<>();
        Stream.concat(change.tracked().stream(), memory.quoting(article).stream())
                .forEach(each -> tracked.putIfAbsent(each.id(), each.without(article)));
        return new RelationChange(
                change.removed(),
                claims(memory, change),
                List.copyOf(tracked.values()),
                change.alerts().stream().map(alert -> alert.without(article)).toList());
    }

    private List<LiveClaim> claims(RelationMemory memory, RelationChange change) {
        List<LiveClaim> claims = new ArrayList<>();
        change.added().forEach(claim -> claims.add(mute(claim)));
        memory.claimsOf(article).stream()
                .filter(claim -> !change.removed().contains(claim))
                .forEach(claim -> claims.add(mute(claim)));
        return claims;
    }

    private LiveClaim mute(LiveClaim claim) {
        return claim.article().equals(article) ? claim.wordless() : claim;
    }
}
