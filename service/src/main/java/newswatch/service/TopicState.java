package newswatch.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;

/**
 * A topic as wanted and as found.
 *
 * @param differences empty when the topic is missing or as wanted
 */
public record TopicState(String name, NewTopic wanted, boolean exists, List<TopicDifference> differences) {

    static TopicState of(NewTopic wanted, TopicDescription found, Config config) {
        List<TopicDifference> differences = found == null ? List.of() : differences(wanted, found, config);
        return new TopicState(wanted.name(), wanted, found != null, differences);
    }

    public boolean asWanted() {
        return exists && differences.isEmpty();
    }

    private static List<TopicDifference> differences(NewTopic wanted, TopicDescription found, Config config) {
        List<TopicDifference> differences = new ArrayList<>();
        int partitions = found.partitions().size();
        if (partitions != wanted.numPartitions()) {
            differences.add(TopicDifference.partitions(partitions, wanted.numPartitions()));
        }
        int replicas = replicas(found);
        if (wanted.replicationFactor() > 0 && replicas != wanted.replicationFactor()) {
            differences.add(TopicDifference.replication(replicas, wanted.replicationFactor()));
        }
        wanted.configs().entrySet().stream()
                .map(entry -> TopicDifference.config(
                        entry.getKey(), TopicAdmin.value(config, entry.getKey()), entry.getValue()))
                .filter(difference -> !Objects.equals(normal(difference.has()), normal(difference.wanted())))
                .sorted(Comparator.comparing(TopicDifference::what))
                .forEach(differences::add);
        return differences;
    }

    /** Of the partition that has fewest. */
    private static int replicas(TopicDescription found) {
        return found.partitions().stream()
                .mapToInt(partition -> partition.replicas().size())
                .min()
                .orElse(0);
    }

    /** The order of a list of policies does not matter. */
    private static Object normal(String value) {
        return value == null ? null : Set.of(value.split(","));
    }
}
