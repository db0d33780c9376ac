package newswatch.enrich.claims;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import newswatch.enrich.entities.Mention;
import newswatch.enrich.text.Words;
import newswatch.events.EntityKind;

/** How often an article speaks of each country: whom "the summit" is with when the sentence does not say. */
record Counterparts(Map<String, Integer> counts) {
    private static final int AT_LEAST = 2;
    /** An article that names so few names nobody else. */
    private static final int SHORT = 5;

    private static final Set<String> VETOES = Words.of("USA", "CHN", "RUS", "GBR", "FRA");

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

    /** Whom the Security Council binds: the country spoken of most that has no veto, and much more than any other; or null. */
    String bound() {
        Map<String, Integer> others = new TreeMap<>(counts);
        others.keySet().removeAll(VETOES);
        return new Counterparts(others).of("UN");
    }

    /** The council binds none of those that may veto. */
    static boolean vetoes(String country) {
        return VETOES.contains(country);
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
        boolean alone = second == 0
                && counts.values().stream().mapToInt(Integer::intValue).sum() <= SHORT;
        return (first >= AT_LEAST || alone) && first > second ? most : null;
    }
}
