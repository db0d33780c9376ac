package newswatch.enrich.entities;

import java.util.Set;
import newswatch.enrich.entities.Listed.Sort;
import newswatch.enrich.text.Words;

/** Names of the gazetteer, the longest first, unless the words around say that they are something else. */
final class ListedNames implements Step {
    /** Words before "US" in a shouted headline that make it the pronoun. */
    private static final Set<String> PRONOUN = Words.of(
            "let", "tell", "tells", "told", "help", "helps", "give", "gives", "join", "of", "for", "leave", "show",
            "shows", "ask", "asks", "about", "around", "make", "makes", "between", "both", "all", "with", "to");

    private static final Set<String> SUFFIXES = Words.of("jr.", "jr", "sr.", "sr", "iii");

    private final Gazetteer gazetteer;
    private final Surroundings words;

    ListedNames(Gazetteer gazetteer, Surroundings words) {
        this.gazetteer = gazetteer;
        this.words = words;
    }

    @Override
    public void read(Reading reading) {
        NameTrie<Listed> foreign = gazetteer.foreign(reading.article.language());
        int i = 0;
        while (i < reading.size()) {
            NameTrie.Match<Listed> match = longest(reading, i, foreign);
            if (match != null && meant(match.value(), reading, i, match.end())) {
                int end = match.value().human() ? suffixed(reading, match.end()) : match.end();
                reading.put(Named.of(i, end, match.value()));
                i = end;
            } else {
                i++;
            }
        }
    }

    /** Past "Jr." behind a name. */
    static int suffixed(Reading reading, int end) {
        int at = reading.norm(end).equals(",") ? end + 1 : end;
        return SUFFIXES.contains(reading.norm(at)) && reading.sameSentence(end - 1, at) ? at + 1 : end;
    }

    private NameTrie.Match<Listed> longest(Reading reading, int i, NameTrie<Listed> foreign) {
        if (reading.capital(i) && gazetteer.korea(reading.token(i).text())) {
            NameTrie.Match<Listed> longer = gazetteer.names.longest(reading, i);
            return longer == null ? korea(reading, i) : longer;
        }
        NameTrie.Match<Listed> match = gazetteer.names.longest(reading, i);
        return match == null && foreign != null ? foreign.longest(reading, i) : match;
    }

    /** Bare "Korea" is the peninsula, except to South Korea's own outlets. */
    private NameTrie.Match<Listed> korea(Reading reading, int i) {
        boolean ours = reading.article.outlet() != null
                && "KOR".equals(reading.article.outlet().country());
        boolean adjective = reading.norm(i).startsWith("korean");
        if (ours && !reading.norm(i).equals("koreas")) {
            return new NameTrie.Match<>(
                    i + 1, Listed.country(adjective ? Sort.DEMONYM : Sort.COUNTRY, "KOR", "South Korea"));
        }
        return adjective ? null : new NameTrie.Match<>(i + 1, Gazetteer.PENINSULA);
    }

    private boolean meant(Listed listed, Reading reading, int from, int to) {
        if (listed.sort() == Sort.NOTHING) {
            return true;
        }
        boolean pronoun = reading.shouted(from)
                && reading.token(from).text().equals("US")
                && PRONOUN.contains(reading.norm(from - 1));
        return !pronoun
                && gazetteer.fits(listed, reading)
                && !insideHangul(reading, from)
                && !(gazetteer.surname(listed) && partOfName(reading, from, to));
    }

    /** Korean words carry particles behind, never letters before. */
    private static boolean insideHangul(Reading reading, int from) {
        return hangul(reading, from)
                && from > 0
                && hangul(reading, from - 1)
                && reading.token(from - 1).end() == reading.token(from).start()
                && reading.free(from - 1);
    }

    private static boolean hangul(Reading reading, int i) {
        return Character.UnicodeScript.of(reading.token(i).text().codePointAt(0)) == Character.UnicodeScript.HANGUL;
    }

    /** "Denzel Washington", "Olympia, Washington,". */
    private boolean partOfName(Reading reading, int from, int to) {
        int before = from - 1;
        boolean comma = reading.norm(before).equals(",");
        int word = comma ? before - 1 : before;
        boolean stranger = reading.sameSentence(from, word)
                && reading.capital(word)
                && reading.free(word)
                && !ordinary(reading, word);
        if (comma) {
            return stranger && (reading.norm(to).equals(",") || reading.norm(to).equals("."));
        }
        return stranger;
    }

    private boolean ordinary(Reading reading, int i) {
        String norm = reading.norm(i);
        return words.function.contains(norm) || words.times.contains(norm) || words.title(norm);
    }
}
