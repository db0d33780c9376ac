package newswatch.enrich.claims;

import java.util.List;
import java.util.Map;
import java.util.Set;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.text.Words;
import newswatch.events.Voice;

/** Resolves pronouns and short forms: "he", "the regime", "the two leaders", "the North". */
final class ShortForms {
    private static final Set<String> PAIRS = Words.of(
            "leaders",
            "sides",
            "countries",
            "nations",
            "presidents",
            "governments",
            "neighbors",
            "neighbours",
            "allies",
            "parties",
            "capitals",
            "men",
            "koreas",
            "foes",
            "powers",
            "delegations",
            "ministers",
            "states");
    static final Set<String> OFFICES = Words.of(
            "president",
            "premier",
            "chancellor",
            "leader",
            "official",
            "minister",
            "secretary",
            "spokesman",
            "spokeswoman",
            "diplomat",
            "envoy",
            "ambassador",
            "general",
            "admiral",
            "dictator",
            "billionaire");
    private static final Set<String> TWO_DO = Words.of(
            "met",
            "meet",
            "have",
            "had",
            "agreed",
            "will",
            "held",
            "discussed",
            "also",
            "signed",
            "are",
            "were",
            "spoke",
            "talked",
            "shook",
            "exchanged");
    private static final Set<String> AREAS =
            Words.of("china", "sea", "pacific", "pole", "atlantic", "side", "dakota", "carolina", "america", "africa");
    private static final Set<String> DISTANT = Words.of(
            "rogue", "isolated", "communist", "reclusive", "secretive", "hermit", "totalitarian", "impoverished");
    private static final Set<String> STATES = Words.of("country", "regime", "nation");
    private static final Set<String> PARTIAL = Words.of("of", "-", "elect");
    private static final Set<String> RANKS = Words.of(
            "senior", "foreign", "vice", "top", "prime", "chief", "supreme", "us", "defense", "defence", "young");
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
    private static final Set<String> FREE =
            Words.of("of", "with", "to", "from", "by", "for", "against", "between", "in", "on", "over", "at");

    private final Passage passage;
    private final Discourse discourse;
    private final List<Side> sides;

    /** @param sides of the sentence, as far as read */
    ShortForms(Passage passage, Discourse discourse, List<Side> sides) {
        this.passage = passage;
        this.discourse = discourse;
        this.sides = sides;
    }

    /** Whom "he" means: the first person of the sentence who stands free, else whom the article spoke of. */
    private Side he() {
        for (Side side : sides) {
            String word = passage.norm(side.start() - 1);
            boolean free = !FREE.contains(word);
            if (side.person()
                    && side.named()
                    && free
                    && !passage.norm(side.end()).equals("'s")) {
                return side;
            }
        }
        return discourse.person();
    }

    /** What "it" means: the first state or body of the sentence that stands free, else what the article is about. */
    private Side it() {
        for (Side side : sides) {
            boolean free = !FREE.contains(passage.norm(side.start() - 1))
                    && !Set.of("a", "an").contains(passage.norm(side.start() - 1));
            if (!side.person() && side.acts() && side.named() && free && side.voice() != Voice.OUTSIDER) {
                return side;
            }
        }
        return discourse.state();
    }

    /** "Pyongyang's main ally": whoever that is for everybody, unless a name follows. */
    private Side patron(int i) {
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

    private boolean capital(int i) {
        return i < passage.size()
                && Character.isUpperCase(passage.unit(i).text().charAt(0));
    }

    private static Side state(String country, int from, int to) {
        return new Side(from, to, country, null, "country/" + country, null, Voice.BODY, "GOV", true, false, false);
    }

    Side at(int i) {
        String norm = passage.norm(i);
        if (CLOSE.contains(norm)) {
            return patron(i);
        }
        return switch (norm) {
            case "he", "she", "his", "her" -> again(he(), i, i + 1);
            case "it", "its" -> passage.norm(i + 1).equals("comes") ? null : again(it(), i, i + 1);
            case "the", "both" -> article(i);
            default -> null;
        };
    }

    private Side article(int i) {
        String next = passage.norm(i + 1);
        if (next.equals("two")) {
            boolean noun = PAIRS.contains(passage.norm(i + 2));
            return noun || TWO_DO.contains(passage.norm(i + 2)) ? discourse.pair(i, i + (noun ? 3 : 2)) : null;
        } else if (PAIRS.contains(next) && passage.norm(i).equals("both")) {
            return discourse.pair(i, i + 2);
        } else if (next.equals("pair")) {
            return discourse.pair(i, i + 2);
        }
        if (next.equals("council") && discourse.knows("UN")) {
            return again(discourse.council(), i, i + 2);
        }
        if (passage.norm(i).equals("the") && discourse.office(next) != null && !PARTIAL.contains(passage.norm(i + 2))) {
            return again(discourse.office(next), i, i + 2);
        }
        if (DISTANT.contains(next) && STATES.contains(passage.norm(i + 2))) {
            return again(discourse.regime(), i, i + 3);
        }
        if (STATES.contains(next) && passage.norm(i).equals("the") && !PARTIAL.contains(passage.norm(i + 2))) {
            return again(next.equals("regime") ? discourse.regime() : it(), i, i + 2);
        }
        boolean capital = Character.isUpperCase(
                passage.unit(Math.min(i + 1, passage.size() - 1)).text().charAt(0));
        if (capital
                && (next.equals("north") || next.equals("south"))
                && !passage.norm(i + 2).startsWith("korea")) {
            return korea(next.equals("north"), i);
        }
        return office(i);
    }

    /** "the North", where the article has spoken of Korea. */
    private Side korea(boolean north, int i) {
        boolean state = !AREAS.contains(passage.norm(i + 2));
        String country = north ? "PRK" : "KOR";
        return state && discourse.knows("PRK")
                ? new Side(
                        i,
                        i + 2,
                        country,
                        null,
                        "country/" + country,
                        north ? "North Korea" : "South Korea",
                        Voice.BODY,
                        "GOV",
                        true,
                        false,
                        false)
                : null;
    }

    /** "the president", "the senior official", "the actor-turned-president". */
    private Side office(int i) {
        for (int at = i + 1; at <= Math.min(i + 6, passage.size() - 1); at++) {
            String norm = passage.norm(at).substring(passage.norm(at).lastIndexOf('-') + 1);
            if (OFFICES.contains(norm)) {
                boolean named = sides.stream().anyMatch(side -> side.end() > i);
                boolean partial = PARTIAL.contains(passage.norm(at + 1));
                return named || partial ? null : again(discourse.titled(norm), i, at + 1);
            }
            boolean hyphen = norm.equals("-")
                    || passage.norm(at + 1).equals("-")
                    || passage.norm(at - 1).equals("-");
            if (!hyphen && !RANKS.contains(norm)) {
                return null;
            }
        }
        return null;
    }

    private static Side again(Side side, int from, int to) {
        return side == null ? null : side.again(from, to);
    }
}
