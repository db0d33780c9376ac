package newswatch.enrich.claims;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import newswatch.enrich.claims.lexicon.Nouns;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.rules.Trust;
import newswatch.enrich.claims.syntax.Phrase;
import newswatch.enrich.claims.syntax.Structure;
import newswatch.enrich.claims.syntax.Tag;
import newswatch.enrich.text.Words;

/** Finds whose act is meant by "the launch", "the move", "it": a definite noun for an act that somebody has done. */
final class Pointers {
    private static final int BESIDE = 7;
    private static final int NEAR = 2;
    private static final int FAR = 40;
    private static final Set<String> PRONOUNS = Words.of("it", "this", "that", "these", "those", "they", "them");
    /** For whom one pleads: "asked that he be pardoned". */
    private static final Set<String> CAPTIVES = Words.of("he", "him", "she", "her");

    private static final Set<String> DEFINITE = Words.of("the", "this", "that", "these", "those", "such", "latest");
    private static final Set<String> OWNING = Words.of("of", "by", "from");

    private final Scene scene;
    private final Passage passage;
    private final Structure structure;
    private final Doers doers;

    Pointers(Scene scene, Doers doers) {
        this.scene = scene;
        passage = scene.passage;
        structure = scene.structure;
        this.doers = doers;
    }

    /** Notes the acts that the sentence only names: "North Korea's latest launch". */
    void remember() {
        for (int i = 0; i < passage.size(); i++) {
            Phrase phrase = structure.phrase(i);
            if (phrase == null) {
                continue;
            }
            DeedKind kind = kind(phrase);
            Side owner = kind == null || kind == DeedKind.WORDS ? null : owner(phrase, kind);
            if (owner != null) {
                doers.note(kind, owner, phrase.start());
            }
            i = phrase.end() - 1;
        }
    }

    /** Who did what the noun names: "the Norlandic launch"; but "the attack in Norland", "Doe's arrest" are not theirs. */
    private Side owner(Phrase phrase, DeedKind kind) {
        boolean shown = kind == DeedKind.TESTS || kind == DeedKind.SHOWS;
        if (shown) {
            return scene.owner(phrase);
        }
        Side inside = scene.owner(phrase, phrase.head());
        boolean suffers = kind == DeedKind.CUSTODY || kind == DeedKind.FORCE;
        boolean theirs =
                inside != null && inside.acts() && passage.norm(inside.end()).equals("'s");
        boolean by = inside == null && passage.norm(phrase.end()).equals("by");
        return theirs && !suffers ? inside : by ? scene.owner(phrase) : null;
    }

    /** Whose act the object of the predicate points back to: "condemned the launch". */
    List<Side> meant(Predicate predicate, int limit, Side judge, Set<DeedKind> kinds) {
        int from = predicate.match().start();
        boolean sure = predicate.match().rule().trust() == Trust.SURE;
        boolean bare = sure && predicate.match().elements() > 1 && limit <= predicate.end();
        boolean content = passage.norm(predicate.match().end() - 1).equals("that");
        int to = content ? predicate.match().end() + 2 : Math.min(limit, predicate.end() + BESIDE);
        for (int i = from; i < Math.max(to, predicate.match().end()); i++) {
            Phrase phrase = structure.phrase(i);
            if (phrase != null && i >= phrase.start()) {
                List<Side> found = meant(phrase, judge.country(), kinds);
                if (!found.isEmpty()) {
                    return found;
                }
                i = phrase.end() - 1;
            }
        }
        return bare && !named(predicate) && kinds.contains(DeedKind.WORDS)
                ? doers.of(DeedKind.ANSWERED, judge.country(), from, NEAR)
                : List.of();
    }

    /** "blamed the Reds for": somebody is named, if nobody known. */
    private boolean named(Predicate predicate) {
        for (int i = predicate.match().start() + 1; i < predicate.match().end(); i++) {
            boolean capital = Character.isUpperCase(passage.unit(i).text().charAt(0));
            if (capital && structure.phrase(i) != null && scene.at(i) == null) {
                return true;
            }
        }
        return false;
    }

    /** Whose act the phrase points back to; empty if it points to none. */
    List<Side> meant(Phrase phrase, String judge, Set<DeedKind> kinds) {
        String first = passage.norm(phrase.start());
        if (CAPTIVES.contains(first) && kinds.equals(DeedKind.STOPPED)) {
            return doers.of(EnumSet.of(DeedKind.CUSTODY), judge, phrase.start(), NEAR);
        }
        if (PRONOUNS.contains(first) && phrase.end() == phrase.start() + 1) {
            boolean free =
                    !first.startsWith("th") || opens(phrase.start()) || first.equals("they") || first.equals("them");
            return free
                    ? doers.of(kinds.contains(DeedKind.WORDS) ? DeedKind.MOVES : kinds, judge, phrase.start(), NEAR)
                    : List.of();
        }
        boolean definite = DEFINITE.contains(first) && scene.owner(phrase, phrase.end()) == null;
        if (!definite) {
            return List.of();
        }
        DeedKind kind = kind(phrase);
        if (kind != null) {
            return !kinds.contains(kind) ? List.of() : doers.of(EnumSet.of(kind), judge, phrase.start(), FAR);
        }
        boolean owned = OWNING.contains(passage.norm(phrase.end()));
        return passage.in(phrase.head(), Nouns.DEEDS_MOVES) && !owned && kinds.contains(DeedKind.WORDS)
                ? doers.of(DeedKind.MOVES, judge, phrase.start(), NEAR)
                : List.of();
    }

    /** "This is a threat", not the relative of "acts that are hostile". */
    private boolean opens(int i) {
        Tag before = structure.tag(i - 1);
        return before == Tag.STOP || before == Tag.QUOTE || before == Tag.COMMA;
    }

    /** Whether something is to be stopped or undone: only then is its doer asked. */
    boolean stopping(Predicate predicate) {
        for (int i = predicate.match().start(); i < predicate.end() + BESIDE; i++) {
            if (passage.in(i, Nouns.STOPPING)) {
                return true;
            }
        }
        return false;
    }

    /** Whom somebody answers or retaliates against: whoever acted before. */
    List<Side> answered(Predicate predicate, Side subject) {
        for (int i = 0; i < passage.size(); i++) {
            String norm = passage.norm(i);
            if (norm.startsWith("respon") || norm.startsWith("retaliat")) {
                return doers.of(
                        DeedKind.ANSWERED, subject.country(), predicate.match().start(), NEAR);
            }
        }
        return List.of();
    }

    private DeedKind kind(Phrase phrase) {
        if (structure.tag(phrase.head()) == Tag.PRON) {
            return null;
        }
        return DeedKind.of(passage, phrase.head());
    }
}
