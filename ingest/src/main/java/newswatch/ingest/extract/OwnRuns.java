package newswatch.ingest.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which of the runs in an article's container are the article's own. */
final class OwnRuns {
    /** Past this share of the prose, "related articles" means that the article is over, or interrupted. */
    private static final double MOSTLY_OVER = 0.6;
    /** With so much of the prose in paragraphs, short text in none is a caption, a date, a note. */
    private static final double IN_PARAGRAPHS = 0.85;
    /** With so much of the prose set in one way, what is set otherwise at the end does not belong to it. */
    private static final double SET_ALIKE = 0.7;

    private static final double MOSTLY_LINKS = 0.6;
    private static final double FEW_LINKS = 0.2;
    private static final int SHORT = 160;
    private static final int LONG = 300;
    private static final int LIKE = 3;
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Set<String> LISTED = Set.of("li", "td", "th", "pre");

    private final Boilerplate boilerplate;

    OwnRuns(Boilerplate boilerplate) {
        this.boilerplate = boilerplate;
    }

    List<TextRun> of(List<TextRun> runs) {
        double total = TextRun.weight(runs);
        boolean inParagraphs = inParagraphs(runs) > IN_PARAGRAPHS * total;
        double seen = 0;
        List<TextRun> kept = new ArrayList<>();
        Map<TextRun.Setting, Integer> settings = new HashMap<>();
        boolean inset = false;
        for (TextRun run : runs) {
            boolean mostlyOver = seen > MOSTLY_OVER * total;
            if (mostlyOver && boilerplate.endsForGood(run.text())) {
                break;
            }
            inset = inset ? !resumes(run, settings) : mostlyOver && boilerplate.ends(run.text());
            seen += run.prose() ? run.weight() : 0;
            if (!inset && keeps(run) && !(inParagraphs && odd(run))) {
                kept.add(run);
                settings.merge(run.setting(), 1, Integer::sum);
            }
        }
        return trimmed(kept);
    }

    /** Without what the metadata's copy of the text lacks, if there is one. */
    static List<TextRun> confirmed(List<TextRun> kept, RepeatedBody repeated) {
        if (!repeated.tells(kept)) {
            return kept;
        }
        Map<TextRun.Setting, Integer> settings = new HashMap<>();
        kept.forEach(run -> settings.merge(run.setting(), 1, Integer::sum));
        return kept.stream()
                .filter(run -> run.kind() == TextRun.Kind.HEADING
                        || repeated.has(run)
                        || (run.kind() != TextRun.Kind.ITEM && usual(run, settings)))
                .toList();
    }

    private static double inParagraphs(List<TextRun> runs) {
        return TextRun.weight(runs.stream()
                .filter(run -> run.kind() == TextRun.Kind.PARAGRAPH)
                .toList());
    }

    private static boolean odd(TextRun run) {
        return run.kind() == TextRun.Kind.OTHER
                && run.weight() < LONG
                && !CELLS.contains(run.block().normalName());
    }

    // related articles may stand in the midst
    private static boolean resumes(TextRun run, Map<TextRun.Setting, Integer> settings) {
        return run.kind() == TextRun.Kind.PARAGRAPH
                && run.prose()
                && run.endsSentence()
                && run.linkShare() < FEW_LINKS
                && usual(run, settings);
    }

    private static boolean usual(TextRun run, Map<TextRun.Setting, Integer> settings) {
        return settings.getOrDefault(run.setting(), 0) >= LIKE;
    }

    private boolean keeps(TextRun run) {
        if (boilerplate.opensFurniture(run.text()) || boilerplate.ends(run.text()) || run.linkShare() > MOSTLY_LINKS) {
            return false;
        }
        if (run.kind() == TextRun.Kind.HEADING) {
            return !run.block().normalName().equals("h1");
        }
        return run.kind() != TextRun.Kind.OTHER || run.prose() || run.endsSentence();
    }

    private static List<TextRun> trimmed(List<TextRun> kept) {
        int end = kept.size();
        TextRun.Setting usual = usual(kept);
        while (end > 0 && usual != null && strays(kept.get(end - 1), usual)) {
            end--;
        }
        while (end > 0 && trails(kept.get(end - 1))) {
            end--;
        }
        return kept.subList(0, end);
    }

    // how nearly all of the prose is set, or null
    private static TextRun.Setting usual(List<TextRun> kept) {
        Map<TextRun.Setting, Integer> settings = new HashMap<>();
        kept.stream().filter(TextRun::prose).forEach(run -> settings.merge(run.setting(), run.weight(), Integer::sum));
        double much = SET_ALIKE * TextRun.weight(kept);
        return settings.entrySet().stream()
                .filter(entry -> entry.getValue() > much)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static boolean strays(TextRun run, TextRun.Setting usual) {
        return !run.setting().equals(usual) && !LISTED.contains(run.block().normalName());
    }

    // a heading with nothing under it, "Sent to our readers. Subscribe"
    private static boolean trails(TextRun run) {
        boolean invites = run.linkChars() > 0 && run.text().length() < SHORT && !run.endsSentence();
        return run.kind() == TextRun.Kind.HEADING || invites;
    }
}
