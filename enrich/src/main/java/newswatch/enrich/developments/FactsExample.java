package newswatch.enrich.developments;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import newswatch.enrich.developments.Lane.Stage;
import newswatch.enrich.watch.ActCode;
import newswatch.enrich.watch.PriorityRule.Condition;
import newswatch.events.Actor;
import newswatch.events.Matter;
import newswatch.events.ObjectKind;
import newswatch.events.Rank;
import newswatch.events.Voice;
import newswatch.events.yaml.Omittable;

/** A development in one line of YAML, and the title or priority it must get. {@code who} is {@code USA>PRK}. */
record FactsExample(
        String who,
        ActCode act,
        @Omittable ObjectKind object,
        @Omittable String name,
        @Omittable Stage stage,
        @Omittable Rank rank,
        @Omittable Voice voice,
        @Omittable List<String> people,
        @Omittable List<Condition> when,
        @Omittable String title,
        @Omittable int priority) {
    private static final LocalDate DAY = LocalDate.of(2018, 5, 24);

    Facts facts() {
        String[] sides = who.split(">", 2);
        Matter matter = object == null ? null : new Matter(object, List.of(), name, null, null, false);
        return new Facts(
                side(sides[0], 0),
                side(sides[1], 1),
                act.type(),
                act.mode(),
                matter,
                stage == null ? Stage.DONE : stage,
                rank == null ? Rank.OTHER : rank,
                voice == null ? Voice.BODY : voice,
                DAY,
                when == null ? Set.of(Condition.CONFIRMED, Condition.ON_TIME) : Set.copyOf(when));
    }

    private Actor side(String country, int index) {
        String name = people == null || people.size() <= index ? null : people.get(index);
        return country.isEmpty() ? null : new Actor(country, name == null ? null : "person/" + name, name);
    }
}
