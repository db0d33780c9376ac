package newswatch.enrich.watch;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import newswatch.events.Actor;
import newswatch.events.Article;
import newswatch.events.Claim;
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

    /** What does not come out as the examples say, by the example's number, counted from 0; empty when all hold. */
    public static Map<Integer, String> failures(Watch watch, Annotation annotation) {
        Router router = new Router(watch);
        Map<Integer, String> failures = new TreeMap<>();
        for (int i = 0; i < watch.examples().size(); i++) {
            WatchExample example = watch.examples().get(i);
            EnrichedArticle enriched = annotation.annotate(article(example));
            List<String> faults = faults(example, lines(router, enriched));
            if (!faults.isEmpty()) {
                failures.put(i, "'" + example.text() + "' " + String.join(", ", faults) + seen(enriched));
            }
        }
        return failures;
    }

    private static List<String> faults(WatchExample example, Set<String> lines) {
        List<String> faults = new ArrayList<>();
        example.yields().stream()
                .filter(wanted -> Arrays.stream(wanted.split(" \\| ")).noneMatch(lines::contains))
                .forEach(wanted -> faults.add("should yield " + wanted + " but yields " + lines));
        example.never().stream()
                .filter(unwanted -> lines.stream().anyMatch(line -> fits(unwanted, line)))
                .forEach(unwanted -> faults.add("should never yield " + unwanted + " but yields " + lines));
        return faults;
    }

    /** What was made of a text before any watch saw it: who was found in it, and what each is said to do. */
    private static String seen(EnrichedArticle enriched) {
        List<String> names = enriched.entities().stream()
                .map(named -> named.name() + (named.country() == null ? "" : " (" + named.country() + ")"))
                .distinct()
                .toList();
        List<String> acts = enriched.claims().stream()
                .map(claim -> sides(claim) + " " + claim.modality() + " by rule " + claim.rule())
                .toList();
        return "; found in it: " + names + ", acts: " + acts;
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
        return watched.part() + " " + sides(watched.claim());
    }

    private static String sides(Claim claim) {
        return country(claim.actor()) + ">" + country(claim.recipient()) + " "
                + new ActCode(claim.type(), claim.mode());
    }

    private static String country(Actor side) {
        return side == null || side.country() == null ? "" : side.country();
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
