package newswatch.enrich.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.rules.Clause;
import newswatch.enrich.claims.rules.Trust;
import newswatch.enrich.claims.syntax.Group;
import newswatch.enrich.claims.syntax.Phrase;
import newswatch.enrich.claims.syntax.Structure;
import newswatch.enrich.claims.syntax.Tag;
import newswatch.enrich.text.Token;
import newswatch.enrich.text.Words;

/**
 * A passive read as its active would be: "Norland told Suderia to stop" for "Suderia was told by Norland to stop". With
 * both sides named there, as much certainty is there as between two given ones.
 */
final class Turned {
    private static final int BEHIND = 14;
    private static final int AGENT = 12;
    private static final int LONG = 24;
    private static final Set<String> PARTICLES = Words.of("off", "down", "up", "out", "back", "away", "over", "home");

    private final Scene scene;
    private final Passage passage;
    private final Structure structure;
    private final PredicateFinder predicates;

    Turned(Scene scene, PredicateFinder predicates) {
        this.scene = scene;
        passage = scene.passage;
        structure = scene.structure;
        this.predicates = predicates;
    }

    /** Whether a known side stands behind the passive's "by". */
    boolean done(Group group) {
        int by = by(group);
        return by >= 0 && scene.doer(structure.phrase(by + 1)) != null;
    }

    /** What the passive tells, or null. */
    Predicate of(Group group) {
        Phrase subject = structure.subject(group);
        if (subject == null || subject.start() > group.start()) {
            return null;
        }
        int by = by(group);
        Phrase agent = by < 0 ? null : structure.phrase(by + 1);
        Side doer = agent == null ? null : scene.doer(agent);
        List<Token> words = new ArrayList<>();
        add(words, doer == null ? 0 : agent.start(), doer == null ? 0 : agent.end());
        int verb = words.size();
        boolean particle = PARTICLES.contains(passage.norm(group.end()));
        words.add(passage.unit(group.main()));
        add(words, group.end(), particle ? group.end() + 1 : group.end());
        int target = words.size();
        int end = suffers(subject, group);
        add(words, subject.start(), end);
        int behind = words.size();
        int from = particle ? group.end() + 1 : group.end();
        int to = Math.min(passage.size(), group.end() + BEHIND);
        add(words, from, doer == null ? to : by);
        add(words, doer == null ? to : agent.end(), to);
        Side suffering = doer == null ? null : other(subject.start(), end, doer);
        Clause clause =
                suffering == null ? new Clause(verb == 0 ? -1 : 0, verb, -1, -1) : new Clause(0, verb, target, behind);
        Trust least = suffering == null ? Trust.SURE : Trust.LIKELY;
        return predicates.turned(words, clause, least, new Span(group.main(), from));
    }

    private void add(List<Token> words, int from, int to) {
        for (int i = from; i < to; i++) {
            words.add(passage.unit(i));
        }
    }

    private Side other(int from, int to, Side doer) {
        for (int i = from; i < to; i++) {
            Side side = scene.at(i);
            if (side != null && Recipients.differs(side, doer)) {
                return side;
            }
        }
        return null;
    }

    /** Where the "by" of the passive stands, or -1. */
    private int by(Group group) {
        for (int i = group.end(); i < Math.min(passage.size(), group.end() + AGENT); i++) {
            Tag tag = structure.tag(i);
            if (passage.norm(i).equals("by") && structure.phrase(i + 1) != null) {
                return i;
            }
            Group other = structure.group(i);
            if (tag == Tag.STOP || tag == Tag.REL || tag == Tag.SUB || (other != null && other.finite())) {
                return -1;
            }
        }
        return -1;
    }

    /** The end of what suffers the passive: all before the verb, or of a long subject its first phrase. */
    private static int suffers(Phrase subject, Group group) {
        return group.start() - subject.start() > LONG ? subject.end() : group.start();
    }
}
