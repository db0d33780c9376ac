package newswatch.enrich.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.entities.Mention;
import newswatch.events.EntityKind;
import newswatch.events.Voice;

/** Reads the sides of a sentence: mentions with their titles, pronouns, and short forms such as "the two leaders". */
final class Sides {
    private static final int MAX_SIDES = 40;
    private static final int MAX_TITLE = 6;
    private static final Set<String> BREAKS = Set.of(
            ",", ";", ":", "(", ")", "'s", "and", "or", "of", "in", "on", "with", "to", "from", "by", "for", "at",
            "against", "over", "-", "\u2013", "\u2014", "\"", "\u201c", "\u201d", "is", "are", "was", "were", "has",
            "have", "had", "will", "would", "said", "says", "that", "who", "which", "as", "than", "after", "but");
    private static final Set<String> PAIRS = Set.of(
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
    private static final Set<String> OFFICES = Set.of(
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

    private static final Set<String> TWO_DO = Set.of(
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
            Set.of("china", "sea", "pacific", "pole", "atlantic", "side", "dakota", "carolina", "america", "africa");
    private static final Set<String> DISTANT = Set.of(
            "rogue", "isolated", "communist", "reclusive", "secretive", "hermit", "totalitarian", "impoverished");
    private static final Set<String> STATES = Set.of("country", "regime", "nation");
    private static final Set<String> PARTIAL = Set.of("of", "-", "elect");
    private static final Set<String> RANKS = Set.of(
            "senior", "foreign", "vice", "top", "prime", "chief", "supreme", "us", "defense", "defence", "young");

    private static final Set<String> FREE =
            Set.of("of", "with", "to", "from", "by", "for", "against", "between", "in", "on", "over", "at");

    private final Passage passage;
    private final Discourse discourse;
    private final List<Side> sides = new ArrayList<>();

    private Sides(Passage passage, Discourse discourse) {
        this.passage = passage;
        this.discourse = discourse;
    }

    static List<Side> of(Passage passage, List<Mention> mentions, Discourse discourse) {
        Sides reader = new Sides(passage, discourse);
        reader.read(mentions);
        return reader.sides;
    }

    /** With "we", "us" and "our" as the speaker's; the same list where there are none. */
    static List<Side> spoken(Passage passage, List<Side> sides, Side speaker) {
        List<Side> all = new ArrayList<>(sides);
        for (int i = 0; i < passage.size(); i++) {
            String norm = passage.norm(i);
            boolean own = norm.equals("we") || norm.equals("us") || norm.equals("our") || norm.equals("i");
            if (own) {
                all.add(speaker.again(i, i + 1));
            }
        }
        if (all.size() == sides.size()) {
            return sides;
        }
        all.sort(Comparator.comparingInt(Side::start));
        return all;
    }

    private void read(List<Mention> mentions) {
        int next = 0;
        for (int i = 0; i < passage.size() && sides.size() < MAX_SIDES; i++) {
            while (next < mentions.size()
                    && mentions.get(next).end() <= passage.unit(i).start()) {
                next++;
            }
            boolean named = next < mentions.size()
                    && mentions.get(next).start() <= passage.unit(i).start();
            Side side = named ? side(mentions.get(next), i) : shortForm(i);
            if (side != null) {
                add(side);
                i = side.end() - 1;
            }
        }
    }

    private void add(Side side) {
        Side last = sides.isEmpty() ? null : sides.get(sides.size() - 1);
        if (last != null && belongs(last, side)) {
            sides.set(sides.size() - 1, last.to(side.end()));
            return;
        }
        boolean titled = last != null && last.named() && side.named() && titled(last, side);
        Side added = titled ? side.from(last.start()) : side;
        if (titled) {
            sides.set(sides.size() - 1, added);
        } else {
            sides.add(added);
        }
        if (side.named()) {
            discourse.name(added, words(Math.max(0, side.start() - 3), Math.min(passage.size(), side.end() + 6)));
        }
    }

    /** "South Korea's National Security Council": the country's, whosever body bears that name elsewhere. */
    private boolean belongs(Side last, Side side) {
        boolean country = last.entity() != null && last.entity().startsWith("country/");
        boolean body = side.named()
                && !side.person()
                && side.entity() != null
                && side.entity().startsWith("body/");
        return country
                && body
                && !last.country().equals(side.country())
                && passage.norm(last.end()).equals("'s")
                && side.start() == last.end() + 1;
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

    private Set<String> words(int from, int to) {
        Set<String> words = new HashSet<>();
        for (int i = from; i < to; i++) {
            words.add(passage.norm(i));
        }
        words.retainAll(OFFICES);
        return words;
    }

    /** "U.S. President Donald Trump": the country's name belongs to the title. */
    private boolean titled(Side last, Side side) {
        if (!side.acts() || !last.country().equals(side.country()) || side.start() - last.end() > MAX_TITLE) {
            return false;
        }
        for (int i = last.end(); i < side.start(); i++) {
            if (BREAKS.contains(passage.norm(i))) {
                return false;
            }
        }
        return side.person() || !last.person();
    }

    private Side side(Mention mention, int from) {
        if (mention.country() == null) {
            return null;
        }
        int end = from;
        while (end < passage.size() && passage.unit(end).start() < mention.end()) {
            end++;
        }
        boolean person = mention.kind() == EntityKind.PERSON;
        boolean elect = person
                && discourse.elect(mention.entity(), passage.norm(from - 1).equals("elect"));
        return new Side(
                from,
                Math.max(end, from + 1),
                mention.country(),
                null,
                mention.entity(),
                mention.name(),
                elect && mention.voice() == Voice.OUTSIDER ? Voice.LEADER : mention.voice(),
                mention.sector(),
                mention.government()
                        || mention.kind() == EntityKind.PERSON
                        || mention.kind() == EntityKind.ORGANISATION,
                person,
                true);
    }

    private Side shortForm(int i) {
        String norm = passage.norm(i);
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
