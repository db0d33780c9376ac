package newswatch.enrich.topology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import newswatch.enrich.developments.InMemoryRelation;
import newswatch.enrich.developments.RelationChange;
import newswatch.enrich.developments.Tracked;
import newswatch.enrich.relations.InMemoryMood;
import newswatch.enrich.relations.MoodChange;
import newswatch.enrich.watch.Watch;
import newswatch.events.Alert;
import newswatch.events.Article;
import newswatch.events.ArticleClaims;
import newswatch.events.DevelopmentState;
import newswatch.events.RelationState;

/**
 * The decisions of the topology on the heap, without a stream: for comparing rulebooks and for scores, in seconds.
 * Forgets nothing. Not thread-safe.
 */
public final class DryRun {
    private final Reviser reviser;
    private final Map<String, WatchTrackers> trackers;
    private final Map<String, KnownArticle> articles = new HashMap<>();
    private final Map<String, InMemoryRelation> relations = new HashMap<>();
    private final Map<String, InMemoryMood> moods = new HashMap<>();
    private final Map<String, RelationState> standing = new TreeMap<>();

    /** @param rulebook version of the rules that the annotation uses */
    public DryRun(ArticleAnnotation annotation, String rulebook, Collection<Watch> watches) {
        reviser = new Reviser(annotation, watches);
        trackers = WatchTrackers.of(watches, rulebook);
    }

    /** The alerts that an edition of an article rings. */
    public List<Alert> hear(Article article) {
        Revision revision = reviser.revise(articles.getOrDefault(article.id(), KnownArticle.NEVER), article);
        if (revision.known() != null) {
            articles.put(article.id(), revision.known());
        }
        List<Alert> alerts = new ArrayList<>();
        revision.claims().forEach(said -> alerts.addAll(hear(said)));
        return alerts;
    }

    /** The alerts that one relation rings when it hears this. */
    public List<Alert> hear(ArticleClaims said) {
        return track(said).alerts();
    }

    /** All that is known of every relation, as it would be published. */
    public List<DevelopmentState> developments() {
        return relations.values().stream()
                .flatMap(relation -> relation.developments().stream())
                .filter(each -> !each.lane().echo())
                .map(Tracked::state)
                .toList();
    }

    /** The mood of every relation, as it would be published. */
    public List<RelationState> moods() {
        return List.copyOf(standing.values());
    }

    private RelationOutcome track(ArticleClaims said) {
        WatchTrackers watch = trackers.get(said.watch());
        InMemoryRelation relation = relations.computeIfAbsent(RelationKey.of(said), unheard -> new InMemoryRelation());
        InMemoryMood mood = moods.computeIfAbsent(RelationKey.of(said), unheard -> new InMemoryMood());
        RelationChange change = watch.developments().track(relation, said);
        relation.apply(change);
        MoodChange moved = watch.moods()
                .track(
                        mood,
                        said,
                        change.tracked().stream()
                                .map(Tracked::state)
                                .map(DevelopmentState::development)
                                .toList());
        mood.apply(moved);
        RelationOutcome outcome = RelationOutcome.of(change, moved);
        outcome.relation().forEach(state -> standing.put(RelationKey.of(said), state));
        return outcome;
    }
}
