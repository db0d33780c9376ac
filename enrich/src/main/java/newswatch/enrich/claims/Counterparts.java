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

    /** The other country spoken of most, or null. */
    String of(String country) {
        return counts.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(country) && entry.getValue() >= AT_LEAST)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
