package newswatch.enrich.relations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All impulses of one day of one relation, in an order that does not depend on their arrival. */
public record MoodDay(LocalDate day, List<Impulse> impulses) {
    private static final Comparator<Impulse> ORDER =
            Comparator.comparing(Impulse::development).thenComparing(Impulse::side);

    public MoodDay {
        impulses =
                impulses == null ? List.of() : impulses.stream().sorted(ORDER).toList();
    }

    static MoodDay empty(LocalDate day) {
        return new MoodDay(day, List.of());
    }

    public boolean blank() {
        return impulses.isEmpty();
    }

    MoodDay without(String development) {
        return new MoodDay(
                day,
                impulses.stream()
                        .filter(impulse -> !impulse.development().equals(development))
                        .toList());
    }

    MoodDay with(List<Impulse> more) {
        List<Impulse> all = new ArrayList<>(impulses);
        all.addAll(more);
        return new MoodDay(day, all);
    }
}
