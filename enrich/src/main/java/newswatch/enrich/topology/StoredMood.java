package newswatch.enrich.topology;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newswatch.enrich.developments.Tracked;
import newswatch.enrich.relations.MoodChange;
import newswatch.enrich.relations.MoodDay;
import newswatch.enrich.relations.MoodMemory;
import newswatch.enrich.relations.MoodStanding;

/** The mood of one relation in the stores of its task. */
final class StoredMood implements MoodMemory {
    private final RelationStores stores;
    private final String relationKey;

    StoredMood(RelationStores stores, String relationKey) {
        this.stores = stores;
        this.relationKey = relationKey;
    }

    @Override
    public List<MoodDay> days(LocalDate from, LocalDate to) {
        return RelationStores.values(stores.moodDays(), key(from), key(to.plusDays(1)));
    }

    @Override
    public Optional<LocalDate> dayOf(String development) {
        Tracked tracked = stores.developments().get(relationKey + "|" + development);
        return Optional.ofNullable(tracked)
                .map(before -> before.state().development().date());
    }

    @Override
    public Optional<MoodStanding> standing() {
        return Optional.ofNullable(stores.moods().get(relationKey));
    }

    List<Write<?>> plan(MoodChange change) {
        List<Write<?>> writes = new ArrayList<>();
        change.days()
                .forEach(day -> writes.add(new Write<>(stores.moodDays(), key(day.day()), day.blank() ? null : day)));
        if (change.standing() != null) {
            writes.add(new Write<>(stores.moods(), relationKey, change.standing()));
        }
        return writes;
    }

    private String key(LocalDate day) {
        return relationKey + "|" + day;
    }
}
