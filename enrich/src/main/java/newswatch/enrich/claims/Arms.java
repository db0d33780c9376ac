package newswatch.enrich.claims;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import newswatch.enrich.claims.lexicon.Nouns;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.syntax.Phrase;
import newswatch.enrich.claims.syntax.Structure;
import newswatch.enrich.text.Words;

/** Whose the weapons and the forces are that a sentence speaks of. */
final class Arms {
    private static final int BACK = 3;
    private static final int FIRED = 8;
    private static final Set<String> ORIGINS = Words.of("from", "in", "near", "off", "inside");
    /** Ships and weapons by their entity's id. */
    private static final Set<String> PLATFORMS =
            Words.of("body/uss-", "body/usa-bombers", "body/usa-fighters", "body/thaad", "body/chn-fighters");

    private static final Set<String> PARTS = Words.of(
            "pieces",
            "parts",
            "components",
            "elements",
            "launchers",
            "batch",
            "equipment",
            "units",
            "pair",
            "group",
            "contingent",
            "convoy",
            "number",
            "hundreds",
            "thousands",
            "dozens",
            "squadron");

    private final Scene scene;
    private final Passage passage;
    private final Structure structure;
    private final Doers doers;

    Arms(Scene scene, Doers doers) {
        this.scene = scene;
        passage = scene.passage;
        structure = scene.structure;
        this.doers = doers;
    }

    boolean missile(Phrase phrase) {
        return passage.in(phrase.head(), Nouns.MISSILES);
    }

    /** Whether the phrase names troops, warships or war planes, or a known one. */
    boolean force(Phrase phrase) {
        Side head = scene.at(phrase.head());
        boolean platform = head != null
                && PLATFORMS.stream()
                        .anyMatch(id -> String.valueOf(head.entity()).startsWith(id));
        String noun = passage.norm(phrase.head());
        String before = passage.norm(phrase.head() - 1);
        boolean group = noun.equals("group") && (before.equals("strike") || before.equals("battle"));
        boolean spying = passage.in(phrase.head(), Nouns.VEHICLES) && passage.in(phrase.head() - 1, Nouns.MARTIAL);
        return platform || group || spying || passage.in(phrase.head(), Nouns.FORCES);
    }

    /** The forces meant: "the first pieces of the battery" are the battery's. */
    Phrase forces(Phrase subject) {
        if (subject == null || force(subject)) {
            return subject;
        }
        Phrase whole = structure.phrase(subject.end() + 1);
        boolean part = PARTS.contains(passage.norm(subject.head()))
                && passage.norm(subject.end()).equals("of");
        return part && whole != null && force(whole) ? whole : null;
    }

    /** Whose weapon it is: named with it, by where it was fired from, else of whoever fired last; null if unknown. */
    Side launcher(Phrase weapon) {
        Side owner = weapon == null ? null : scene.owner(weapon);
        if (owner != null) {
            return owner;
        }
        Side origin = origin();
        if (origin != null) {
            return origin;
        }
        List<Side> fired =
                doers.of(EnumSet.of(DeedKind.TESTS), "", weapon == null ? passage.size() : weapon.start(), BACK);
        return fired.isEmpty() ? apposed(weapon) : fired.get(0);
    }

    /** "the launch of a missile from Norland": who fired it, told by a noun. */
    Side origin(Predicate noun) {
        for (Side side : scene.sides) {
            Phrase phrase = structure.phrase(side.start());
            boolean behind = phrase != null
                    && phrase.preposition() > noun.match().start()
                    && phrase.preposition() <= noun.end() + 2;
            if (behind && !side.person() && scene.preposition(side).equals("from")) {
                return side;
            }
        }
        return null;
    }

    /** "…, the North's second such test": whose test the sentence calls it; null if nobody's. */
    private Side apposed(Phrase weapon) {
        for (Side side : scene.sides) {
            Phrase phrase = structure.phrase(side.start());
            boolean test = phrase != null && passage.in(phrase.head(), Nouns.DEEDS_TESTS);
            if (test
                    && passage.norm(side.end()).equals("'s")
                    && side.end() <= phrase.head()
                    && !phrase.equals(weapon)) {
                return side;
            }
        }
        return null;
    }

    /** "fired from near Pyongyang", "test-fired off the North's coast": the country whose place that is. */
    private Side origin() {
        for (Side side : scene.sides) {
            boolean placed = !side.person() && ORIGINS.contains(scene.preposition(side));
            if (placed && fired(side) && !scene.speaks(side)) {
                return side;
            }
        }
        return null;
    }

    /** "fired from a site near Pyongyang". */
    private boolean from(int fired, int place) {
        for (int i = fired + 1; i < place; i++) {
            if (passage.norm(i).equals("from")) {
                return true;
            }
        }
        return false;
    }

    private boolean fired(Side side) {
        boolean near = scene.preposition(side).equals("near")
                || scene.preposition(side).equals("off");
        for (int i = side.start() - 1; i >= Math.max(0, side.start() - FIRED); i--) {
            if (passage.in(i, Nouns.FIRED)) {
                return !near || passage.norm(side.end()).equals("'s") || from(i, side.start());
            }
        }
        return false;
    }
}
