package newswatch.ingest.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import newswatch.ingest.extract.Boilerplate.Names;
import org.jsoup.nodes.Element;

/**
 * Which elements of one page are left out for what they are called. A name under which much of the page's prose stands
 * ({@code <p class="paywall">}, {@code <div id="article" class="comments-enabled">}) says nothing here.
 */
final class Furniture {
    private static final double MUCH_IN_ONE = 0.35;
    private static final double MUCH_UNDER_A_NAME = 0.5;
    private static final double NEARLY_ALL = 0.8;
    private static final Set<String> BODIES = Set.of("article", "main", "body");
    private static final Set<String> PARAGRAPHS = Set.of("p", "blockquote");

    private final NameBook names;
    private final Map<Element, Double> prose;
    private final double total;
    private final Set<String> meaningless;
    private final Map<String, Integer> speaking;

    private Furniture(NameBook names, List<TextRun> runs) {
        this.names = names;
        prose = TextRuns.values(runs);
        total = runs.isEmpty() ? 0 : runs.stream().mapToDouble(TextRun::value).sum();
        meaningless = meaningless(runs, MUCH_UNDER_A_NAME * total);
        speaking = new HashMap<>();
        prose.keySet().forEach(element -> speaking.merge(element.className(), 1, Integer::sum));
    }

    static Furniture of(Element body, Boilerplate boilerplate) {
        return new Furniture(
                new NameBook(boilerplate),
                TextRuns.of(body, element -> false).stream()
                        .filter(TextRun::prose)
                        .toList());
    }

    private Set<String> meaningless(List<TextRun> runs, double much) {
        Map<String, Double> under = new HashMap<>();
        for (TextRun run : runs) {
            Set<String> said = new HashSet<>();
            for (Element e = run.block(); e != null; e = e.parent()) {
                Names of = names.of(e);
                said.addAll(of.furniture());
                said.addAll(of.doubtful());
            }
            said.forEach(name -> under.merge(name, run.value(), Double::sum));
        }
        return under.entrySet().stream()
                .filter(entry -> entry.getValue() >= much)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    boolean test(Element element) {
        double held = total == 0 ? 0 : prose.getOrDefault(element, 0.0) / total;
        Names named = names.of(element);
        if (element.hasAttr("hidden") || named.always()) {
            return held < (BODIES.contains(element.normalName()) ? MUCH_IN_ONE : NEARLY_ALL);
        }
        return held < MUCH_IN_ONE
                && !element.normalName().equals("blockquote")
                && (says(named.furniture()) || (says(named.doubtful()) && !speaksAlone(element, held)));
    }

    private boolean says(Set<String> words) {
        return !words.isEmpty() && !meaningless.containsAll(words);
    }

    // one "teaser" with a text of its own is the article's; several are a list of others
    private boolean speaksAlone(Element element, double held) {
        return held > 0
                && (PARAGRAPHS.contains(element.normalName()) || speaking.getOrDefault(element.className(), 0) == 1);
    }

    /** What the names of a page's elements say, each name looked up once. */
    private static final class NameBook {
        private final Boilerplate boilerplate;
        private final Map<String, Names> byName = new HashMap<>();

        NameBook(Boilerplate boilerplate) {
            this.boilerplate = boilerplate;
        }

        Names of(Element element) {
            String name = element.className();
            String id = element.id();
            return name.isEmpty() && id.isEmpty()
                    ? Names.NONE
                    : byName.computeIfAbsent(id.isEmpty() ? name : name + " " + id, boilerplate::names);
        }
    }
}
