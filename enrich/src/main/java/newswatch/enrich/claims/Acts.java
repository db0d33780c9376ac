package newswatch.enrich.claims;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.rules.Act;
import newswatch.enrich.text.Words;
import newswatch.events.Actor;
import newswatch.events.EventType;
import newswatch.events.Modality;
import newswatch.events.Voice;

/** What a telling amounts to: its act, and whether one without a recipient says anything. */
final class Acts {
    private static final String HALT = "concede.halt-practice";
    private static final Set<String> BONDS = Words.of(
            "hotline",
            "hotlines",
            "armistice",
            "treaty",
            "pact",
            "accord",
            "cease-fire",
            "kaesong",
            "complex",
            "park",
            "embassy",
            "communication",
            "communications",
            "nonproliferation",
            "npt",
            "truce",
            "talks");
    private static final Set<EventType> MEETING_TYPES =
            Set.of(EventType.REJECT, EventType.THREATEN, EventType.AGREE, EventType.REQUEST);
    private static final Set<String> OCCASIONS =
            Words.of("summit", "meeting", "talks", "dialogue", "negotiations", "invitation", "encounter", "table");

    private final Counterparts counterparts;
    private List<Side> before = List.of();

    Acts(Counterparts counterparts) {
        this.counterparts = counterparts;
    }

    /** Whether the act is one without a recipient: shows of force, disarmament, treaties and lines of contact cut. */
    static boolean alone(Act act, Telling telling, Passage passage) {
        Predicate predicate = telling.predicate();
        return switch (act.type()) {
            case MOBILIZE -> !"police".equals(act.mode());
            case RETREAT -> "disarm".equals(act.mode()) || "withdraw".equals(act.mode());
            case CONCEDE ->
                predicate.rule().startsWith(HALT)
                        || HALT.equals(predicate.innerRule())
                        || (predicate.inner() != null
                                && "disarm".equals(predicate.inner().mode()));
            case SANCTION -> bonds(passage, predicate);
            default -> false;
        };
    }

    private static boolean bonds(Passage passage, Predicate predicate) {
        for (int i = predicate.match().start(); i < Math.min(passage.size(), predicate.end() + 3); i++) {
            if (BONDS.contains(passage.norm(i))) {
                return true;
            }
        }
        return false;
    }

    /** A pledge to halt or to dismantle is a concession ahead, an offer with a price is not; a meeting on one side's soil is a visit. */
    static Act of(Telling telling, Passage passage) {
        Predicate predicate = telling.predicate();
        Act inner = predicate.inner();
        if (telling.visit() && predicate.act().mode() == null) {
            return new Act(EventType.CONSULT, "visit", "042");
        }
        if (predicate.act().type() == EventType.PROTEST && telling.actor().voice() != Voice.OUTSIDER) {
            return new Act(EventType.ACCUSE, "disapprove", "111");
        }
        boolean pledge = telling.modality() == Modality.PLANNED
                && predicate.act().type() == EventType.AGREE
                && inner != null
                && !priced(passage, predicate.end())
                && ("disarm".equals(inner.mode()) || HALT.equals(predicate.innerRule()));
        return pledge ? new Act(EventType.CONCEDE, null, "083") : predicate.act();
    }

    /** "if Norland lifts its ban", "in return for aid". */
    private static boolean priced(Passage passage, int from) {
        for (int i = from; i < passage.size(); i++) {
            String norm = passage.norm(i);
            boolean exchange = norm.equals("return") || norm.equals("exchange");
            if (norm.equals("if")
                    || norm.equals("provided")
                    || (exchange && passage.norm(i - 1).equals("in"))) {
                return true;
            }
        }
        return false;
    }

    /** Whom "the summit" is with, where the sentence names nobody. */
    Actor recipient(Act act, Passage passage, Predicate predicate, Side actor, Matters matters, List<Side> sides) {
        boolean meeting = act.type() == EventType.THREATEN
                || (occasion(passage, predicate)
                        && !company(passage, predicate, sides)
                        && MEETING_TYPES.contains(act.type())
                        && matters.of(passage, predicate, actor.country(), null, sides) != null);
        boolean council = "UN".equals(actor.country());
        String other = meeting && !council ? counterparts.of(actor.country()) : null;
        if (council && act.type() == EventType.COERCE && "restrict".equals(act.mode())) {
            other = counterparts.bound();
        }
        if (act.type() == EventType.RETREAT && "release".equals(act.mode())) {
            other = captives(actor.country(), sides);
        }
        boolean far = act.type() == EventType.THREATEN && !named(other, sides) && !named(other, before);
        return other == null || far ? null : new Actor(other, "country/" + other, null);
    }

    /** Whose people are let go: of the only other country named here or just before, else the one most spoken of. */
    private String captives(String keeper, List<Side> sides) {
        List<String> others = Stream.of(sides, before)
                .flatMap(List::stream)
                .map(Side::country)
                .filter(country -> !country.equals(keeper) && !"UN".equals(country))
                .distinct()
                .toList();
        return others.size() == 1 ? others.get(0) : counterparts.of(keeper);
    }

    /** Notes whom the sentence names: a threat in the next one may be theirs to hear. */
    void heard(List<Side> sides) {
        before = sides;
    }

    private static boolean named(String country, List<Side> sides) {
        return sides.stream().anyMatch(side -> side.acts() && side.country().equals(country));
    }

    /** "a meeting with both", "a meeting of finance ministers": others are named, or none that is known. */
    private static boolean company(Passage passage, Predicate predicate, List<Side> sides) {
        for (int i = predicate.match().start(); i < Math.min(passage.size(), predicate.end() + 5); i++) {
            if (OCCASIONS.contains(passage.norm(i))) {
                String next = passage.norm(i + 1);
                int at = i + 2;
                return (next.equals("with") || next.equals("of") || next.equals("between"))
                        && sides.stream().noneMatch(side -> side.start() >= at && side.start() <= at + 4);
            }
        }
        return false;
    }

    private static boolean occasion(Passage passage, Predicate predicate) {
        for (int i = predicate.match().start() - 3; i < predicate.end() + 4; i++) {
            if (OCCASIONS.contains(passage.norm(i))) {
                return true;
            }
        }
        return false;
    }
}
