package newswatch.enrich.claims;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import newswatch.enrich.claims.lexicon.Nouns;
import newswatch.enrich.claims.syntax.English;
import newswatch.enrich.entities.Mention;
import newswatch.events.EntityKind;
import newswatch.events.Voice;

/** Who has been named so far in an article, so that pronouns and short forms find their meaning. */
final class Discourse {
    /** How many sentences "the two" reach back. */
    private static final int RECENT = 6;

    /** Whoever is president where the White House is spoken of, and no name. */
    private static final Side OFFICE =
            new Side(0, 1, "USA", null, "country/USA", "United States", Voice.LEADER, "GOV", true, true, true);

    private final English english;
    private final Map<String, Side> persons = new LinkedHashMap<>();
    private final Map<String, Set<String>> titles = new HashMap<>();
    private final Set<String> countries = new HashSet<>();
    private final Set<String> elects = new HashSet<>();
    private final Map<String, Side> offices = new HashMap<>();
    private final Map<String, Side> bodies = new HashMap<>();
    private final Side president;
    private final boolean american;
    private final boolean korean;
    private Side state;
    private Side topic;
    private Side hero;
    private Side before;
    private Side latest;
    private Side first;
    private Side second;
    private boolean stranger;
    private int sentence;
    private int late;
    private int early;

    /** @param mentions of the whole article: "the president" may come before his name */
    Discourse(English english, List<Mention> mentions) {
        this.english = english;
        american = mentions.stream().anyMatch(mention -> "USA".equals(mention.country()));
        korean = mentions.stream().anyMatch(mention -> "PRK".equals(mention.country()));
        boolean presides = mentions.stream().anyMatch(mention -> "White House".equals(mention.name()));
        president = mentions.stream()
                .filter(mention -> mention.kind() == EntityKind.PERSON
                        && "USA".equals(mention.country())
                        && mention.voice() == Voice.LEADER)
                .findFirst()
                .map(Discourse::leader)
                .orElse(presides ? OFFICE : null);
    }

    private static Side leader(Mention mention) {
        return new Side(
                0,
                1,
                mention.country(),
                null,
                mention.entity(),
                mention.name(),
                mention.voice(),
                mention.sector(),
                true,
                true,
                true);
    }

    /** Whether the article speaks of the United States, whose offices need no country's name. */
    boolean american() {
        return american;
    }

    /** Whether the article speaks of North Korea: there "the North" and "the South" are the two Koreas. */
    boolean korean() {
        return korean;
    }

    boolean knows(String country) {
        return countries.contains(country);
    }

    /** @param words of the title or apposition beside the name */
    void name(Side side, Set<String> words) {
        countries.add(side.country());
        if (side.pair()) {
            countries.add(side.other());
        }
        if (!side.acts() || side.pair()) {
            return;
        }
        if (side.person()) {
            stranger = false;
            persons.remove(side.entity());
            persons.put(side.entity(), side);
            titles.computeIfAbsent(side.entity(), unseen -> new HashSet<>()).addAll(words);
        } else if (side.voice() != Voice.OUTSIDER) {
            state = side;
            bodies.put(side.country(), side);
        }
        if (latest != null && !latest.country().equals(side.country())) {
            before = latest;
            early = late;
        }
        latest = side;
        late = sentence;
    }

    /** Goes on to the next sentence. */
    void next() {
        sentence++;
    }

    /** Somebody has been named who acts for no state: "he" may be that person. */
    void stranger() {
        stranger = true;
    }

    /** The person whom the sentence before was about, else who was named last; or null. */
    Side person() {
        if (hero != null) {
            return hero;
        }
        return persons.isEmpty() || stranger ? null : recent().get(0);
    }

    /** The woman named last, or null; whoever else has been named since. */
    Side woman() {
        return recent().stream().filter(this::woman).findFirst().orElse(null);
    }

    /** Whether the name is a woman's. */
    boolean woman(Side side) {
        String name =
                side.name() == null ? "" : side.name().toLowerCase(Locale.ROOT).replace('-', ' ');
        return english.nouns(Nouns.WOMEN).contains(name.split(" ", 2)[0])
                || english.nouns(Nouns.LADIES).contains(name);
    }

    /** The person named last who bears the title, else for a leader's title the last leader, else the last person. */
    Side titled(String title) {
        for (Side side : recent()) {
            if (titles.get(side.entity()).contains(title)) {
                return side;
            }
        }
        boolean head = title.equals("president");
        Side other = head ? president : null;
        return head || title.equals("leader")
                ? recent().stream()
                        .filter(side -> side.voice() == Voice.LEADER)
                        .findFirst()
                        .orElse(other)
                : person();
    }

    /** The state or body that the sentence before was about, else the one named last. */
    Side state() {
        return topic != null ? topic : state == null ? latest : state;
    }

    /** @param side the subject of a sentence */
    void about(Side side) {
        hero = side.person() ? side : null;
        if (!side.person() && !side.pair() && side.voice() != Voice.OUTSIDER) {
            topic = side;
        }
    }

    /** Whether somebody is about to take office: said here, or earlier in the article. */
    boolean elect(String entity, boolean here) {
        if (here) {
            elects.add(entity);
        }
        return elects.contains(entity);
    }

    /** "a spokesman for the ministry": who is meant by "the spokesman" later. */
    void office(String noun, Side side) {
        offices.put(noun, side);
    }

    /** Whether the word names an office or a body that may act for a state. */
    boolean agent(String noun) {
        return english.nouns(Nouns.AGENTS).contains(noun);
    }

    Side office(String noun) {
        return offices.get(noun);
    }

    /** Whom "the council" means. */
    Side council() {
        return bodies.get("UN");
    }

    /** Whom "the regime" means: North Korea where it was named. */
    Side regime() {
        return bodies.getOrDefault("PRK", state());
    }

    /** Notes two who did something together: "the two leaders" are they, whoever is named in passing since. */
    void together(Side one, Side other) {
        first = one;
        second = other;
    }

    /** The two told of together, else the two sides named last, as one; null when there are not two. */
    Side pair(int from, int to) {
        if (first != null && !stranger) {
            return first.again(from, to).with(second.country());
        }
        boolean far = sentence - early > RECENT || stranger;
        return latest == null || before == null || far
                ? null
                : before.again(from, to).with(latest.country());
    }

    /** The two told of together, else the two of that rank named last who are of different states; or null. */
    Side ranked(Voice rank, int from, int to) {
        if (first != null && !stranger) {
            return pair(from, to);
        }
        Side newer = null;
        for (Side side : recent()) {
            if (side.voice() == rank && newer != null && !newer.country().equals(side.country())) {
                return side.again(from, to).with(newer.country());
            }
            newer = newer == null && side.voice() == rank ? side : newer;
        }
        return null;
    }

    /** The two sides named last where one of them is somebody in office: "the pair"; else null. */
    Side couple(int from, int to) {
        boolean couple = latest != null
                && before != null
                && (office(latest) || office(before) || leads(latest) || leads(before));
        return couple ? pair(from, to) : null;
    }

    /** Whether somebody in office has been named who acts for the side's state. */
    private boolean leads(Side side) {
        return persons.values().stream()
                .anyMatch(person -> office(person) && person.country().equals(side.country()));
    }

    private static boolean office(Side side) {
        return side.person() && side.voice() != Voice.OUTSIDER;
    }

    private List<Side> recent() {
        List<Side> recent = new ArrayList<>(persons.values());
        Collections.reverse(recent);
        return recent;
    }
}
