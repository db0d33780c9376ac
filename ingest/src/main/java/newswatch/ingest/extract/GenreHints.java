package newswatch.ingest.extract;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import newswatch.events.Genre;
import okhttp3.HttpUrl;

/** What metadata says of an article's genre: its schema.org type, its section, the folders of its address. */
final class GenreHints {
    /** The file's keys, all lower case. */
    record Words(List<String> commentaryTypes, List<String> reportTypes, List<String> commentarySections) {}

    private final Set<String> commentaryTypes;
    private final Set<String> reportTypes;
    private final Set<String> commentarySections;

    private GenreHints(Words words) {
        commentaryTypes = Set.copyOf(words.commentaryTypes());
        reportTypes = Set.copyOf(words.reportTypes());
        commentarySections = Set.copyOf(words.commentarySections());
    }

    static GenreHints load() {
        return new GenreHints(DataFile.read(GenreHints.class, "genre-hints.yaml", Words.class));
    }

    /** Null when nothing is said. */
    Genre hint(List<String> types, String section, String url) {
        if (any(types, commentaryTypes) || commentary(section) || folders(url)) {
            return Genre.COMMENTARY;
        }
        return any(types, reportTypes) ? Genre.REPORT : null;
    }

    private static boolean any(List<String> types, Set<String> known) {
        return types.stream().anyMatch(type -> known.contains(type.toLowerCase(Locale.ROOT)));
    }

    private boolean commentary(String section) {
        return section != null && commentarySections.contains(section.strip().toLowerCase(Locale.ROOT));
    }

    // the last segment is the article's own name
    private boolean folders(String url) {
        HttpUrl parsed = url == null ? null : HttpUrl.parse(url);
        List<String> path = parsed == null ? List.of() : parsed.pathSegments();
        return path.stream().limit(Math.max(0, path.size() - 1)).anyMatch(this::commentary)
                || (parsed != null && Arrays.stream(parsed.host().split("\\.")).anyMatch(this::commentary));
    }
}
