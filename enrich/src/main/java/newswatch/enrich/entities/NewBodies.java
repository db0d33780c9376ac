package newswatch.enrich.entities;

import java.util.Set;
import newswatch.enrich.entities.Listed.Sort;
import newswatch.enrich.entities.Surroundings.Sign;
import newswatch.enrich.text.Words;
import newswatch.events.Voice;

/** Bodies the gazetteer does not know, by their head noun: "Hokuto University", "Center for Border Studies". */
final class NewBodies implements Step {
    private static final int LONGEST = 9;
    private static final int SHIP = 3;
    private static final Set<String> HULLS = Words.of("uss", "u.s.s.");
    private static final Set<String> LINKS = Words.of("of", "for", "on");

    private final Surroundings words;

    NewBodies(Surroundings words) {
        this.words = words;
    }

    @Override
    public void read(Reading reading) {
        for (int i = 0; i < reading.size(); i++) {
            if (reading.capital(i)
                    && reading.free(i)
                    && words.heads.containsKey(reading.norm(i))
                    && !reading.shouted(i)) {
                i = Math.max(i, found(reading, i) - 1);
            } else if (HULLS.contains(reading.norm(i)) && reading.free(i) && reading.free(i + 1)) {
                i = Math.max(i, ship(reading, i) - 1);
            }
        }
    }

    /** "the U.S.S. Dewey". */
    private static int ship(Reading reading, int from) {
        int to = from + 1;
        while (to < reading.size() && to <= from + SHIP && reading.capital(to) && reading.sameSentence(from, to)) {
            to++;
        }
        if (to > from + 1) {
            String name = "USS " + reading.text(from + 1, to);
            reading.put(Named.of(from, to, Listed.body(Sort.BODY, Slug.of(name), name, "USA", "MIL", Voice.BODY)));
        }
        return to;
    }

    /** @return index after the body */
    private int found(Reading reading, int head) {
        int from = left(reading, head);
        int to = right(reading, head);
        if (from == head && to == head + 1) {
            return to;
        }
        int last = lastHead(reading, head, to);
        Sign sign = words.heads.get(reading.norm(last));
        String name = reading.text(from, to);
        String country = country(reading, from, to);
        Listed body = Listed.body(Sort.BODY, Slug.of(name), name, country, sign.sector(), sign.voice());
        reading.put(Named.of(from, to, body));
        return to;
    }

    private int lastHead(Reading reading, int head, int to) {
        int last = head;
        while (last + 1 < to && words.heads.containsKey(reading.norm(last + 1))) {
            last++;
        }
        return last;
    }

    private int left(Reading reading, int head) {
        int from = head;
        while (from > 0 && head - from < LONGEST && reading.sameSentence(head, from - 1)) {
            int previous = from - 1;
            if (part(reading, previous)
                    && !(reading.first(previous) && words.function.contains(reading.norm(previous)))) {
                Named named = reading.named(previous);
                from = named == null ? previous : named.from();
            } else if (reading.hyphen(previous) || link(reading, previous)) {
                from = previous;
            } else {
                break;
            }
        }
        while (from < head
                && (!reading.capital(from) || (reading.free(from) && words.function.contains(reading.norm(from))))) {
            from++;
        }
        return from;
    }

    private int right(Reading reading, int head) {
        int to = head + 1;
        while (to < reading.size() && to - head < LONGEST && reading.sameSentence(head, to)) {
            boolean headAgain = reading.free(to) && words.heads.containsKey(reading.norm(to)) && reading.capital(to);
            if (part(reading, to) && (to > head + 1 || headAgain)) {
                Named named = reading.named(to);
                to = named == null ? to + 1 : named.to();
            } else if (link(reading, to) || joiner(reading, to, head)) {
                to++;
            } else {
                break;
            }
        }
        while (to > head + 1 && !reading.capital(to - 1)) {
            to--;
        }
        return to;
    }

    /** "of" and the like between capitals. */
    private boolean link(Reading reading, int i) {
        boolean the = reading.norm(i).equals("the") && LINKS.contains(reading.norm(i - 1));
        int next = reading.norm(i + 1).equals("the") ? i + 2 : i + 1;
        return (LINKS.contains(reading.norm(i)) || the)
                && reading.capital(i - (the ? 2 : 1))
                && reading.sameSentence(i, next)
                && part(reading, next);
    }

    /** "and" inside a name: "International Studies", unless a body of its own follows. */
    private boolean joiner(Reading reading, int i, int head) {
        if (!reading.norm(i).equals("and") || i - head < 2 || !part(reading, i + 1)) {
            return false;
        }
        int last = i + 1;
        while (last - i < LONGEST && part(reading, last)) {
            if (reading.named(last) != null || words.heads.containsKey(reading.norm(last))) {
                return false;
            }
            last++;
        }
        return !words.reporting.contains(reading.norm(last));
    }

    private boolean part(Reading reading, int i) {
        if (!reading.capital(i) || words.times.contains(reading.norm(i))) {
            return false;
        }
        Named named = reading.named(i);
        boolean open = named == null
                ? !words.honorifics.contains(reading.norm(i))
                : named.what().mayGovern() || named.is(Sort.PLACE);
        return open && (named == null || !named.is(Sort.SEAT));
    }

    private static String country(Reading reading, int from, int to) {
        for (int i = from; i < to; i++) {
            if (reading.named(i) != null) {
                return reading.named(i).country();
            }
        }
        Named before = reading.named(from - 2);
        return reading.norm(from - 1).equals("'s")
                        && before != null
                        && before.what().mayGovern()
                ? before.country()
                : null;
    }
}
