package newswatch.enrich.genre;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import newswatch.events.Genre;
import newswatch.events.yaml.Omittable;
import newswatch.events.yaml.StrictYaml;

/**
 * The signals file as written.
 *
 * @param threshold points from which an article is commentary
 */
record Signals(
        double threshold,
        List<Marked> marked,
        List<Rate> rates,
        List<Share> shares,
        List<Opening> openings,
        Wire wire,
        List<Example> examples) {
    /** Where a marking word is looked for. */
    enum Where {
        SECTION,
        TAGS,
        URL,
        /** Without what a page adds in brackets, as "(+video)". */
        TITLE,
        /** The first word of the title. */
        TITLE_START,
        OUTLET,
        /** The first two sentences, or the last two. */
        ENDS
    }

    /** Words that the page itself shows. */
    record Marked(String id, double points, Where in, List<String> words) {}

    /** A rate per thousand words: all points at {@code from} and beyond, none at {@code to}. */
    record Rate(String id, int least, double points, double from, double to, List<String> words) {
        Rate {
            if (from == to) {
                throw new IllegalArgumentException("'from' and 'to' are the same");
            }
        }

        double points(double perThousand) {
            return linear(points, from, to, perThousand);
        }
    }

    /** The share of {@code words} among these and {@code among}: all points at {@code from}, none at {@code to}. */
    record Share(String id, int least, double points, double from, double to, List<String> words, List<String> among) {
        /** So many per thousand words of either kind count as seen: one expert alone is no share. */
        private static final double PRIOR = 2;

        double points(double these, double those) {
            return linear(points, from, to, these / (these + those + PRIOR));
        }
    }

    /** Whether {@code least} of the words, or one, stand in the first sentences. */
    record Opening(String id, double points, int sentences, @Omittable int least, List<String> words) {
        Opening {
            least = Math.max(1, least);
        }
    }

    private static double linear(double points, double from, double to, double value) {
        return points * Math.max(0, Math.min(1, (value - to) / (from - to)));
    }

    record Wire(double points, List<String> words) {}

    record Example(
            String title,
            @Omittable String section,
            @Omittable String url,
            @Omittable Genre hint,
            String text,
            Genre genre) {}

    static Signals load() {
        try (InputStream in = Signals.class.getResourceAsStream("signals.yaml")) {
            return StrictYaml.read("signals.yaml", new String(in.readAllBytes(), UTF_8), Signals.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
