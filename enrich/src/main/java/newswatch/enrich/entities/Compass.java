package newswatch.enrich.entities;

import java.util.Set;

/** "the North", "the South" once an article speaks of Korea. */
final class Compass implements Step {
    private static final Set<String> BEFORE = Set.of("the", "and", "with", "between", "-", "\u2013", "a");

    private static final Set<String> KOREAN = Set.of("PRK", "KOR");

    private final Gazetteer gazetteer;

    Compass(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    @Override
    public void read(Reading reading) {
        boolean korean = false;
        for (int i = 0; i < reading.size(); i++) {
            Named named = reading.named(i);
            korean |= named != null
                    && (KOREAN.contains(String.valueOf(named.country()))
                            || named.what().equals(Gazetteer.PENINSULA));
            if (named == null && korean && stands(reading, i)) {
                String iso = reading.norm(i).equals("north") ? "PRK" : "KOR";
                reading.put(Named.of(i, i + 1, gazetteer.country(iso)));
            }
        }
    }

    private static boolean stands(Reading reading, int i) {
        String text = reading.token(i).text();
        if (!text.equals("North") && !text.equals("South")) {
            return false;
        }
        String next = reading.norm(i + 1);
        boolean name = reading.sameSentence(i, i + 1)
                && reading.capital(i + 1)
                && (reading.free(i + 1) || !reading.named(i + 1).person());
        boolean possessive = next.equals("'s");
        return !next.equals("of")
                && (!name || possessive)
                && (possessive || BEFORE.contains(reading.norm(i - 1)) || reading.first(i));
    }
}
