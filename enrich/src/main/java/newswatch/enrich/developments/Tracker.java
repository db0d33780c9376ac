package newswatch.enrich.developments;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import newswatch.enrich.watch.Watch;
import newswatch.events.Alert;
import newswatch.events.ArticleClaims;

/**
 * Decides what a revision of an article changes in one relation of a watch. Pure: same memory and input, same answer;
 * and whatever the order of the inputs, the same developments in the same state.
 */
public final class Tracker {
    /** What is older than this, in days of event time before the article at hand, is ignored. */
    public static final int MEMORY_DAYS = 400;

    private final Watch watch;
    private final Families families = Families.load();
    private final Slots slots = new Slots(families);
    private final Folding folding = new Folding(families);
    private final Composer composer;
    private final Portrait portrait;

    /** @param rulebook version of the rulebook that codes the claims, said in each alert */
    public Tracker(Watch watch, String rulebook) {
        this.watch = watch;
        this.composer = new Composer(watch, families, slots);
        this.portrait = new Portrait(watch, families, rulebook);
    }

    /** @throws IllegalArgumentException if the input belongs to another watch */
    public RelationChange track(RelationMemory memory, ArticleClaims input) {
        if (!watch.id().equals(input.watch())) {
            throw new IllegalArgumentException("of watch " + input.watch() + ", not " + watch.id());
        }
        RelationChange change = decide(memory, input);
        return input.forgotten() ? new Forgetting(input.article()).of(memory, change) : change;
    }

    private RelationChange decide(RelationMemory memory, ArticleClaims input) {
        Replacement replacement = Replacement.of(families, folding, memory, input);
        List<LiveClaim> changed = Stream.concat(replacement.removed().stream(), replacement.added().stream())
                .toList();
        if (changed.isEmpty()) {
            return RelationChange.NONE;
        }
        Overlay after = new Overlay(memory, Replacement.horizon(input), replacement.removed(), replacement.added());
        Round round = new Round(families, slots, composer, memory, after, input);
        round.sweep(changed);
        return finish(memory, after, round, replacement, input);
    }

    private RelationChange finish(
            RelationMemory memory, Overlay after, Round round, Replacement replacement, ArticleClaims input) {
        LinkScope scope = LinkScope.of(families, memory, after, round, replacement);
        Window window = scope.window(after);
        Finisher finisher = new Finisher(watch, families, slots, composer, portrait, memory, window, input);
        TreeMap<String, Finisher.Finished> finished = new TreeMap<>();
        for (String id : new TreeSet<>(Stream.concat(round.clusters.keySet().stream(), scope.ids().stream())
                .toList())) {
            after.development(id)
                    .filter(Tracked::indexed)
                    .flatMap(draft ->
                            finisher.finish(draft, round.clusters.get(id), round.carried.getOrDefault(id, List.of())))
                    .ifPresent(each -> finished.put(id, each));
        }
        List<Tracked> tracked = new ArrayList<>(round.merged);
        finished.values().forEach(each -> tracked.add(each.tracked()));
        List<Alert> alerts = finished.values().stream()
                .flatMap(each -> each.alert().stream())
                .sorted(Comparator.comparing(Alert::kind).thenComparing(Alert::id))
                .toList();
        return new RelationChange(replacement.removed(), replacement.added(), tracked, alerts);
    }
}
