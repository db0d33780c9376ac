package newswatch.enrich.entities;

import java.util.Set;
import newswatch.enrich.entities.Listed.Sort;
import newswatch.enrich.text.Words;
import newswatch.events.EntityKind;
import newswatch.events.Voice;

/**
 * Whether a country, a capital or a seat of power may act where it is named, or is only a place: after "in" and "at",
 * where somebody goes, in a dateline, in "Beijing-based"; and for an adjective, whether its noun can act for a state.
 */
final class Governments implements Step {
    private static final Set<String> PLACE_BEFORE =
            Words.of("in", "at", "near", "across", "inside", "outside", "around", "via", "throughout", "within");
    private static final Set<String> LIST = Words.of("and", ",", "or");
    private static final Set<String> BASED = Words.of("based", "born", "area", "bound", "educated");
    private static final Set<String> DASHES = Words.of("\u2014", "\u2013", "--", "-");
    private static final Set<String> LEAVING =
            Words.of("left", "leave", "leaves", "leaving", "departed", "bound", "headed", "flew", "train");
    private static final Set<String> ATTITUDES = Words.of("anti", "pro", "non", "post", "pre");
    private static final Set<String> REGIONS = Words.of(
            "western",
            "eastern",
            "northern",
            "southern",
            "northeastern",
            "northwestern",
            "southeastern",
            "southwestern",
            "central",
            "rural");
    private static final int DATELINE = 14;
    private static final int MOTION = 4;

    private final Surroundings words;

    Governments(Surroundings words) {
        this.words = words;
    }

    @Override
    public void read(Reading reading) {
        for (Named name : reading.all()) {
            if (name.what().mayGovern()) {
                boolean acts = name.is(Sort.DEMONYM) ? adjective(reading, name) : acts(reading, name);
                Named judged = name.governing(acts);
                boolean unnamed = acts && unnamed(reading, name);
                reading.put(unnamed ? judged.as(Voice.UNNAMED_OFFICIAL, judged.sector()) : judged);
            }
        }
    }

    /** "U.S. officials", "a Chinese diplomatic source". */
    private boolean unnamed(Reading reading, Named name) {
        int noun = words.officials.contains(reading.norm(name.to())) ? name.to() : name.to() + 1;
        boolean near =
                reading.free(name.to()) && reading.token(name.to()).word() && reading.sameSentence(name.from(), noun);
        return near && words.officials.contains(reading.norm(noun)) && !qualifies(reading, noun);
    }

    /** "the official report": an adjective here, not somebody. */
    private boolean qualifies(Reading reading, int noun) {
        String next = reading.norm(noun + 1);
        return reading.norm(noun).equals("official")
                && reading.sameSentence(noun, noun + 1)
                && reading.token(noun + 1).word()
                && !words.reporting.contains(next)
                && !words.function.contains(next);
    }

    /** The noun is looked for behind at most two adjectives. */
    private boolean adjective(Reading reading, Named name) {
        for (int i = name.to(); i < name.to() + 3 && reading.sameSentence(name.from(), i); i++) {
            String norm = reading.norm(i);
            if (words.civil.contains(norm)) {
                return false;
            }
            // "China closed its border": a country's verb ends its noun phrase
            boolean verb = name.is(Sort.COUNTRY) && (norm.endsWith("ed") || words.function.contains(norm));
            if (verb || reading.named(i) != null || !reading.token(i).word()) {
                break;
            }
        }
        String text = reading.norm(name.to() - 1);
        return !(text.endsWith("ans") || text.equals("poles"));
    }

    private boolean acts(Reading reading, Named name) {
        if (based(reading, name) || onlyNamed(reading, name) || dateline(reading, name)) {
            return false;
        }
        if (name.is(Sort.COUNTRY) && !adjective(reading, name)) {
            return false;
        }
        if (reading.norm(name.to()).equals("'s") && !name.is(Sort.SEAT)) {
            return true;
        }
        int before = name.from() - 1;
        before -= reading.norm(before).equals("the") ? 1 : 0;
        return preposition(reading, name, before);
    }

    private boolean preposition(Reading reading, Named name, int before) {
        String norm = reading.sameSentence(name.from(), before) ? reading.norm(before) : "";
        if (PLACE_BEFORE.contains(norm)) {
            return words.trust.contains(reading.norm(before - 1));
        } else if (norm.equals("to") || norm.equals("toward")) {
            return !moves(reading, before);
        } else if (norm.equals("for")) {
            return !LEAVING.contains(reading.norm(before - 1));
        } else if (norm.equals("from")) {
            return gift(reading, before) || (name.is(Sort.COUNTRY) && !moves(reading, before));
        } else if (norm.equals("of") && words.civil.contains(reading.norm(before - 1))) {
            return false;
        } else if (LIST.contains(norm)) {
            Named other = reading.named(before - 1);
            boolean place = other != null && other.what().mayGovern() && !other.government() && !other.is(Sort.DEMONYM);
            boolean within = other != null
                    && norm.equals(",")
                    && other.what().kind() == EntityKind.PLACE
                    && name.country().equals(other.country());
            return !(place || within);
        }
        return !norm.startsWith("visit") && !norm.startsWith("left") && !norm.startsWith("tour");
    }

    private boolean moves(Reading reading, int preposition) {
        for (int i = preposition - 1; i >= preposition - MOTION && reading.sameSentence(preposition, i); i--) {
            if (words.gifts.contains(reading.norm(i))) {
                return false;
            }
            if (words.motion.contains(reading.norm(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean gift(Reading reading, int preposition) {
        for (int i = preposition - 1; i >= preposition - 2 && reading.sameSentence(preposition, i); i--) {
            if (words.gifts.contains(reading.norm(i))) {
                return true;
            }
        }
        return false;
    }

    /** "anti-China", "the Vietnam War", "western Australia". */
    private static boolean onlyNamed(Reading reading, Named name) {
        String before = reading.norm(name.from() - 1);
        boolean attitude = reading.hyphen(name.from() - 1) && ATTITUDES.contains(reading.norm(name.from() - 2));
        return attitude || REGIONS.contains(before) || reading.norm(name.to()).equals("war");
    }

    private static boolean based(Reading reading, Named name) {
        return reading.hyphen(name.to()) && BASED.contains(reading.norm(name.to() + 1));
    }

    /** "BEIJING, May 3 (Agency) —", "Seoul, South Korea (Agency)": a line's first words, up to a dash or a bracket. */
    private static boolean dateline(Reading reading, Named name) {
        int first = reading.firstOf(name.from());
        boolean loud = Reading.loud(reading.token(first)) && Reading.loud(reading.token(name.from()));
        if (name.from() - first > 6 || (!loud && (name.from() > first || reading.sentence(first) > 0))) {
            return false;
        }
        for (int i = name.to(); i < first + DATELINE && reading.sameSentence(first, i); i++) {
            boolean apart = DASHES.contains(reading.norm(i)) && !reading.hyphen(i);
            if (apart || (reading.norm(i).equals(")") && i < first + DATELINE - 1)) {
                return true;
            }
            if (!loud && Character.isLowerCase(reading.token(i).text().codePointAt(0))) {
                return false;
            }
        }
        return false;
    }
}
