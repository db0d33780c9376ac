package newswatch.ingest.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * Which elements of one page are left out for what they are called. A name under which much of the page's prose stands
 * ({@code <p class="paywall">}, {@code <div id="article" class="comments-enabled">}) says nothing here.
 */
final class Furniture {
    private static final double MUCH_IN_ONE = 0.35;
    private static final double MUCH_UNDER_A_NAME = 0.5;
    private static final double NEARLY_ALL = 0.8;

    private final Boilerplate boilerplate;
    private final Map<Element, Double> prose;
    private final double total;
    private final Set<String> meaningless;

    private Furniture(Boilerplate boilerplate, Map<Element, Double> prose, double total, Set<String> meaningless) {
        this.boilerplate = boilerplate;
        this.prose = prose;
        this.total = total;
        this.meaningless = meaningless;
    }

    static Furniture of(Element body, Boilerplate boilerplate) {
        List<TextRun> runs = TextRuns.of(body, element -> false).stream()
                .filter(TextRun::prose)
                .toList();
        Map<Element, Double> prose = TextRuns.values(runs);
        double total = prose.getOrDefault(body, 0.0);
        return new Furniture(boilerplate, prose, total, meaningless(runs, boilerplate, MUCH_UNDER_A_NAME * total));
    }

    private static Set<String> meaningless(List<TextRun> runs, Boilerplate boilerplate, double much) {
        Map<Element, Set<String>> known = new HashMap<>();
        Map<String, Double> under = new HashMap<>();
        for (TextRun run : runs) {
            Set<String> names = new HashSet<>();
            for (Element e = run.block(); e != null; e = e.parent()) {
                names.addAll(known.computeIfAbsent(e, boilerplate::furnitureWords));
            }
            names.forEach(name -> under.merge(name, run.value(), Double::sum));
        }
        return under.entrySet().stream()
                .filter(entry -> entry.getValue() >= much)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    boolean test(Element element) {
        double held = total == 0 ? 0 : prose.getOrDefault(element, 0.0) / total;
        if (element.hasAttr("hidden") || boilerplate.alwaysOut(element)) {
            return held < NEARLY_ALL;
        }
        return held < MUCH_IN_ONE && named(element);
    }

    private boolean named(Element element) {
        Set<String> words = boilerplate.furnitureWords(element);
        words.removeAll(meaningless);
        return !words.isEmpty();
    }
}
