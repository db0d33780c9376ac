package newswatch.alerts.subscriptions;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import newswatch.events.Alert;
import newswatch.events.Silence;
import newswatch.events.SubscriptionEntry;
import newswatch.events.kafka.Topics;
import newswatch.service.KafkaSettings;
import newswatch.service.LiveTopic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What people asked for, as it is now: the subscriptions of the file and those made over the API, and the silences.
 * Nothing may be decided before {@link #start} has returned.
 */
public final class Wishes implements Supplier<Subscriptions>, Silences, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Wishes.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** The two it was made of; the same objects for as long as nothing changes. */
    private record Made(Subscriptions file, Map<String, SubscriptionEntry> entries, Entries.InForce inForce) {}

    private final SubscriptionsFile file;
    private final LiveTopic<SubscriptionEntry> entries;
    private final LiveTopic<Silence> silences;
    private volatile Made made;

    /**
     * @param file null for {@link Subscriptions#DEFAULT}
     * @throws newswatch.events.yaml.YamlFaults when the file has faults
     */
    public Wishes(Path file, KafkaSettings kafka, Clock clock) {
        this.file = new SubscriptionsFile(file, clock);
        entries = new LiveTopic<>(Topics.SUBSCRIPTIONS, kafka);
        silences = new LiveTopic<>(Topics.SILENCES, kafka);
        made = made(this.file.get(), Map.of());
    }

    /** Returns when all that was asked for so far is known. */
    public void start() throws InterruptedException {
        entries.start();
        silences.start();
        while (!entries.awaitStart(PATIENCE) || !silences.awaitStart(PATIENCE)) {
            LOG.info("waiting for what subscriptions and silences there are");
        }
    }

    @Override
    public Subscriptions get() {
        return inForce().subscriptions();
    }

    @Override
    public boolean cover(Alert alert, String subscription, Instant now) {
        return silences.values().values().stream()
                .anyMatch(silence -> silence.active(now) && silence.covers(alert, subscription));
    }

    /** What is in force, and what was left out of what the API holds. */
    public Entries.InForce inForce() {
        Subscriptions latest = file.get();
        Map<String, SubscriptionEntry> overApi = entries.values();
        Made known = made;
        if (!same(known.file(), latest) || !same(known.entries(), overApi)) {
            known = made(latest, overApi);
            made = known;
        }
        return known.inForce();
    }

    @SuppressWarnings(
            "ReferenceEquality") // asked many times a second; equal ones are the same object until one changes
    private static boolean same(Object one, Object other) {
        return one == other;
    }

    private static Made made(Subscriptions file, Map<String, SubscriptionEntry> entries) {
        Entries.InForce inForce = Entries.of(file, entries);
        inForce.broken().forEach((key, why) -> LOG.warn("left out, made over the API: {} {}", key, why));
        return new Made(file, entries, inForce);
    }

    /** What the file says, or the default where there is none. */
    public Subscriptions ofFile() {
        return file.get();
    }

    /** Whether the file as it is now is the one in force. */
    public boolean fileValid() {
        return file.valid();
    }

    /** Whether somebody has left a mailing, by {@link newswatch.alerts.channel.Unsubscribing#id}. */
    public boolean unsubscribed(String id) {
        return entries.values().containsKey(SubscriptionEntry.key(SubscriptionEntry.Kind.UNSUBSCRIBED, id));
    }

    public LiveTopic<SubscriptionEntry> entries() {
        return entries;
    }

    public LiveTopic<Silence> silences() {
        return silences;
    }

    /** What keeps it from being up to date, or null. */
    public String problem() {
        return entries.problem() == null ? silences.problem() : entries.problem();
    }

    @Override
    public void close() {
        entries.close();
        silences.close();
    }
}
