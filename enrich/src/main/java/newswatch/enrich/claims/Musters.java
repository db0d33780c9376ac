package newswatch.enrich.claims;

import java.util.Set;
import newswatch.enrich.claims.lexicon.Nouns;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.text.Words;
import newswatch.events.EventType;

/** Tells a show of force from what only sounds like one: a rescue, a campaign, a budget, an agency's lawyers. */
final class Musters {
    private static final int BEHIND = 8;
    private static final int BEFORE = 6;
    private static final Set<String> HELD =
            Words.of("exercise", "exercises", "drill", "drills", "game", "games", "maneuvers");

    private final Passage passage;

    Musters(Scene scene) {
        passage = scene.passage;
    }

    /** Whether the predicate shows no force though its rule says so. */
    boolean figurative(Predicate predicate) {
        if (predicate.act().type() != EventType.MOBILIZE) {
            return false;
        }
        boolean broad = predicate.rule().startsWith("mobilize.")
                && "troops".equals(predicate.act().mode());
        return relief(predicate) || (broad && !armed(predicate));
    }

    /** "sent planes to join the search": they help. */
    private boolean relief(Predicate predicate) {
        boolean relief = false;
        for (int i = predicate.match().start(); i < Math.min(passage.size(), predicate.end() + BEHIND); i++) {
            relief |= passage.in(i, Nouns.RESCUES);
            if (HELD.contains(passage.norm(i))) {
                return false;
            }
        }
        return relief;
    }

    /** Whether a word of arms stands with the predicate or names who acts. */
    private boolean armed(Predicate predicate) {
        int from = Math.max(0, predicate.match().start() - BEFORE);
        for (int i = 0; i < passage.size(); i++) {
            boolean close = i >= from && i < predicate.end() + BEHIND;
            if (passage.in(i, Nouns.ARMS) || (close && passage.in(i, Nouns.FORCES))) {
                return true;
            }
        }
        return false;
    }
}
