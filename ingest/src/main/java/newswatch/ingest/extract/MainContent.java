package newswatch.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the text a reader came for. Every stretch of text speaks for its containers when it is prose and against them
 * when it is a menu; the article is the smallest container that still holds most of the prose of its surroundings.
 */
final class MainContent {
    /** A child this rich in its parent's prose is the place to look. */
    private static final double HEIR = 0.72;

    /** Past this share of the prose, "related articles" means that the article is over. */
    private static final double MOSTLY_OVER = 0.6;

    private static final int LEAD_MATCH = 40;
    private static final int SHORT = 160;

    private final Boilerplate boilerplate;

    MainContent(Boilerplate boilerplate) {
        this.boilerplate = boilerplate;
    }

    /**
     * The paragraphs, in reading order; none when the page has no article.
     *
     * @param title as the page states it, or empty
     * @param description what the page says of itself, or empty
     */
    List<String> paragraphs(Document page, String title, String description) {
        Element body = page.body();
        Furniture furniture = Furniture.of(body, boilerplate);
        List<TextRun> runs = TextRuns.of(body, furniture::test);
        List<TextRun> below = Headline.below(runs, title);
        Element container = container(body, TextRuns.values(below));
        List<TextRun> within =
                below.stream().filter(run -> inside(run.block(), container)).toList();
        List<String> paragraphs = new ArrayList<>();
        if (!within.isEmpty()) {
            List<TextRun> before = below.subList(0, below.indexOf(within.get(0)));
            Optional<TextRun> standfirst = standfirst(before, description);
            before.stream()
                    .filter(run ->
                            standfirst.filter(run::equals).isPresent() || (below.size() < runs.size() && lead(run)))
                    .forEach(run -> paragraphs.add(run.text()));
        }
        trim(within).forEach(run -> paragraphs.add(run.text()));
        return paragraphs;
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

    /** Every stretch of text of a fragment that is an article as it stands, but for furniture. */
    List<String> all(Document fragment) {
        return trim(TextRuns.of(fragment.body(), boilerplate::alwaysOut)).stream()
                .map(TextRun::text)
                .toList();
    }

    // the lead often stands apart, under the headline; the page's own description tells it from the furniture there
    private static Optional<TextRun> standfirst(List<TextRun> before, String description) {
        String start = description.substring(0, Math.min(description.length(), LEAD_MATCH));
        return start.length() < LEAD_MATCH
                ? Optional.empty()
                : before.stream()
                        .filter(run -> run.text().contains(start) && run.linkShare() < 0.3)
                        .reduce((first, last) -> last);
    }

    // what stands between the headline and the container
    private boolean lead(TextRun run) {
        return run.prose()
                && run.kind() != TextRun.Kind.ITEM
                && run.endsSentence()
                && run.linkShare() < 0.3
                && !boilerplate.opensFurniture(run.text());
    }

    private List<TextRun> trim(List<TextRun> runs) {
        double total = TextRun.weight(runs);
        double seen = 0;
        List<TextRun> kept = new ArrayList<>();
        for (TextRun run : runs) {
            if (seen > MOSTLY_OVER * total && boilerplate.ends(run.text())) {
                break;
            }
            seen += run.prose() ? run.weight() : 0;
            if (keeps(run)) {
                kept.add(run);
            }
        }
        while (!kept.isEmpty() && trails(kept.get(kept.size() - 1))) {
            kept.remove(kept.size() - 1);
        }
        return kept;
    }

    // a heading with nothing under it, "Sent to our readers. Subscribe"
    private static boolean trails(TextRun run) {
        boolean invites = run.linkChars() > 0 && run.text().length() < SHORT && !run.endsSentence();
        return run.kind() == TextRun.Kind.HEADING || invites;
    }

    private boolean keeps(TextRun run) {
        if (boilerplate.opensFurniture(run.text()) || boilerplate.ends(run.text()) || run.linkShare() > 0.6) {
            return false;
        }
        if (run.kind() == TextRun.Kind.HEADING) {
            return !run.block().normalName().equals("h1");
        }
        return run.kind() != TextRun.Kind.OTHER || run.prose() || run.endsSentence();
    }
}
