package newswatch.ingest.extract;

import java.util.List;
import java.util.function.Predicate;

/** Where on a page the article begins: right below its headline. */
final class Headline {
    /** A headline below more than this share of the prose is another article's. */
    private static final double HIGH = 0.5;
    /** The same for one that does not repeat the page's title. */
    private static final double VERY_HIGH = 0.3;

    private static final int LEAST = 12;

    private Headline() {}

    /**
     * The runs below the headline; all of them where none is found near the top of the prose.
     *
     * @param title as the page states it, or empty
     */
    static List<TextRun> below(List<TextRun> runs, String title) {
        String stated = RepeatedBody.letters(title);
        List<TextRun> upper = upper(runs, VERY_HIGH);
        int named = first(upper(runs, HIGH), run -> repeats(run, stated));
        int ranked = named < 0 ? last(upper, Headline::firstRank) : first(upper, Headline::firstRank);
        // of a live blog's entries, one may lend the page its title
        boolean over = ranked >= 0 && ranked < named && TextRun.weight(runs.subList(ranked, named)) > 0;
        return runs.subList((named < 0 || over ? ranked : named) + 1, runs.size());
    }

    private static boolean firstRank(TextRun run) {
        return run.block().normalName().equals("h1");
    }

    // until that share of the prose has been seen
    private static List<TextRun> upper(List<TextRun> runs, double share) {
        double most = share * TextRun.weight(runs);
        double seen = 0;
        int end = 0;
        while (end < runs.size() && seen <= most) {
            TextRun run = runs.get(end++);
            seen += run.prose() ? run.weight() : 0;
        }
        return runs.subList(0, end);
    }

    private static int first(List<TextRun> runs, Predicate<TextRun> headline) {
        for (int i = 0; i < runs.size(); i++) {
            if (headline.test(runs.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static int last(List<TextRun> runs, Predicate<TextRun> headline) {
        for (int i = runs.size() - 1; i >= 0; i--) {
            if (headline.test(runs.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean repeats(TextRun run, String title) {
        if (title.length() < LEAST || run.text().length() > 3 * title.length()) {
            return false;
        }
        String text = RepeatedBody.letters(run.text());
        boolean overlap = 2 * text.length() >= title.length() && (text.contains(title) || title.contains(text));
        return text.equals(title) || (run.kind() == TextRun.Kind.HEADING && text.length() >= LEAST && overlap);
    }
}
