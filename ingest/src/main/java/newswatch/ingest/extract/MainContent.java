package newswatch.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;

/**
 * Finds the text a reader came for. Every stretch of text speaks for its containers when it is prose and against them
 * when it is a menu; the article is the smallest container that still holds most of the prose below the headline.
 */
final class MainContent {
    /** A child this rich in its parent's prose is the place to look. */
    private static final double HEIR = 0.72;

    private static final double FEW_LINKS = 0.3;
    private static final int LEAST = 140;
    private static final int LEAD_MATCH = 40;

    private final Boilerplate boilerplate;
    private final Boilerplate hearingReaders = Boilerplate.hearingReaders();
    private final OwnRuns own;

    MainContent(Boilerplate boilerplate) {
        this.boilerplate = boilerplate;
        this.own = new OwnRuns(boilerplate);
    }

    /**
     * The paragraphs, in reading order; none when the page has no article.
     *
     * @param body of the page, or an element that holds the article
     * @param said what the page says of itself
     */
    List<String> paragraphs(Element body, PageMetadata said) {
        List<TextRun> article = article(body, said, Furniture.of(body, boilerplate)::test);
        // a forum's page, where all is comments
        return texts(
                TextRun.weight(article) < LEAST
                        ? article(body, said, Furniture.of(body, hearingReaders)::test)
                        : article);
    }

    private List<TextRun> article(Element body, PageMetadata said, Predicate<Element> furniture) {
        List<TextRun> runs = TextRuns.of(body, furniture);
        List<TextRun> below = Headline.below(runs, orEmpty(said.title()));
        Element container = container(body, TextRuns.values(below));
        List<TextRun> within =
                below.stream().filter(run -> inside(run.block(), container)).toList();
        List<TextRun> article = new ArrayList<>();
        if (!within.isEmpty()) {
            List<TextRun> before = below.subList(0, below.indexOf(within.get(0)));
            article.addAll(lead(before, orEmpty(said.description()), below.size() < runs.size()));
        }
        article.addAll(OwnRuns.confirmed(own.of(within), RepeatedBody.of(said.body())));
        return article;
    }

    private static List<String> texts(List<TextRun> runs) {
        return runs.stream().map(TextRun::text).toList();
    }

    /** Every stretch of text of a fragment that is an article as it stands, but for furniture. */
    List<String> all(Element fragment) {
        return texts(own.of(TextRuns.of(fragment, boilerplate::alwaysOut)));
    }

    private static Element container(Element body, Map<Element, Double> values) {
        Element here = body;
        while (true) {
            Element best = null;
            for (Element child : here.children()) {
                if (values.getOrDefault(child, 0.0) > (best == null ? 0 : values.get(best))) {
                    best = child;
                }
            }
            if (best == null
                    || values.get(best) < HEIR * values.getOrDefault(here, 0.0)
                    || best.normalName().equals("p")) {
                return here;
            }
            here = best;
        }
    }

    private static boolean inside(Element element, Element container) {
        for (Element e = element; e != null; e = e.parent()) {
            if (e.equals(container)) {
                return true;
            }
        }
        return false;
    }

    // the lead often stands apart, and so may the first paragraphs
    private List<TextRun> lead(List<TextRun> before, String description, boolean belowHeadline) {
        Optional<TextRun> standfirst = standfirst(before, description);
        return before.stream()
                .filter(run -> standfirst.filter(run::equals).isPresent() || (belowHeadline && opens(run)))
                .toList();
    }

    // the page's own description tells it from the furniture there
    private static Optional<TextRun> standfirst(List<TextRun> before, String description) {
        String start = description.substring(0, Math.min(description.length(), LEAD_MATCH));
        return start.length() < LEAD_MATCH
                ? Optional.empty()
                : before.stream()
                        .filter(run -> run.text().contains(start) && run.linkShare() < FEW_LINKS)
                        .reduce((first, last) -> last);
    }

    private boolean opens(TextRun run) {
        return run.prose()
                && run.kind() != TextRun.Kind.ITEM
                && run.endsSentence()
                && run.linkShare() < FEW_LINKS
                && !boilerplate.opensFurniture(run.text());
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
