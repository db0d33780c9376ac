package newswatch.alerts.subscriptions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import newswatch.alerts.channel.ChannelSettings;

/** The subscriptions in force, to be found by id and by channel. */
public final class SubscriptionIndex {
    private final Subscriptions all;
    private final Map<String, Subscription> subscriptions = new HashMap<>();
    private final Map<String, ChannelSettings> channels = new HashMap<>();
    private final Map<String, List<Subscription>> byChannel = new HashMap<>();

    public SubscriptionIndex(Subscriptions all) {
        this.all = all;
        all.channels().forEach(channel -> channels.put(channel.id(), channel));
        for (Subscription subscription : all.subscriptions()) {
            subscriptions.put(subscription.id(), subscription);
            subscription.channels().forEach(channel -> byChannel
                    .computeIfAbsent(channel, id -> new ArrayList<>())
                    .add(subscription));
        }
    }

    /** Whether these are still the ones, without comparing each when they are the very same. */
    public boolean is(Subscriptions others) {
        return Objects.equals(all, others);
    }

    public Optional<Subscription> subscription(String id) {
        return Optional.ofNullable(subscriptions.get(id));
    }

    public Optional<ChannelSettings> channel(String id) {
        return Optional.ofNullable(channels.get(id));
    }

    /** Those that are told by that channel. */
    public List<Subscription> toldBy(String channel) {
        return byChannel.getOrDefault(channel, List.of());
    }

    /** The channels that send something even when nothing happens. */
    public List<String> neverQuiet() {
        return all.subscriptions().stream()
                .filter(Subscription::digestWhenEmpty)
                .flatMap(subscription -> subscription.channels().stream())
                .distinct()
                .filter(channels::containsKey)
                .toList();
    }
}
