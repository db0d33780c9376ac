package newswatch.ingest.extract;

import java.util.List;
import java.util.Locale;

/**
 * The article's text as the page's metadata repeats it: where it is plainly the same text, what it lacks is furniture
 * and what it has is not. Compared by letters and digits alone.
 */
final class RepeatedBody {
    private static final int MAX = 200_000;
    private static final int LEAST = 400;
    /** So much of the prose found must be repeated for the rest to be doubted. */
    private static final double SAME = 0.8;

    private final String letters;

    private RepeatedBody(String letters) {
        this.letters = letters;
    }

    static RepeatedBody of(String body) {
        return new RepeatedBody(letters(body.substring(0, Math.min(body.length(), MAX))));
    }

    /** Whether it can tell what of these runs is the article. */
    boolean tells(List<TextRun> runs) {
        if (letters.length() < LEAST) {
            return false;
        }
        double all = TextRun.weight(runs);
        double repeated = TextRun.weight(runs.stream().filter(this::has).toList());
        return repeated >= SAME * all;
    }

    boolean has(TextRun run) {
        return letters.contains(letters(run.text()));
    }

    static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i += Character.charCount(lower.codePointAt(i))) {
            int c = lower.codePointAt(i);
            if (Character.isLetterOrDigit(c)) {
                letters.appendCodePoint(c);
            }
        }
        return letters.toString();
    }
}
