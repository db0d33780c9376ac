package newswatch.enrich.claims;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import newswatch.enrich.entities.Mention;
import newswatch.events.EntityKind;

/** How often an article speaks of each country: whom "the summit" is with when the sentence does not say. */
record Counterparts(Map<String, Integer> counts) {
    private static final int AT_LEAST = 2;

    static Counterparts of(List<Mention> mentions) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Mention mention : mentions) {
            boolean acts = mention.government() || mention.kind() == EntityKind.PERSON;
            if (acts && mention.country() != null) {
                counts.merge(mention.country(), 1, Integer::sum);
            }
        }
        return new Counterparts(counts);
    }

    /** The other country spoken of most, and much more than any third; or null. */
    String of(String country) {
        String most = null;
        int first = 0;
        int second = 0;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            int count = entry.getKey().equals(country) ? 0 : entry.getValue();
            second = Math.max(second, Math.min(count, first));
            most = count > first ? entry.getKey() : most;
            first = Math.max(first, count);
        }
        return first >= AT_LEAST && first > second ? most : null;
    }
}
