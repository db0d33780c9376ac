package newswatch.enrich.developments;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import newswatch.enrich.developments.Lane.Stage;
import newswatch.enrich.watch.PriorityRule;
import newswatch.enrich.watch.PriorityRule.Condition;
import newswatch.enrich.watch.Watch;
import newswatch.events.Development;
import newswatch.events.ObjectKind;
import newswatch.events.Quad;
import newswatch.events.Rank;
import newswatch.events.Status;
import newswatch.events.Why;

/** What a development looks like to people: its title, its priority with the reason, and why it is new. */
final class Portrait {
    private static final int QUIET_DAYS = 30;

    private final Watch watch;
    private final Answers answers;
    private final String rulebook;
    private final Firsts firsts = new Firsts();
    private final Titles titles = new Titles();
    private final Priorities priorities;

    Portrait(Watch watch, Families families, String rulebook) {
        this.watch = watch;
        this.answers = new Answers(families);
        this.rulebook = rulebook;
        this.priorities = new Priorities(watch.priorities());
    }

    String title(Tracked tracked, Links links) {
        return titles.of(facts(tracked, links, Set.of()));
    }

    PriorityRule priority(Tracked tracked, Links links, RelationMemory memory) {
        Set<Condition> more = EnumSet.noneOf(Condition.class);
        add(more, Condition.FIRST_IN_30_DAYS, firstLaunch(tracked, memory));
        add(more, Condition.UNINVOLVED, answers.uninvolved(tracked) && !answers.again(tracked, memory));
        return priorities.of(facts(tracked, links, more));
    }

    private Facts facts(Tracked tracked, Links links, Set<Condition> more) {
        Development it = tracked.state().development();
        Set<Condition> holds = EnumSet.noneOf(Condition.class);
        holds.addAll(more);
        add(holds, Condition.CONFIRMED, it.confirmed());
        add(holds, it.late() ? Condition.LATE : Condition.ON_TIME, true);
        add(holds, Condition.BETWEEN_PARTIES, parties(it));
        add(holds, Condition.LEADERS, tracked.rank() == Rank.LEADER);
        add(holds, Condition.FIRST, it.first() != null);
        add(holds, Condition.OVERTURNS, links.overturns() != null);
        add(holds, Condition.OF_ALLY, ally(it));
        return new Facts(
                it.actor(),
                it.recipient(),
                it.type(),
                it.mode(),
                it.matter(),
                tracked.lane().stage(),
                tracked.rank(),
                it.voice(),
                it.date(),
                holds);
    }

    private static void add(Set<Condition> holds, Condition condition, boolean does) {
        if (does) {
            holds.add(condition);
        }
    }

    private boolean parties(Development it) {
        return watch.party(Slots.country(it.actor())) && watch.party(Slots.country(it.recipient()));
    }

    private boolean ally(Development it) {
        return watch.allied(Slots.country(it.actor()), Slots.country(it.recipient()));
    }

    private static boolean firstLaunch(Tracked tracked, RelationMemory memory) {
        if (tracked.kind() != ObjectKind.LAUNCH
                || !tracked.lane().equals(new Lane(Quad.MATERIAL_CONFLICT, Stage.DONE, false))) {
            return false;
        }
        LocalDate day = tracked.day();
        return memory.about(ObjectKind.LAUNCH, tracked.lane(), day.minusDays(QUIET_DAYS), day).stream()
                .filter(Links::stands)
                .allMatch(each -> each.anchor().key().compareTo(tracked.anchor().key()) >= 0);
    }

    String first(Tracked tracked, RelationMemory memory) {
        return firsts.of(tracked, memory);
    }

    /** Whether it says what its party has just said of an act it is no side of. */
    boolean again(Tracked tracked, RelationMemory memory) {
        return answers.again(tracked, memory);
    }

    /** @param cause the claim that opened it, as far as the article at hand did */
    Why why(Tracked tracked, LiveClaim cause, RelationMemory memory) {
        Development it = tracked.state().development();
        Tracked nearest = Nearest.last(
                        memory,
                        tracked.lane(),
                        tracked.day().minusDays(Links.REACH),
                        tracked.day(),
                        // what the same article opens beside it has no title yet
                        each -> each.anchor().key().compareTo(tracked.anchor().key()) < 0
                                && !each.state().title().isBlank()
                                && each.status() != Status.RETRACTED
                                && each.actors().stream().anyMatch(tracked.actors()::contains))
                .orElse(null);
        String between = it.recipient() == null
                ? it.actor().country()
                : it.actor().country() + " toward " + it.recipient().country();
        String about =
                it.matter() == null ? "" : " about this " + noun(it.matter().kind());
        String reason = nearest == null
                ? "no earlier " + it.type() + " by " + between + about + " within " + Links.REACH + " days"
                : "not covered by the nearest earlier one: " + nearest.state().title() + ", "
                        + nearest.state().development().date();
        return new Why(cause.claim().rule(), rulebook, reason, nearest == null ? null : nearest.id());
    }

    private static String noun(ObjectKind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
