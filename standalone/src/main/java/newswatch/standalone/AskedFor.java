package newswatch.standalone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import newswatch.alerts.subscriptions.Entries;
import newswatch.alerts.subscriptions.Subscription;
import newswatch.alerts.subscriptions.Subscriptions;
import newswatch.events.SubscriptionEntry;
import newswatch.events.kafka.Topics;
import newswatch.events.yaml.StrictYaml;
import newswatch.service.TopicAdmin;
import newswatch.service.TopicOverrides;
import org.apache.kafka.common.KafkaException;

/**
 * The subscriptions in force for a command: those of the file, and those made over the API where a cluster, a running
 * newswatch or the data of a stopped one can tell them.
 */
record AskedFor(Subscriptions file, Entries.InForce inForce) {
    /** @throws newswatch.events.yaml.YamlFaults when the file has faults */
    static AskedFor by(Config config, Consumer<String> words) {
        Path path = Path.of(config.subscriptions());
        boolean written = Files.exists(path);
        words.accept(written ? "of " + path : "there is no " + path + ", so this is what holds without one");
        Subscriptions file = written ? StrictYaml.read(path, Subscriptions.class) : Subscriptions.DEFAULT;
        Entries.InForce inForce = Entries.of(file, made(config, words));
        inForce.broken().forEach((key, why) -> words.accept("left out, made over the API: " + key + " " + why));
        return new AskedFor(file, inForce);
    }

    private static Map<String, SubscriptionEntry> made(Config config, Consumer<String> words) {
        if (config.kafka() == null && !Files.isDirectory(config.dataDirectory().resolve("kafka"))) {
            return Map.of();
        }
        try (Reached reached = Reached.by(config, words)) {
            TopicOverrides topics = config.kafka() == null ? TopicOverrides.SINGLE : config.topicOverrides();
            new TopicAdmin(reached.kafka(), topics).ensure(List.of(Topics.SUBSCRIPTIONS));
            return new TopicReader(reached.kafka()).latest(Topics.SUBSCRIPTIONS, entry -> entry);
        } catch (Failure | KafkaException | IllegalStateException e) {
            words.accept("what was made over the API is not to be had: " + e.getMessage());
            return Map.of();
        }
    }

    Subscriptions all() {
        return inForce.subscriptions();
    }

    String origin(Subscription subscription) {
        return file.subscription(subscription.id()).isPresent() ? "file" : "api";
    }
}
