package newswatch.enrich.entities;

import java.util.Set;
import newswatch.enrich.text.Words;

/** "the North", "the South" in an article that has spoken of Korea or soon will. */
final class Compass implements Step {
    private static final Set<String> BEFORE = Words.of("the", "and", "with", "between", "-", "\u2013", "a");

    private static final Set<String> KOREAN = Words.of("PRK", "KOR");

    private static final int AHEAD = 60;
    private static final int AROUND = 15;
    private static final Set<String> WEAPONS =
            Words.of("missile", "missiles", "nuclear", "ballistic", "warhead", "warheads", "icbm", "denuclearization");

    private final Gazetteer gazetteer;

    Compass(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    @Override
    public void read(Reading reading) {
        int korea = Integer.MIN_VALUE;
        boolean spoken = false;
        for (int i = 0; i < reading.size(); i++) {
            spoken |= korean(reading.named(i))
                    || (reading.norm(i).equals("north") && stands(reading, i) && alone(reading, i));
            boolean compass = reading.named(i) == null && stands(reading, i);
            if (compass && !spoken && korea < i) {
                korea = ahead(reading, i);
            }
            if (compass && (spoken || korea > i)) {
                String iso = reading.norm(i).equals("north") ? "PRK" : "KOR";
                reading.put(Named.of(i, i + 1, gazetteer.country(iso)));
            }
        }
    }

    private static boolean korean(Named named) {
        return named != null
                && (KOREAN.contains(String.valueOf(named.country()))
                        || named.what().equals(Gazetteer.PENINSULA));
    }

    /** "The North's army", "The North fired two missiles": of whom else is that said. */
    private static boolean alone(Reading reading, int from) {
        if (reading.norm(from + 1).equals("'s")) {
            return true;
        }
        for (int i = from - AROUND; i < from + AROUND; i++) {
            if (WEAPONS.contains(reading.norm(i))) {
                return true;
            }
        }
        return false;
    }

    /** Where somebody Korean is named soon after, or -1: "The North fired a missile, officials in Seoul said". */
    private static int ahead(Reading reading, int from) {
        for (int i = from + 1; i < Math.min(reading.size(), from + AHEAD); i++) {
            if (korean(reading.named(i))) {
                return i;
            }
        }
        return -1;
    }

    /** "North and South Korea". */
    private static boolean paired(Reading reading, int i) {
        Named other = reading.norm(i + 1).equals("and") ? reading.named(i + 2) : null;
        return other != null && "KOR".equals(other.country()) && reading.norm(i).equals("north");
    }

    private static boolean stands(Reading reading, int i) {
        if (i < 0 || i >= reading.size()) {
            return false;
        }
        String text = reading.token(i).text();
        if (!text.equals("North") && !text.equals("South")) {
            return false;
        }
        if (paired(reading, i)) {
            return true;
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
