package newswatch.standalone.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import newswatch.enrich.Annotator;
import newswatch.enrich.topology.DryRun;
import newswatch.events.Alert;
import newswatch.events.Article;
import newswatch.events.ArticleClaims;
import newswatch.standalone.Standing;

/** What comes of editions that nothing befalls. */
final class Undisturbed {
    private static final Annotator ANNOTATOR = Annotator.load(Ground.WATCHES);

    private final List<Alert> alerts = new ArrayList<>();
    private final Map<String, List<Object>> standing;

    Undisturbed(List<Article> editions) {
        DryRun run = run();
        editions.forEach(edition -> alerts.addAll(run.hear(edition)));
        standing = Standing.of(run.developments());
    }

    private static DryRun run() {
        return new DryRun(ANNOTATOR, ANNOTATOR.rulebook(), Ground.WATCHES);
    }

    /** What one relation rings that hears this, in this order. */
    static List<Alert> alerts(List<ArticleClaims> heard) {
        DryRun run = run();
        return heard.stream().flatMap(said -> run.hear(said).stream()).toList();
    }

    /** The developments in their state, by id. */
    Map<String, List<Object>> standing() {
        return standing;
    }

    /** In their order, by relation. */
    Map<String, List<Alert>> alerts() {
        return byRelation(alerts);
    }

    static Map<String, List<Alert>> byRelation(List<Alert> alerts) {
        return alerts.stream().collect(Collectors.groupingBy(Alert::relation, TreeMap::new, Collectors.toList()));
    }
}
