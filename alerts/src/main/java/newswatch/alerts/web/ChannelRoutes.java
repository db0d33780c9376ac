package newswatch.alerts.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import newswatch.alerts.channel.ChannelSettings;
import newswatch.alerts.subscriptions.Entries;
import newswatch.alerts.subscriptions.Subscriptions;
import newswatch.events.SubscriptionEntry;

/**
 * {@code /api/v1/channels}: ways to reach people. Of a channel nothing is shown but its id and type and which keys it
 * gives: an address is often a secret too.
 */
final class ChannelRoutes extends EntryRoutes<ChannelSettings> {
    private final Targets targets;

    ChannelRoutes(Changing changing, Clock clock, Targets targets) {
        super(changing, clock, SubscriptionEntry.Kind.CHANNEL, ChannelSettings.class);
        this.targets = targets;
    }

    void register(RoutesConfig routes) {
        register(routes, "/api/v1/channels");
    }

    @Override
    List<ChannelSettings> ofFile(Subscriptions file) {
        return file.channels();
    }

    @Override
    String id(ChannelSettings channel) {
        return channel.id();
    }

    @Override
    void show(ChannelSettings ofFile, Map<String, Object> shown) {
        shown.put("type", ofFile.type());
    }

    @Override
    void show(SubscriptionEntry made, Map<String, Object> shown) {
        shown.put("type", made.entry().path("type").asText());
        TreeSet<String> given = new TreeSet<>();
        made.entry().fieldNames().forEachRemaining(given::add);
        given.removeAll(List.of("id", "type"));
        shown.put("given", given);
    }

    @Override
    void check(ChannelSettings asked, JsonNode body) {
        targets.check(body);
        String refused = asked.refusedOverApi();
        if (refused != null) {
            throw Problem.Invalid.of("", refused);
        }
    }

    @Override
    void requireUnused(SubscriptionEntry entry) {
        List<String> users = Entries.naming(entry.id(), file(), made());
        if (!users.isEmpty()) {
            throw new Problem.Refused(409, "Subscriptions use it: " + String.join(", ", users) + ".");
        }
    }
}
