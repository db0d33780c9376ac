package newswatch.standalone.web;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every edition that the sites published, and which of them nobody who looks now and then can have missed. */
final class Truth {
    private static final Duration LONG_ENOUGH = Duration.ofHours(2);

    private final Map<Edition, Instant> published = new HashMap<>();
    private final Set<Edition> seeable = new HashSet<>();
    private final Set<String> inSeveralFeeds = new HashSet<>();
    private final Plan plan;

    Truth(Plan plan, List<Site> sites) {
        this.plan = plan;
        sites.forEach(this::take);
    }

    private void take(Site site) {
        Set<Item> once = new HashSet<>();
        site.channels().stream()
                .flatMap(channel -> channel.items().stream())
                .filter(item -> !once.add(item))
                .forEach(item -> inSeveralFeeds.add(site.origin() + item.path()));
        once.forEach(item -> take(site, item));
    }

    private void take(Site site, Item item) {
        List<Instant> editions = item.editions();
        for (int i = 0; i < editions.size(); i++) {
            Edition edition = new Edition(site.origin() + item.path(), i + 1);
            Instant shown = item.published().plus(Timetable.SHOWN);
            Instant until =
                    i + 1 < editions.size() && editions.get(i + 1).isBefore(shown) ? editions.get(i + 1) : shown;
            published.put(edition, editions.get(i));
            if (site.fault().bringsNews() && stoodLongEnough(editions.get(i), until)) {
                seeable.add(edition);
            }
        }
    }

    // within the run; what stands at its end stays
    private boolean stoodLongEnough(Instant from, Instant until) {
        return until.isAfter(plan.end())
                || !later(from, plan.start()).plus(LONG_ENOUGH).isAfter(until);
    }

    Set<Edition> seeable() {
        return seeable;
    }

    boolean knows(Edition edition) {
        return published.containsKey(edition);
    }

    Instant published(Edition edition) {
        return published.get(edition);
    }

    boolean appearedInTheRun(Edition edition) {
        return published(edition).isAfter(plan.start());
    }

    boolean inSeveralFeeds(Edition edition) {
        return inSeveralFeeds.contains(edition.url());
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
