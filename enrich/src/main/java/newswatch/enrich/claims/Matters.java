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
    private static final Set<String> ANOTHER = Words.of("another", "second", "third", "fourth", "fifth", "again");

    private final int meeting;
    private final int exercise;
    private final int troop;
    private final int prisoner;
    private final int treaty;
    private final int arsenal;

    Matters(Lexicon lexicon) {
        meeting = lexicon.symbol("meeting");
        exercise = lexicon.symbol("exercise");
        troop = lexicon.symbol("troop");
        prisoner = lexicon.symbol("prisoner");
        treaty = lexicon.symbol("treaty");
        arsenal = lexicon.symbol("arsenal");
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
        boolean meets = has(passage, meeting, from, to) || has(passage, meeting, from - 3, from);
        boolean pledge = predicate.ahead() && (inner.type() == EventType.CONCEDE || inner.type() == EventType.RETREAT);
        return switch (pledge ? predicate.innerRule() : predicate.rule()) {
            case "mobilize.launch" -> ObjectKind.LAUNCH;
            case "mobilize.nuclear" -> nuclear(passage, from, to);
            case "mobilize.exercise", "cooperate.military" -> ObjectKind.EXERCISE;
            case "mobilize.troops" -> has(passage, troop, from, to) ? ObjectKind.DEPLOYMENT : null;
            case "retreat.release" -> has(passage, prisoner, from, to) ? ObjectKind.DETAINEE : null;
            case "retreat.disarm" -> has(passage, arsenal, from, to) ? ObjectKind.SITE : null;
            case "concede.halt-practice" -> halted(passage, from, to);
            case "sanction.withdraw" -> has(passage, treaty, from, to) ? ObjectKind.TREATY : null;
            case "support.sign" -> ObjectKind.TREATY;
            case "reject.cancel-meeting", "threaten.relations", "request.meet", "consult.visit" -> ObjectKind.MEETING;
            default -> byType(passage, act, inner, meets, from, to);
        };
    }

    private static ObjectKind byType(Passage passage, Act act, Act inner, boolean meets, int from, int to) {
        boolean tariff = word(passage, Set.of("tariff", "tariffs", "duties"), from, to);
        if (tariff && act.type() != EventType.CONSULT) {
            return ObjectKind.TARIFF;
        }
        if (word(passage, Set.of("resolution"), from, to) && act.type() == EventType.COERCE) {
            return ObjectKind.RESOLUTION;
        }
        boolean phone = "phone".equals(act.mode());
        boolean met = (inner.type() == EventType.CONSULT && !phone) || (act.type() == EventType.AGREE && meets);
        return met || "meet".equals(act.mode()) || "meet".equals(inner.mode()) ? ObjectKind.MEETING : null;
    }

    private ObjectKind halted(Passage passage, int from, int to) {
        return has(passage, exercise, from, to)
                ? ObjectKind.EXERCISE
                : word(passage, Set.of("nuclear"), from, to) ? ObjectKind.NUCLEAR_TEST : ObjectKind.LAUNCH;
    }

    private static ObjectKind nuclear(Passage passage, int from, int to) {
        return word(passage, Set.of("test", "tests", "bomb", "detonation"), from, to)
                ? ObjectKind.NUCLEAR_TEST
                : ObjectKind.SITE;
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
