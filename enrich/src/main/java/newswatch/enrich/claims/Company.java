package newswatch.enrich.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.syntax.Group;
import newswatch.enrich.claims.syntax.Phrase;
import newswatch.enrich.claims.syntax.Structure;
import newswatch.enrich.claims.syntax.Tag;
import newswatch.enrich.text.Words;
import newswatch.events.EventType;

/** Who acts together: sides joined by "and", allies named with "with", the visitor of a meeting on the other's soil. */
final class Company {
    private static final int BESIDE = 7;
    private static final Set<String> CLAUSAL = Words.of("after", "before", "since", "until", "as", "than");

    private static final Set<String> TYING = Words.of(
            "support.tie", "support.recognize", "concede.lift", "concede.narrow", "concede.give-way", "measures.ease");

    private final Scene scene;
    private final Passage passage;
    private final Structure structure;
    private final Reach reach;

    Company(Scene scene) {
        this.scene = scene;
        passage = scene.passage;
        structure = scene.structure;
        reach = new Reach(scene);
    }

    /** The sides named with "and" beside the subject, on either hand, each country once. */
    List<Side> conjuncts(Side subject) {
        List<Side> conjuncts = new ArrayList<>(2);
        for (Side side : scene.sides) {
            boolean left = side.end() <= subject.start()
                    && !suffers(side)
                    && joined(side.end(), subject.start())
                    && (scene.preposition(side).isEmpty()
                            || CLAUSAL.contains(scene.preposition(side))
                            || scene.titled(side));
            boolean right = subject.end() <= side.start() && joined(subject.end(), side.start());
            boolean other = Recipients.differs(side, subject)
                    && conjuncts.stream().allMatch(earlier -> Recipients.differs(side, earlier));
            if ((left || (right && !begins(side))) && other && (side.acts() || acting(side))) {
                conjuncts.add(side);
            }
        }
        return conjuncts;
    }

    /** "criticised Norland and Suderia called for": whoever governs the next verb is not joined to whom the last one meets. */
    private boolean begins(Side side) {
        Phrase phrase = structure.phrase(side.start());
        Group next = phrase == null ? null : structure.group(phrase.end());
        return next != null
                && next.finite()
                && structure.before(next.start()) != null
                && phrase.equals(structure.subject(next));
    }

    /** Whether a verb of doing stands right before the side: it is whom that is done to. */
    private boolean suffers(Side side) {
        Phrase phrase = structure.phrase(side.start());
        Group before = phrase == null ? null : structure.group(phrase.start() - 1);
        return before != null && before.finite() && !structure.says(before) && structure.tag(before.main()) != Tag.BE;
    }

    /** "American and South Korean troops": who only qualifies a head acts with it. */
    private boolean acting(Side side) {
        Phrase phrase = structure.phrase(side.start());
        return phrase != null && scene.agent(phrase);
    }

    /** The first side named with "and" beside the subject, or null. */
    Side beside(Side subject) {
        List<Side> conjuncts = conjuncts(subject);
        return conjuncts.isEmpty() ? null : conjuncts.get(0);
    }

    /** "Norland, Suderia and Westria": a comma joins the first two as "and" does the last. */
    private boolean listed(int end, int start) {
        Side next = scene.at(start);
        return start == end + 1
                && passage.norm(end).equals(",")
                && next != null
                && passage.norm(next.end()).equals("and")
                && scene.at(next.end() + 1) != null;
    }

    private boolean joined(int end, int start) {
        if (start - end > BESIDE || start <= end) {
            return false;
        }
        boolean and =
                listed(end, start) || (start == end + 1 && passage.norm(end).equals(",") && headlined(end, start));
        for (int i = end; i < start; i++) {
            Tag tag = structure.tag(i);
            and |= passage.norm(i).equals("and");
            boolean noun = structure.phrase(i) != null && tag != Tag.PRON;
            if (!noun && tag != Tag.CC && tag != Tag.COMMA) {
                return false;
            }
        }
        return and;
    }

    /** "US, N. Korea to hold talks": nothing before the first name, no description like "Suderia's ally" behind it. */
    private boolean headlined(int comma, int second) {
        Phrase phrase = structure.phrase(second);
        Side side = scene.at(second);
        boolean named = phrase != null
                && side != null
                && phrase.head() < side.end()
                && structure.tag(phrase.end()) != Tag.COMMA;
        return named && scene.at(0) != null && scene.at(0).end() == comma;
    }

    /** Countries named with "with" after the predicate. */
    private List<String> allies(Predicate predicate, Side actor, Side recipient) {
        List<String> allies = new ArrayList<>(2);
        int limit = reach.limit(predicate);
        for (Side side : scene.sides) {
            boolean with = side.start() > predicate.match().start()
                    && side.start() < limit
                    && scene.preposition(side).equals("with");
            boolean other =
                    Recipients.differs(side, actor) && (recipient == null || Recipients.differs(side, recipient));
            if (with && other && !allies.contains(side.country())) {
                allies.add(side.country());
            }
        }
        return allies;
    }

    /** For a meeting on one side's soil, the other side. */
    Side visitor(Predicate predicate, Side actor, Side recipient) {
        if (predicate.act().type() != EventType.CONSULT) {
            return null;
        }
        if (predicate.rule().equals("consult.host")) {
            return recipient;
        }
        for (Side side : scene.sides) {
            boolean place = side.start() > predicate.match().start()
                    && (!side.acts() || passage.norm(side.start() - 1).equals("in"));
            if (place && side.country().equals(actor.country())) {
                return recipient;
            } else if (place && side.country().equals(recipient.country())) {
                return actor;
            }
        }
        return null;
    }

    /** @param together all who act as one, the actor among them */
    List<String> with(Predicate predicate, Side actor, Side recipient, List<Side> together) {
        List<String> with = allies(predicate, actor, recipient);
        if (joint(predicate) || predicate.act().type() == EventType.COERCE) {
            for (Side side : together) {
                boolean other = Recipients.differs(side, actor)
                        && (recipient == null || Recipients.differs(side, recipient))
                        && !with.contains(side.country());
                if (other) {
                    with.add(side.country());
                }
            }
        }
        return List.copyOf(with);
    }

    /** Exercises begun or halted: who takes part is not whom it concerns. */
    static boolean joint(Predicate predicate) {
        return predicate.act().type() == EventType.MOBILIZE
                || "concede.halt-practice".equals(predicate.rule())
                || "concede.halt-practice".equals(predicate.innerRule());
    }

    /** What two do to each other where nobody else is named: "established ties", "cut their tariffs". */
    static boolean tying(Predicate predicate) {
        return TYING.contains(predicate.rule());
    }

    /** Types whose sides both do the same. */
    static boolean mutual(Predicate predicate) {
        EventType type = predicate.act().type();
        return type == EventType.CONSULT
                || type == EventType.AGREE
                || type == EventType.COOPERATE
                || "057".equals(predicate.act().cameo())
                || predicate.rule().equals("retreat.ceasefire")
                || predicate.rule().equals("assault.exchange");
    }
}
