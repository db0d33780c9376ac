package newswatch.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import newswatch.alerts.channel.ChannelSettings;
import newswatch.alerts.subscriptions.Subscription;
import newswatch.alerts.subscriptions.Subscriptions;
import newswatch.events.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Who is told what, by which channels; addresses and secrets of channels are never shown. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "one JSON line a subscription, with the types of its channels; the same in words on stderr")
final class SubscriptionsListCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption run;

    @Override
    public Integer call() {
        Config config = run.load();
        Said said = new Said(spec);
        AskedFor asked = AskedFor.by(config, said::words);
        for (Subscription subscription : asked.all().subscriptions()) {
            List<ChannelSettings> channels = channels(subscription, asked.all());
            said.line(line(subscription, asked.origin(subscription), channels));
            said.words(words(subscription, channels));
        }
        return 0;
    }

    static List<ChannelSettings> channels(Subscription subscription, Subscriptions all) {
        return subscription.channels().stream()
                .map(all::channel)
                .flatMap(Optional::stream)
                .toList();
    }

    private static ObjectNode line(Subscription subscription, String origin, List<ChannelSettings> channels) {
        ObjectNode line = Json.MAPPER.valueToTree(subscription);
        leaveOutTheUnsaid(line);
        line.put("origin", origin);
        ArrayNode types = line.putArray("channels");
        channels.forEach(channel -> types.addObject().put("id", channel.id()).put("type", channel.type()));
        return line;
    }

    private static void leaveOutTheUnsaid(ObjectNode said) {
        List<String> unsaid = new ArrayList<>();
        said.properties().forEach(property -> {
            JsonNode value = property.getValue();
            if (value instanceof ObjectNode inner) {
                leaveOutTheUnsaid(inner);
            }
            if (value.isNull() || (value.isContainerNode() && value.isEmpty())) {
                unsaid.add(property.getKey());
            }
        });
        said.remove(unsaid);
    }

    private static String words(Subscription subscription, List<ChannelSettings> channels) {
        String what = subscription.query() != null
                ? "articles that meet " + subscription.query()
                : "alerts of " + (subscription.watch() == null ? "everything" : subscription.watch());
        String by = channels.stream()
                .map(channel -> channel.id() + " (" + channel.type() + ")")
                .collect(Collectors.joining(", "));
        return subscription.id() + " is told " + what + " by " + by;
    }
}
