package newswatch.alerts.digest;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The one sentence of a digest, such as "3 new, 1 overturned; 41 sources healthy, 2 silent". */
final class Summary {
    private Summary() {}

    static String of(Developed developed, int shifted, String sources) {
        String news = Stream.of(
                        counted(developed.countFresh(), "new"),
                        counted(developed.countOverturned(), "overturned"),
                        counted(developed.countFirmer(), "corroborated"),
                        counted(shifted, shifted == 1 ? "mood shifted" : "moods shifted"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return with(news, sources);
    }

    /** @param of what is counted, in the singular, or empty */
    static String of(int count, String of, String sources) {
        return with(counted(count, of.isEmpty() ? "new" : "new " + of + (count == 1 ? "" : "s")), sources);
    }

    private static String with(String news, String sources) {
        return (news.isEmpty() ? "nothing new" : news) + (sources.isEmpty() ? "" : "; " + sources);
    }

    private static String counted(int count, String what) {
        return count == 0 ? "" : count + " " + what;
    }
}
