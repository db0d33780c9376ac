package newswatch.alerts.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import newswatch.alerts.subscriptions.Entries;
import newswatch.alerts.subscriptions.Subscriptions;
import newswatch.events.SubscriptionEntry;

/** What subscriptions and channels have in common: entries of the file, which stay, and those made over the API. */
final class EntryRoutes {
    private static final int MOST = 10_000;

    private final Changing changing;
    private final Clock clock;
    private final SubscriptionEntry.Kind kind;
    private final Predicate<String> inFile;

    /** @param inFile whether the file has an entry of an id */
    EntryRoutes(Changing changing, Clock clock, SubscriptionEntry.Kind kind, Predicate<String> inFile) {
        this.changing = changing;
        this.clock = clock;
        this.kind = kind;
        this.inFile = inFile;
    }

    Subscriptions file() {
        return changing.file().get();
    }

    Map<String, SubscriptionEntry> made() {
        return changing.entries().values();
    }

    Entries.InForce inForce() {
        return Entries.of(file(), made());
    }

    /** @return as it is kept, or null when there is none of that id that was made over the API */
    SubscriptionEntry find(String id) {
        return made().get(key(id));
    }

    private String key(String id) {
        return new SubscriptionEntry(kind, id, null, null, null).key();
    }

    /** An entry of a body that was found sound by itself. */
    SubscriptionEntry entry(Context ctx, String id, JsonNode body) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new SubscriptionEntry(kind, id, body, Gate.author(ctx, null), now);
    }

    /** What would be in force with it. */
    Entries.InForce with(SubscriptionEntry entry) {
        Map<String, SubscriptionEntry> all = new HashMap<>(made());
        all.put(entry.key(), entry);
        return Entries.of(file(), all);
    }

    void requireNew(String id) {
        if (inFile.test(id) || find(id) != null) {
            throw new Problem.Refused(409, "There is a " + word() + " of this id already.");
        } else if (made().size() >= MOST) {
            throw new Problem.Refused(409, "There are " + MOST + " entries already.");
        }
    }

    SubscriptionEntry requireMade(String id) {
        if (inFile.test(id)) {
            throw new Problem.Refused(409, "This " + word() + " stands in the subscriptions file; change it there.");
        }
        SubscriptionEntry entry = find(id);
        if (entry == null) {
            throw missing();
        }
        return entry;
    }

    void requireSameId(String inPath, String inBody) {
        if (!inPath.equals(inBody)) {
            throw Problem.Invalid.of("id", "is not the one in the address");
        }
    }

    Problem.Missing missing() {
        return new Problem.Missing("There is no " + word() + " of this id.");
    }

    void put(SubscriptionEntry entry) {
        String broken = with(entry).broken().get(entry.key());
        if (broken != null) {
            throw Problem.Invalid.of("", broken);
        }
        changing.entries().put(entry.key(), entry, entry.at());
    }

    void remove(SubscriptionEntry entry) {
        changing.entries().remove(entry.key(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private String word() {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
