package newswatch.enrich.watch;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import newswatch.events.Actor;
import newswatch.events.Article;
import newswatch.events.EnrichedArticle;
import newswatch.events.Outlet;
import newswatch.events.WatchedClaim;

/** Runs a watch's examples through whatever turns an article into claims. */
public final class WatchExamples {
    /** The real annotator, or a stand-in. */
    @FunctionalInterface
    public interface Annotation {
        EnrichedArticle annotate(Article article);
    }

    private WatchExamples() {}

    /** What does not come out as the examples say, in words; empty when all hold. */
    public static List<String> failures(Watch watch, Annotation annotation) {
        Router router = new Router(watch);
        List<String> failures = new ArrayList<>();
        for (WatchExample example : watch.examples()) {
            Set<String> lines = lines(router, annotation.annotate(article(example)));
            example.yields().stream()
                    .filter(wanted -> Arrays.stream(wanted.split(" \\| ")).noneMatch(lines::contains))
                    .forEach(wanted -> failures.add(
                            watch.id() + ": '" + example.text() + "' should yield " + wanted + " but yields " + lines));
            example.never().stream()
                    .filter(unwanted -> lines.stream().anyMatch(line -> fits(unwanted, line)))
                    .forEach(unwanted -> failures.add(watch.id() + ": '" + example.text() + "' should never yield "
                            + unwanted + " but yields " + lines));
        }
        return failures;
    }

    private static boolean fits(String unwanted, String line) {
        return unwanted.equals("*") || unwanted.equals(line) || line.startsWith(unwanted + " ");
    }

    private static Set<String> lines(Router router, EnrichedArticle enriched) {
        Set<String> lines = new TreeSet<>();
        router.route(enriched).forEach((relation, said) -> said.claims()
                .forEach(watched -> lines.add(relation + " " + line(watched))));
        return lines;
    }

    private static String line(WatchedClaim watched) {
        Actor recipient = watched.claim().recipient();
        return watched.part() + " " + watched.claim().actor().country() + ">"
                + (recipient == null ? "" : recipient.country()) + " "
                + new ActCode(watched.claim().type(), watched.claim().mode());
    }

    private static Article article(WatchExample example) {
        String outlet = example.outlet() == null ? "example" : example.outlet();
        var noon = example.published().atTime(12, 0).toInstant(ZoneOffset.UTC);
        return new Article(
                "example",
                "https://watch.example/",
                new Outlet(outlet, outlet, null, false, null),
                "",
                null,
                noon,
                null,
                "en",
                example.text(),
                null,
                null,
                null,
                null,
                false);
    }
}
