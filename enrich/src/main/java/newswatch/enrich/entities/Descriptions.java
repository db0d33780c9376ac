package newswatch.enrich.entities;

import static newswatch.enrich.entities.Lists.each;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import newswatch.enrich.entities.Lists.Description;
import newswatch.enrich.text.Glossary;
import newswatch.enrich.text.Words;

/** "the reclusive state", "the world's second-largest economy": countries by what is said of them. */
final class Descriptions implements Step {
    private static final Set<String> BEFORE = Words.of("the", "'s", "this", "that");
    private static final Set<String> OPEN = Words.of("of", "-", "like", "that", "and");

    private final NameTrie<Description> phrases = new NameTrie<>(Glossary.Reader.DESCRIPTIONS);
    private final Gazetteer gazetteer;

    Descriptions(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        for (Description description :
                Lists.read("descriptions", Lists.Descriptions.class).descriptions()) {
            each(description.phrases()).forEach(phrase -> phrases.put(phrase, description));
            each(description.words())
                    .flatMap(word -> each(description.nouns()).flatMap(noun -> Stream.of(word + " " + noun)))
                    .forEach(phrase -> phrases.put(phrase, description));
        }
    }

    @Override
    public void read(Reading reading) {
        int i = 0;
        while (i < reading.size()) {
            NameTrie.Match<Description> match = reading.free(i) ? phrases.longest(reading, i) : null;
            if (match == null) {
                i++;
                continue;
            }
            String iso = stands(reading, i, match.end()) ? country(reading, i, match.value()) : null;
            if (iso != null) {
                reading.put(Named.of(i, match.end(), gazetteer.country(iso)));
            }
            i = match.end();
        }
    }

    /** Said of one that is known: behind "the", and not in general ("an isolated country", "nations like"). */
    private static boolean stands(Reading reading, int from, int to) {
        return (BEFORE.contains(reading.norm(from - 1)) || reading.norm(from).equals("the"))
                && !OPEN.contains(reading.norm(to))
                && reading.free(to - 1);
    }

    private static String country(Reading reading, int at, Description description) {
        List<String> of = description.of();
        for (int i = at - 1; i >= 0; i--) {
            Named named = reading.named(i);
            if (named != null && of.contains(String.valueOf(named.country()))) {
                return named.country();
            }
        }
        boolean near = of.get(0).equals("PRK") && reading.countries().contains("KOR");
        boolean later = reading.countries().contains(of.get(0));
        return description.alone() || near || later ? of.get(0) : null;
    }
}
