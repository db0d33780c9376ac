package newswatch.standalone.faults;

import static org.assertj.core.api.Assertions.assertThat;

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
import newswatch.service.KafkaSettings;
import newswatch.standalone.AnyOrder;
import newswatch.standalone.Standing;

/** What comes of editions that nothing befalls. */
final class Undisturbed {
    private static final Annotator ANNOTATOR = Annotator.load(Ground.WATCHES);

    private final List<Article> editions;
    private final List<Alert> alerts = new ArrayList<>();
    private final Map<String, List<Object>> standing;

    Undisturbed(List<Article> editions) {
        this.editions = editions;
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

    /** Every edition once, the same developments in the same state, no alert twice, and none that does not follow. */
    Explained judge(KafkaSettings kafka) {
        Outcome outcome = new Outcome(kafka);
        Map<String, Integer> places = Editions.places(editions);
        List<String> enriched = places.entrySet().stream()
                .map(place ->
                        place.getKey() + " " + editions.get(place.getValue()).contentHash())
                .toList();
        assertThat(outcome.editions()).as("enriched").containsExactlyInAnyOrderElementsOf(enriched);
        assertThat(AnyOrder.differences(standing, outcome.standing()))
                .as("developments that stand otherwise")
                .isEmpty();
        assertThat(outcome.alerts()).isNotEmpty().extracting(Alert::id).doesNotHaveDuplicates();
        Explained explained = Explained.of(outcome, this, places);
        assertThat(explained.unexplained()).as("alerts that nothing explains").isEmpty();
        return explained;
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
