package newswatch.enrich.claims;

import java.util.List;
import java.util.Set;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.text.Words;
import newswatch.events.Voice;

/** Resolves pronouns and short forms: "he", "the regime", "the two leaders", "the North". */
final class ShortForms {
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
    private static final Set<String> AREAS =
            Words.of("china", "sea", "pacific", "pole", "atlantic", "side", "dakota", "carolina", "america", "africa");
    private static final Set<String> HELD = Words.of(
            "president",
            "leader",
            "premier",
            "chancellor",
            "minister",
            "ambassador",
            "envoy",
            "spokesman",
            "secretary");
    private static final Set<String> DISTANT = Words.of(
            "rogue", "isolated", "communist", "reclusive", "secretive", "hermit", "totalitarian", "impoverished");
    private static final Set<String> STATES = Words.of("country", "regime", "nation");
    private static final Set<String> PARTIAL = Words.of("of", "for", "-", "elect");
    private static final Set<String> RANKS = Words.of(
            "senior", "foreign", "vice", "top", "prime", "chief", "supreme", "us", "defense", "defence", "young");
    private static final int REPORTED = 6;
    /** "criticism from Norland over its": its is not the critic's. */
    private static final Set<String> BLAMERS = Words.of("from", "by");

    /** Behind a leader's name: "the Alder administration said it". */
    private static final Set<String> GOVERNMENTS = Words.of("administration", "government", "regime", "cabinet");

    private static final int BLAMED = 4;
    private static final Set<String> SAID = Words.of(
            "said",
            "says",
            "announced",
            "declared",
            "warned",
            "confirmed",
            "added",
            "stated",
            "insisted",
            "stressed",
            "reiterated",
            "claimed",
            "vowed");
    private static final Set<String> FREE =
            Words.of("of", "with", "to", "from", "by", "for", "against", "between", "in", "on", "over", "at");

    private final Passage passage;
    private final Discourse discourse;
    private final List<Side> sides;
    private final Epithets epithets;
    private final Pairs pairs;

    /** @param sides of the sentence, as far as read */
    ShortForms(Passage passage, Discourse discourse, List<Side> sides) {
        this.passage = passage;
        this.discourse = discourse;
        this.sides = sides;
        epithets = new Epithets(passage, sides);
        pairs = new Pairs(passage, discourse);
    }

    /** Whom "he" or "she" means: the first such person of the sentence who stands free, else whom the article spoke of. */
    private Side he(boolean woman) {
        for (Side side : sides) {
            String word = passage.norm(side.start() - 1);
            boolean free = !FREE.contains(word);
            if (side.person()
                    && side.named()
                    && free
                    && discourse.woman(side) == woman
                    && !passage.norm(side.end()).equals("'s")) {
                return side;
            }
        }
        Side holder = woman ? null : holder();
        if (holder != null) {
            return holder;
        }
        Side last = discourse.person();
        return woman ? discourse.woman() : last == null || discourse.woman(last) ? null : last;
    }

    /** "The Norlandish leader told … that he": whoever holds the office that the sentence begins with. */
    private Side holder() {
        Side first = sides.isEmpty() ? null : sides.get(0);
        int end = first == null ? 0 : first.end();
        end = passage.norm(end).equals("'s") ? end + 1 : end;
        boolean office = HELD.contains(passage.norm(end));
        boolean foreign = RANKS.contains(passage.norm(end)) && HELD.contains(passage.norm(end + 1));
        return first != null && first.start() <= 1 && !first.person() && (office || foreign) ? first : null;
    }

    /** What "it" means: the first state or body of the sentence that stands free, else what the article is about. */
    private Side it() {
        for (Side side : sides) {
            boolean free = !FREE.contains(passage.norm(side.start() - 1))
                    && !Set.of("a", "an").contains(passage.norm(side.start() - 1));
            boolean governs = side.person() && GOVERNMENTS.contains(passage.norm(side.end()));
            if ((!side.person() || governs) && side.acts() && side.named() && free && side.voice() != Voice.OUTSIDER) {
                return side;
            }
        }
        return discourse.state();
    }

    Side at(int i) {
        String norm = passage.norm(i);
        Side two = pairs.at(i);
        if (two != null) {
            return two;
        }
        if (epithets.close(i)) {
            return epithets.patron(i);
        }
        if (epithets.relation(i)) {
            return epithets.other(i);
        }
        return switch (norm) {
            case "he", "his" -> pronoun(he(false), i);
            case "she", "her" -> pronoun(he(true), i);
            case "its" -> pronoun(blamed(i) || content(i) ? sides.get(sides.size() - 1) : it(), i);
            case "it" -> passage.norm(i + 1).equals("comes") || strange(i) ? null : pronoun(it(), i);
            case "the" -> article(i);
            default -> null;
        };
    }

    /** "Acme said it": whoever bears a name that stands for no side speaks of himself. */
    private boolean strange(int i) {
        int verb = passage.norm(i - 1).equals("that") ? i - 2 : i - 1;
        if (verb < 1 || !SAID.contains(passage.norm(verb))) {
            return false;
        }
        Side last = sides.isEmpty() ? null : sides.get(sides.size() - 1);
        boolean known = last != null && last.end() >= verb;
        return !known
                && Character.isUpperCase(passage.unit(verb - 1).text().charAt(0))
                && !discourse.agent(passage.norm(verb - 1));
    }

    /** "told Norland that its": whoever is told. */
    private boolean content(int i) {
        Side last = sides.isEmpty() ? null : sides.get(sides.size() - 1);
        return last != null
                && !last.person()
                && last.named()
                && passage.norm(i - 1).equals("that")
                && last.end() == i - 1;
    }

    /** "condemned Norland on Friday for its launch": what is held against somebody is his own. */
    private boolean blamed(int i) {
        Side last = sides.isEmpty() ? null : sides.get(sides.size() - 1);
        String before = passage.norm(i - 1);
        boolean held = before.equals("for") || before.equals("over") || before.equals("about");
        boolean blamer = last != null
                && (BLAMERS.contains(passage.norm(last.start() - 1))
                        || BLAMERS.contains(passage.norm(last.start() - 2)));
        return held && last != null && !blamer && !last.person() && last.named() && i - last.end() <= BLAMED;
    }

    /** "Norland said it would": who is named right before a verb of saying is as good as named again. */
    private Side pronoun(Side side, int i) {
        Side last = sides.isEmpty() ? null : sides.get(sides.size() - 1);
        boolean said = last != null
                && side != null
                && last.named()
                && last.country().equals(side.country())
                && sides.stream()
                        .allMatch(other -> other.country().equals(side.country()) || other.end() <= last.start())
                && said(last.end(), i);
        Side again = again(side, i, i + 1);
        return said ? again.named(true) : again;
    }

    private boolean said(int from, int to) {
        boolean said = false;
        for (int i = from; i < to; i++) {
            said |= SAID.contains(passage.norm(i));
        }
        return said && to - from <= REPORTED;
    }

    private Side article(int i) {
        String next = passage.norm(i + 1);
        if (next.equals("council") && discourse.knows("UN")) {
            return again(discourse.council(), i, i + 2);
        }
        if (discourse.office(next) != null && !PARTIAL.contains(passage.norm(i + 2))) {
            return again(discourse.office(next), i, i + 2);
        }
        if (DISTANT.contains(next) && STATES.contains(passage.norm(i + 2))) {
            return again(discourse.regime(), i, i + 3);
        }
        if (STATES.contains(next) && !PARTIAL.contains(passage.norm(i + 2))) {
            return again(next.equals("regime") ? discourse.regime() : it(), i, i + 2);
        }
        boolean capital = Character.isUpperCase(
                passage.unit(Math.min(i + 1, passage.size() - 1)).text().charAt(0));
        if (capital
                && (next.equals("north") || next.equals("south"))
                && !passage.norm(i + 2).startsWith("korea")) {
            return korea(next.equals("north"), i);
        }
        Side office = office(i);
        return office == null && discourse.american() ? epithets.american(i) : office;
    }

    /** "the North", where the article has spoken of Korea. */
    private Side korea(boolean north, int i) {
        boolean state = !AREAS.contains(passage.norm(i + 2));
        String country = north ? "PRK" : "KOR";
        return state && discourse.korean()
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
                        true)
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
