package newswatch.enrich.developments;

import java.util.stream.Stream;
import newswatch.events.Development;
import newswatch.events.ObjectKind;
import newswatch.events.Quad;

/** Words of a party about an act it is no side of, whose first is told and whose others of the next days are not. */
final class Answers {
    private final Families families;

    Answers(Families families) {
        this.families = families;
    }

    /** Whether these are words about what lives elsewhere: a meeting of others, or the recipient's own launch. */
    boolean uninvolved(Tracked it) {
        Development said = it.state().development();
        if (said.matter() == null
                || said.recipient() == null
                || it.lane().stage() != Lane.Stage.DONE
                || !Families.any(families.reactions(), said.type(), said.mode())) {
            return false;
        }
        ObjectKind kind = said.matter().kind();
        return kind == ObjectKind.MEETING
                ? said.matter().who().size() > 1
                        && !said.matter().who().contains(said.actor().country())
                : kind == ObjectKind.LAUNCH || kind == ObjectKind.NUCLEAR_TEST;
    }

    /** Whether the party has answered already. */
    boolean again(Tracked it, RelationMemory memory) {
        return uninvolved(it)
                && Stream.of(Quad.VERBAL_CONFLICT, Quad.VERBAL_COOPERATION)
                        .map(family -> new Lane(family, Lane.Stage.DONE, false))
                        .flatMap(lane ->
                                memory.developments(lane, it.day().minusDays(Links.REACTION_DAYS), it.day()).stream())
                        .anyMatch(earlier -> Links.stands(earlier)
                                && earlier.anchor().key().compareTo(it.anchor().key()) < 0
                                && actor(earlier).equals(actor(it))
                                && uninvolved(earlier)
                                && Links.sameKind(earlier, it));
    }

    private static String actor(Tracked it) {
        return String.valueOf(Slots.country(it.state().development().actor()));
    }
}
