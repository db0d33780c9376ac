package newswatch.enrich.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.entities.Mention;
import newswatch.enrich.text.Words;
import newswatch.events.EntityKind;
import newswatch.events.Voice;

/** Reads the sides of a sentence: mentions with their titles, pronouns, and short forms such as "the two leaders". */
final class Sides {
    private static final int MAX_SIDES = 40;

    private static final int MAX_TITLE = 6;

    private static final Set<String> BREAKS = Words.of(
            ",", ";", ":", "(", ")", "'s", "and", "or", "of", "in", "on", "with", "to", "from", "by", "for", "at",
            "against", "over", "-", "\u2013", "\u2014", "\"", "\u201c", "\u201d", "is", "are", "was", "were", "has",
            "have", "had", "will", "would", "said", "says", "that", "who", "which", "as", "than", "after", "but");

    private final Passage passage;

    private final Discourse discourse;
    private final ShortForms forms;

    private final List<Side> sides = new ArrayList<>();

    private Sides(Passage passage, Discourse discourse) {
        this.passage = passage;
        this.discourse = discourse;
        forms = new ShortForms(passage, discourse, sides);
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

    /** Whether the word ends what may stand together before a noun. */
    static boolean breaks(String norm) {
        return BREAKS.contains(norm);
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
            Side side = named ? side(mentions.get(next), i) : forms.at(i);
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
        if (side.named() && !side.pair()) {
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

    private Set<String> words(int from, int to) {
        Set<String> words = new HashSet<>();
        for (int i = from; i < to; i++) {
            if (ShortForms.OFFICES.contains(passage.norm(i))) {
                words.add(passage.norm(i));
            }
        }
        return words;
    }

    /** "U.S. President Donald Trump": the country's name belongs to the title. */
    private boolean titled(Side last, Side side) {
        if ((!side.person() && side.start() > last.end())
                || !side.acts()
                || !last.country().equals(side.country())
                || side.start() - last.end() > MAX_TITLE) {
            return false;
        }
        for (int i = last.end(); i < side.start(); i++) {
            if (BREAKS.contains(passage.norm(i))) {
                return false;
            }
        }
        return !last.person();
    }

    private Side side(Mention mention, int from) {
        boolean stateless = "IGO".equals(mention.sector()) && !"UN".equals(mention.country());
        if (mention.country() == null || (stateless && mention.kind() == EntityKind.PERSON)) {
            if (mention.kind() == EntityKind.PERSON) {
                discourse.stranger();
            }
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
}
