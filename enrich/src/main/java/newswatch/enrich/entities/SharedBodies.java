package newswatch.enrich.entities;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import newswatch.enrich.entities.Listed.Sort;
import newswatch.enrich.text.Words;

/** "China's foreign ministry", "the South Korean military", "the Foreign Ministry in Pyongyang". */
final class SharedBodies implements Step {
    private static final int REACH = 3;
    private static final Set<String> OF = Words.of("of", "in");

    private final Gazetteer gazetteer;
    private final Surroundings words;

    SharedBodies(Gazetteer gazetteer, Surroundings words) {
        this.gazetteer = gazetteer;
        this.words = words;
    }

    @Override
    public void read(Reading reading) {
        int i = 0;
        Map<Listed, Named> known = new HashMap<>();
        while (i < reading.size()) {
            NameTrie.Match<Listed> match = reading.free(i) ? gazetteer.shared.longest(reading, i) : null;
            if (match == null || !free(reading, i, match.end())) {
                i++;
            } else {
                settle(reading, i, match.end(), match.value(), known);
                i = match.end();
            }
        }
    }

    /** @param known whose body of a kind was named last: "the Defense Ministry" later is that one */
    private void settle(Reading reading, int from, int to, Listed body, Map<Listed, Named> known) {
        Named owner = owner(reading, from);
        if (owner == null) {
            owner = place(reading, to);
        }
        if (owner == null && reading.capital(from) && !reading.first(from)) {
            owner = body.name().endsWith("inistry") && known.containsKey(body)
                    ? known.get(body)
                    : speaker(reading, body, from);
        } else if (owner != null && owner.country() != null) {
            known.put(body, owner);
        }
        if (owner == null || owner.country() == null) {
            return;
        }
        Listed own = body.of(owner.country(), gazetteer.countryName(owner.country()));
        boolean adjacent = owner.to() == from || (owner.to() == from - 1 && possessive(reading, from - 1));
        boolean joins = adjacent && owner.what().mayGovern() && owner.what().sort() != Sort.SEAT;
        reading.put(Named.of(joins ? owner.from() : from, to, own));
    }

    /** The country right before, at most two words between ("North Korea's powerful"). */
    private Named owner(Reading reading, int from) {
        for (int i = from - 1; i >= from - 1 - REACH && reading.sameSentence(from, i); i--) {
            Named named = reading.named(i);
            if (named != null) {
                boolean apart = named.is(Sort.COUNTRY) && named.to() < from && !possessive(reading, named.to());
                return (named.is(Sort.COUNTRY) && !apart)
                                || named.is(Sort.DEMONYM)
                                || (named.is(Sort.CAPITAL) && linked(reading, named, from))
                        ? named
                        : null;
            }
            if ((!reading.token(i).word() && !possessive(reading, i)) || words.function.contains(reading.norm(i))) {
                return null;
            }
        }
        return null;
    }

    private static boolean linked(Reading reading, Named named, int from) {
        return named.to() == from || possessive(reading, named.to());
    }

    private static boolean possessive(Reading reading, int i) {
        return reading.norm(i).equals("'s") || reading.norm(i).equals("'");
    }

    private static Named place(Reading reading, int to) {
        Named named = OF.contains(reading.norm(to)) ? reading.named(to + 1) : null;
        return named != null
                        && reading.sameSentence(to - 1, to + 1)
                        && (named.is(Sort.CAPITAL) || named.is(Sort.COUNTRY))
                ? named
                : null;
    }

    /**
     * Whose body speaks: the country that the dateline or the sentence begins with, as its ministries tell what it does;
     * of a defence ministry, which tells what others do, the one named last.
     */
    private static Named speaker(Reading reading, Listed body, int from) {
        Named first = null;
        Named last = null;
        Named qualifier = null;
        for (int i = from - 1; reading.sameSentence(from, i); i--) {
            Named named = reading.named(i);
            if (named == null || named.country() == null) {
                continue;
            }
            if (named.is(Sort.DEMONYM)) {
                qualifier = qualifier == null ? named : qualifier;
            } else {
                last = last == null ? named : last;
                first = named;
            }
        }
        boolean state = first != null && (first.is(Sort.COUNTRY) || first.is(Sort.CAPITAL));
        boolean watches = body.name().startsWith("Def");
        return last == null ? qualifier : state && !watches ? first : last;
    }

    private static boolean free(Reading reading, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!reading.free(i)) {
                return false;
            }
        }
        return true;
    }
}
