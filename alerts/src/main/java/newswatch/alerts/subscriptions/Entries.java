package newswatch.alerts.subscriptions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import newswatch.alerts.channel.ChannelSettings;
import newswatch.events.SubscriptionEntry;
import newswatch.events.SubscriptionEntry.Kind;
import newswatch.events.json.Json;
import newswatch.events.yaml.StrictYaml;
import newswatch.events.yaml.YamlFault;
import newswatch.events.yaml.YamlFaults;

/**
 * What is in force: the entries of the subscriptions file, and those made over the API beside them. The file wins; an
 * entry that is broken, or refers to nothing, stands alone in being left out.
 */
public final class Entries {
    /** JSON that is YAML too, whatever characters it holds. */
    private static final ObjectWriter PLAIN = Json.MAPPER.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII);

    private final Subscriptions file;
    private final List<Subscription> subscriptions;
    private final Map<String, ChannelSettings> channels = new LinkedHashMap<>();
    private final Map<String, String> broken = new TreeMap<>();

    /**
     * @param subscriptions in force
     * @param broken what is wrong with the entries left out, by their key; never quotes a value
     */
    public record InForce(Subscriptions subscriptions, Map<String, String> broken) {
        public InForce {
            broken = Map.copyOf(broken);
        }
    }

    private Entries(Subscriptions file) {
        this.file = file;
        subscriptions = new ArrayList<>(file.subscriptions());
        file.channels().forEach(channel -> channels.put(channel.id(), channel));
    }

    /**
     * A pure function of both.
     *
     * @param made by key, as {@code newswatch.subscriptions} holds them
     */
    public static InForce of(Subscriptions file, Map<String, SubscriptionEntry> made) {
        Entries entries = new Entries(file);
        List<SubscriptionEntry> sorted =
                new TreeMap<>(made).values().stream().filter(Entries::whole).toList();
        sorted.stream().filter(entry -> entry.kind() == Kind.CHANNEL).forEach(entries::channel);
        sorted.stream().filter(entry -> entry.kind() == Kind.SUBSCRIPTION).forEach(entries::subscription);
        return new InForce(
                new Subscriptions(entries.subscriptions, List.copyOf(entries.channels.values())), entries.broken);
    }

    private static boolean whole(SubscriptionEntry entry) {
        return entry.kind() != null && entry.id() != null && entry.entry() != null;
    }

    private void channel(SubscriptionEntry entry) {
        String wrong = file.channel(entry.id()).isPresent() ? "the file has a channel of this id" : null;
        read(entry, wrong, ChannelSettings.class).ifPresent(channel -> {
            String refused = refused(entry, channel.id());
            refused = refused == null ? channel.refusedOverApi() : refused;
            if (refused == null) {
                channels.put(channel.id(), channel);
            } else {
                broken.put(entry.key(), refused);
            }
        });
    }

    private void subscription(SubscriptionEntry entry) {
        String wrong = file.subscription(entry.id()).isPresent() ? "the file has a subscription of this id" : null;
        read(entry, wrong, Subscription.class).ifPresent(subscription -> {
            String refused = refused(entry, subscription.id());
            refused = refused == null ? unknownChannel(subscription) : refused;
            if (refused == null) {
                subscriptions.add(subscription);
            } else {
                broken.put(entry.key(), refused);
            }
        });
    }

    private static String refused(SubscriptionEntry entry, String id) {
        return entry.id().equals(id) && Subscription.isId(id) ? null : "its id is not that of its entry";
    }

    private String unknownChannel(Subscription subscription) {
        return subscription.channels().stream()
                .filter(channel -> !channels.containsKey(channel))
                .findFirst()
                .map(channel -> "names the unknown channel '" + channel + "'")
                .orElse(null);
    }

    private <T> Optional<T> read(SubscriptionEntry entry, String wrong, Class<T> type) {
        try {
            if (wrong == null) {
                return Optional.of(read(entry.entry(), type));
            }
            broken.put(entry.key(), wrong);
        } catch (YamlFaults e) {
            broken.put(entry.key(), keys(e));
        }
        return Optional.empty();
    }

    /** The keys alone: a message may quote a secret. */
    private static String keys(YamlFaults faults) {
        String keys = faults.faults().stream()
                .map(YamlFault::key)
                .filter(key -> !key.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
        return keys.isEmpty() ? "cannot be read" : "cannot be read: " + keys;
    }

    /**
     * Reads an entry as strictly as the file is read.
     *
     * @param type {@link Subscription} or {@link ChannelSettings}
     * @throws YamlFaults with all that is wrong, by key
     */
    public static <T> T read(JsonNode entry, Class<T> type) {
        try {
            return StrictYaml.read("entry", PLAIN.writeValueAsString(entry), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON can be written as JSON", e);
        }
    }

    /** The subscriptions that name a channel, the file's and those made over the API, also the broken ones. */
    public static List<String> naming(String channel, Subscriptions file, Map<String, SubscriptionEntry> made) {
        Stream<String> ofFile = file.subscriptions().stream()
                .filter(subscription -> subscription.channels().contains(channel))
                .map(Subscription::id);
        Stream<String> ofApi = made.values().stream()
                .filter(Entries::whole)
                .filter(entry -> entry.kind() == Kind.SUBSCRIPTION)
                .filter(entry -> Stream.of(entry.entry().path("channels"))
                        .flatMap(named -> named.isArray() ? elements(named) : Stream.of(named))
                        .anyMatch(named -> channel.equals(named.asText())))
                .map(SubscriptionEntry::id);
        return Stream.concat(ofFile, ofApi).sorted().distinct().toList();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
