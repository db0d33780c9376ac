package newswatch.alerts.subscriptions;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import newswatch.alerts.channel.ChannelSettings;
import newswatch.alerts.channel.ConsoleChannel;
import newswatch.events.Alert;

/** The whole of {@code subscriptions.yaml}. */
public record Subscriptions(List<Subscription> subscriptions, List<ChannelSettings> channels) {
    /** For those who have written none: what is to be told in waking hours, and what becomes of sources and channels, to the console. */
    public static final Subscriptions DEFAULT = new Subscriptions(
            List.of(
                    toConsole("console", null, Filters.priorityAtMost(2).exceptOperations()),
                    toConsole("sources", Subscription.SOURCES, Filters.NONE),
                    toConsole("channels", Subscription.CHANNELS, Filters.NONE)),
            List.of(new ConsoleChannel.Settings("console")));

    private static Subscription toConsole(String id, String watch, Filters filters) {
        Wait atOnce = Wait.parse("0s");
        return new Subscription(
                id,
                watch,
                null,
                filters,
                List.of("console"),
                null,
                atOnce,
                atOnce,
                null,
                null,
                null,
                null,
                null,
                3,
                null,
                null,
                0);
    }

    public Subscriptions {
        subscriptions = List.copyOf(subscriptions);
        channels = List.copyOf(channels);
        channels.forEach(channel -> Subscription.checkId(channel.id()));
        Set<String> known = distinct(channels, ChannelSettings::id, "channel");
        distinct(subscriptions, Subscription::id, "subscription");
        subscriptions.forEach(subscription -> subscription.channels().stream()
                .filter(channel -> !known.contains(channel))
                .forEach(channel -> {
                    throw new IllegalArgumentException(
                            "subscription '" + subscription.id() + "' names the unknown channel '" + channel + "'");
                }));
    }

    public Stream<Subscription> matching(Alert alert) {
        return subscriptions.stream().filter(subscription -> subscription.match(alert));
    }

    public Optional<Subscription> subscription(String id) {
        return subscriptions.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    public Optional<ChannelSettings> channel(String id) {
        return channels.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    private static <T> Set<String> distinct(List<T> entries, Function<T, String> id, String what) {
        Set<String> seen = new HashSet<>();
        entries.stream().map(id).filter(name -> !seen.add(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("the " + what + " '" + name + "' is given twice");
        });
        return seen;
    }
}
