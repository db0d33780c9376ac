package newswatch.enrich.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import newswatch.events.Genre;
import newswatch.events.Standing;

/**
 * What an article tells, as labelled: {@code {id, genre, acts: [...]}}; the article itself stands elsewhere.
 *
 * @param judged {@code "judged": true}: nothing is known of acts that are not listed
 */
public record LabelledArticle(String id, Genre genre, List<Act> acts, boolean judged) {
    /**
     * @param lead whether the article is about it
     * @param start of its sentence in the article's text, in code points; negative when not marked
     * @param wrong {@code "wrong": true}: the article does not tell this
     */
    record Act(ActLabel label, Standing standing, boolean lead, int start, int end, boolean wrong) {}

    public static List<LabelledArticle> read(Path file) throws IOException {
        return LabelFile.read(file, LabelledArticle::of);
    }

    private static LabelledArticle of(LabelRow row) {
        return new LabelledArticle(
                row.text("id"),
                one(Genre.class, row, "genre"),
                row.list("acts").stream().map(LabelledArticle::act).toList(),
                row.flag("judged"));
    }

    private static Act act(LabelRow row) {
        return new Act(
                ActLabel.of(row),
                one(Standing.class, row, "standing"),
                row.flag("lead"),
                row.number("start", -1),
                row.number("end", -1),
                row.flag("wrong"));
    }

    private static <E extends Enum<E>> E one(Class<E> kind, LabelRow row, String name) {
        String given = row.text(name);
        try {
            return Enum.valueOf(kind, given.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw row.fault(name, "'" + given + "' should be one of " + List.of(kind.getEnumConstants()));
        }
    }
}
