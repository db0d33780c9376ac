package newswatch.standalone.monitoring;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import newswatch.service.meters.Series;

/** A sample of {@code /metrics}: its name and labels. */
record Scraped(String name, Map<String, String> labels) {
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern OF_TIMER = Pattern.compile("_(bucket|count|sum|max)$");

    static List<Scraped> of(String metrics) {
        return metrics.lines()
                .filter(line -> !line.startsWith("#"))
                .map(Scraped::sample)
                .toList();
    }

    private static Scraped sample(String line) {
        Matcher labels = LABEL.matcher(line);
        return new Scraped(
                line.split("[{ ]", 2)[0],
                labels.results()
                        .filter(label -> !label.group(1).equals("le"))
                        .collect(Collectors.toMap(label -> label.group(1), label -> label.group(2))));
    }

    /** The series it belongs to, or null when nobody declared it. */
    Series declared(Map<String, Series> byName) {
        Series timer = byName.get(OF_TIMER.matcher(name).replaceFirst(""));
        return timer != null && timer.kind() == Series.Kind.TIMER ? timer : byName.get(name);
    }
}
