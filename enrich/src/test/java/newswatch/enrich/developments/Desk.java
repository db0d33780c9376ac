package newswatch.enrich.developments;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import newswatch.events.Alert;
import newswatch.events.Development;
import newswatch.events.DevelopmentState;
import newswatch.events.Status;

/** A relation being tracked in memory, with all that rang. */
final class Desk {
    private static final Tracker TRACKER = new Tracker(Say.WATCH, "1");
    private final String relation;
    final InMemoryRelation memory = new InMemoryRelation();
    final List<Alert> alerts = new ArrayList<>();

    Desk(String relation) {
        this.relation = relation;
    }

    Desk hear(Say.Paper... papers) {
        for (Say.Paper paper : papers) {
            RelationChange change = TRACKER.track(memory, paper.in(relation));
            memory.apply(change);
            alerts.addAll(change.alerts());
        }
        return this;
    }

    /** In order of date, without addresses. */
    List<DevelopmentState> states() {
        return memory.developments().stream()
                .filter(Tracked::indexed)
                .sorted(java.util.Comparator.comparing(each -> each.anchor().key()))
                .map(Tracked::state)
                .toList();
    }

    Development only() {
        if (states().size() != 1) {
            throw new AssertionError("not one development: " + lines());
        }
        return states().get(0).development();
    }

    Development at(String date) {
        return states().stream()
                .map(DevelopmentState::development)
                .filter(each -> each.date().toString().equals(date))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing on " + date + ": " + lines()));
    }

    List<String> rang() {
        return alerts.stream()
                .map(alert -> alert.kind().code().substring(12) + ": " + alert.title())
                .toList();
    }

    /** What must be the same whatever the order of arrival. */
    List<String> outcome() {
        return memory.developments().stream()
                .filter(each -> each.status() != Status.MERGED)
                .map(each -> {
                    Development it = each.state().development();
                    return String.join(
                            " ",
                            it.id(),
                            it.status().name(),
                            it.date().toString(),
                            "" + it.origins(),
                            each.state().articles().toString(),
                            "" + it.overturns(),
                            "" + it.fulfils(),
                            "" + it.reactionTo(),
                            "" + it.reactions(),
                            "" + it.type(),
                            "" + it.matter(),
                            Objects.toString(it.deniedBy()));
                })
                .toList();
    }

    List<String> lines() {
        return states().stream()
                .map(state ->
                        state.development().date() + " " + state.development().status() + " " + state.title())
                .toList();
    }
}
