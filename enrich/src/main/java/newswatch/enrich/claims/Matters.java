package newswatch.enrich.claims;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import newswatch.enrich.claims.lexicon.Lexicon;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.rules.Act;
import newswatch.enrich.text.Words;
import newswatch.events.EventType;
import newswatch.events.Matter;
import newswatch.events.ObjectKind;

/** Names the object of an act from its rule and the words of its predicate. */
final class Matters {
    private static final int REACH = 12;
    private static final int BEFORE = 3;
    private static final Set<String> ATOMIC = Words.of("nuclear", "atomic", "hydrogen", "thermonuclear", "uranium");
    private static final Set<String> BLASTS = Words.of(
            "test",
            "tests",
            "tested",
            "bomb",
            "bombs",
            "detonation",
            "detonated",
            "device",
            "devices",
            "blast",
            "explosion");
    private static final Set<String> LAUNCHES = Words.of(
            "launch", "launches", "launched", "liftoff", "test-firing", "test-fired", "orbit", "long-range", "icbm");
    private static final Set<String> SITES =
            Words.of("reactor", "plant", "site", "facility", "enrichment", "centrifuges", "plutonium", "complex");
    private static final Set<String> ANOTHER = Words.of("another", "second", "third", "fourth", "fifth", "again");

    private final int meeting;
    private final int exercise;
    private final int troop;
    private final int prisoner;
    private final int treaty;
    private final int arsenal;
    private final int missile;

    Matters(Lexicon lexicon) {
        meeting = lexicon.symbol("meeting");
        exercise = lexicon.symbol("exercise");
        troop = lexicon.symbol("troop");
        prisoner = lexicon.symbol("prisoner");
        treaty = lexicon.symbol("treaty");
        arsenal = lexicon.symbol("arsenal");
        missile = lexicon.symbol("f-missile");
    }

    /** The object, or null. */
    Matter of(Passage passage, Predicate predicate, String actor, String recipient, List<Side> sides) {
        int from = predicate.match().start();
        int to = Math.min(passage.size(), predicate.end() + REACH);
        ObjectKind kind = kind(passage, predicate, from, to);
        if (kind == null) {
            return null;
        }
        boolean another = kind != ObjectKind.MEETING && another(passage, from, to);
        List<String> who = kind == ObjectKind.MEETING
                ? Stream.of(actor, recipient).filter(c -> c != null).toList()
                : List.of();
        String place = kind == ObjectKind.SITE ? place(sides, from) : null;
        return new Matter(kind, who, null, place, null, another);
    }

    private ObjectKind kind(Passage passage, Predicate predicate, int from, int to) {
        Act act = predicate.act();
        Act inner = predicate.inner() == null ? act : predicate.inner();
        boolean pledge = predicate.ahead() && (inner.type() == EventType.CONCEDE || inner.type() == EventType.RETREAT);
        Act done = pledge ? inner : act;
        ObjectKind named =
                switch (done.type()) {
                    case MOBILIZE -> mobilized(passage, predicate, done, from, to);
                    case COOPERATE -> has(passage, exercise, from, to) ? ObjectKind.EXERCISE : null;
                    case RETREAT -> freed(passage, from, to);
                    case CONCEDE -> halted(passage, from, to);
                    case SANCTION -> has(passage, treaty, from, to) ? ObjectKind.TREATY : null;
                    case SUPPORT -> predicate.rule().equals("support.sign") ? ObjectKind.TREATY : null;
                    default -> null;
                };
        return named != null ? named : byType(passage, act, inner, from, to);
    }

    private ObjectKind mobilized(Passage passage, Predicate predicate, Act act, int from, int to) {
        if (!"weapons".equals(act.mode())) {
            return has(passage, exercise, from, to)
                    ? ObjectKind.EXERCISE
                    : has(passage, troop, from, to) ? ObjectKind.DEPLOYMENT : null;
        }
        boolean atomic = word(passage, ATOMIC, from, to);
        if (atomic && !has(passage, missile, from, predicate.end())) {
            return word(passage, BLASTS, from, to) ? ObjectKind.NUCLEAR_TEST : ObjectKind.SITE;
        }
        return has(passage, missile, from - BEFORE, to) || word(passage, LAUNCHES, from, to)
                ? ObjectKind.LAUNCH
                : word(passage, SITES, from, to) ? ObjectKind.SITE : null;
    }

    private ObjectKind freed(Passage passage, int from, int to) {
        return has(passage, prisoner, from, to)
                ? ObjectKind.DETAINEE
                : has(passage, arsenal, from, to) ? ObjectKind.SITE : null;
    }

    /** What a pledge to halt is about: drills, tests, launches. */
    private ObjectKind halted(Passage passage, int from, int to) {
        boolean tests = word(passage, BLASTS, from, to) || word(passage, ATOMIC, from, to);
        return has(passage, exercise, from, to)
                ? ObjectKind.EXERCISE
                : word(passage, LAUNCHES, from, to) || has(passage, missile, from, to)
                        ? ObjectKind.LAUNCH
                        : tests ? ObjectKind.NUCLEAR_TEST : null;
    }

    private ObjectKind byType(Passage passage, Act act, Act inner, int from, int to) {
        boolean tariff = word(passage, Set.of("tariff", "tariffs", "duties"), from, to);
        if (tariff && act.type() != EventType.CONSULT) {
            return ObjectKind.TARIFF;
        }
        if (word(passage, Set.of("resolution"), from, to) && act.type() == EventType.COERCE) {
            return ObjectKind.RESOLUTION;
        }
        boolean named = has(passage, meeting, from, to) || has(passage, meeting, from - BEFORE, from);
        boolean met = inner.type() == EventType.CONSULT && !"phone".equals(act.mode());
        boolean relations = act.type() == EventType.THREATEN && "relations".equals(act.mode());
        return met || (act.type() == EventType.AGREE && named) || meets(act) || meets(inner) || relations
                ? ObjectKind.MEETING
                : null;
    }

    private static boolean meets(Act act) {
        return "meet".equals(act.mode());
    }

    private static String place(List<Side> sides, int from) {
        return sides.stream()
                .filter(side -> side.start() >= from
                        && side.entity() != null
                        && side.entity().startsWith("place/"))
                .map(Side::entity)
                .findFirst()
                .orElse(null);
    }

    private static boolean another(Passage passage, int from, int to) {
        return word(passage, ANOTHER, from, Math.min(to, from + 6));
    }

    private static boolean has(Passage passage, int symbol, int from, int to) {
        return passage.find(symbol, from, to) >= 0;
    }

    private static boolean word(Passage passage, Set<String> words, int from, int to) {
        for (int i = Math.max(0, from); i < Math.min(passage.size(), to); i++) {
            if (words.contains(passage.norm(i))) {
                return true;
            }
        }
        return false;
    }
}
