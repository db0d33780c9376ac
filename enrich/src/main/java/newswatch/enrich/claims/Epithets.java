package newswatch.enrich.claims;

import java.util.List;
import java.util.Map;
import java.util.Set;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.text.Words;
import newswatch.events.Voice;

/** Sides that are named by what they are to others or by an office that only one country has. */
final class Epithets {
    private static final Map<String, String> PATRONS =
            Map.of("PRK", "CHN", "KOR", "USA", "JPN", "USA", "TWN", "USA", "SYR", "RUS", "ISR", "USA");
    private static final Set<String> CLOSE = Words.of(
            "main",
            "chief",
            "only",
            "major",
            "sole",
            "biggest",
            "largest",
            "closest",
            "key",
            "longtime",
            "traditional",
            "principal",
            "primary",
            "top",
            "staunchest");
    private static final Set<String> ALLIES =
            Words.of("ally", "patron", "benefactor", "backer", "protector", "supporter", "sponsor");
    private static final int PATRON = 5;
    private static final String[][] AMERICAN = {
        {"secretary", "of", "state"},
        {"secretary", "of", "defense"},
        {"secretary", "of", "the", "treasury"},
        {"defense", "secretary"},
        {"treasury", "secretary"},
        {"commerce", "secretary"},
        {"attorney", "general"},
        {"national", "security", "adviser"},
        {"national", "security", "advisor"},
        {"vice", "president"}
    };

    private static final Set<String> RELATIONS = Words.of(
            "neighbor",
            "neighbour",
            "ally",
            "rival",
            "foe",
            "adversary",
            "enemy",
            "partner",
            "patron",
            "benefactor",
            "counterpart");
    private static final int QUALIFIED = 4;

    private final Passage passage;
    private final List<Side> sides;

    /** @param sides of the sentence, as far as read */
    Epithets(Passage passage, List<Side> sides) {
        this.passage = passage;
        this.sides = sides;
    }

    /** Whether "main", "closest" or the like stands there. */
    boolean close(int i) {
        return CLOSE.contains(passage.norm(i));
    }

    /** "Pyongyang's main ally": whoever that is for everybody, unless a name follows. */
    Side patron(int i) {
        Side owner = sides.isEmpty() ? null : sides.get(sides.size() - 1);
        boolean owned = owner != null
                && (passage.norm(i - 1).equals("'s") || passage.norm(i - 1).equals("its"))
                && owner.end() >= i - 1;
        String country = owned ? PATRONS.get(owner.country()) : null;
        for (int at = i + 1; country != null && at < i + PATRON; at++) {
            boolean patron = ALLIES.contains(passage.norm(at))
                    || (passage.norm(at).equals("partner")
                            && passage.norm(at - 1).equals("trading"));
            if (patron) {
                boolean named = passage.norm(at + 1).equals(",")
                        || capital(at + 1)
                        || passage.norm(at + 1).equals("and");
                return named ? null : state(country, i, at + 1);
            }
        }
        return null;
    }

    /** Whether "neighbour", "rival" or the like stands there. */
    boolean relation(int i) {
        return RELATIONS.contains(passage.norm(i));
    }

    /** "from its impoverished neighbour": the one other state that the sentence has named; or null. */
    Side other(int i) {
        Side owner = sides.isEmpty() ? null : sides.get(sides.size() - 1);
        boolean owned = owner != null
                && owner.end() >= i - QUALIFIED
                && (passage.norm(owner.end()).equals("'s")
                        || passage.norm(owner.start()).equals("its"));
        boolean named = capital(i + 1)
                || (passage.norm(i + 1).equals(",") && capital(i + 2))
                || passage.norm(i + 1).equals("'s");
        if (!owned || named || passage.norm(i - 1).equals(",")) {
            return null;
        }
        Side other = null;
        for (Side side : sides) {
            boolean another = !side.country().equals(owner.country()) && side.named() && !side.pair();
            if (another && other != null && !side.country().equals(other.country())) {
                return null;
            }
            other = another ? side : other;
        }
        return other == null || "UN".equals(other.country()) ? null : state(other.country(), i, i + 1);
    }

    private boolean capital(int i) {
        return i < passage.size()
                && Character.isUpperCase(passage.unit(i).text().charAt(0));
    }

    private static Side state(String country, int from, int to) {
        return new Side(from, to, country, null, "country/" + country, null, Voice.BODY, "GOV", true, false, false);
    }

    /** "the secretary of state": an office that only one country calls so. */
    Side american(int i) {
        for (String[] office : AMERICAN) {
            int at = 0;
            while (at < office.length && passage.norm(i + 1 + at).equals(office[at])) {
                at++;
            }
            int end = i + 1 + at;
            if (at == office.length && !capital(end)) {
                return new Side(
                        i, end, "USA", null, "country/USA", "United States", Voice.MINISTER, "GOV", true, true, false);
            }
        }
        return null;
    }
}
