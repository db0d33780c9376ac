package newswatch.enrich.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import newswatch.enrich.text.Words;
import newswatch.events.Voice;

/** Both of a pair whom one word names, each a recipient: "urged the two Koreas to", "called on both sides to". */
final class Addressed {
    private static final Set<String> AMONG = Words.of("between", "of", "among", "from", "by", "in");

    private final Scene scene;

    Addressed(Scene scene) {
        this.scene = scene;
    }

    /** The two, without the actor, whom the first pair in reach names; empty if there is none. */
    List<Side> both(Predicate predicate, Side actor, int limit) {
        for (Side side : scene.sides) {
            boolean reached = side.pair() && side.start() > predicate.match().start() && side.start() < limit;
            if (reached && !AMONG.contains(scene.preposition(side))) {
                return parted(side, actor);
            }
        }
        return List.of();
    }

    private static List<Side> parted(Side pair, Side actor) {
        List<Side> two = new ArrayList<>(2);
        for (String country : List.of(pair.country(), pair.other())) {
            if (!country.equals(actor.country())) {
                two.add(new Side(
                        pair.start(),
                        pair.end(),
                        country,
                        null,
                        "country/" + country,
                        null,
                        Voice.BODY,
                        "GOV",
                        true,
                        false,
                        true));
            }
        }
        return two;
    }
}
