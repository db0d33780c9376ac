package newswatch.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;

/**
 * A topic as wanted and as found.
 *
 * @param differences what differs, in words; empty when the topic is missing or as wanted
 */
public record TopicState(String name, NewTopic wanted, boolean exists, List<String> differences) {

    static TopicState of(NewTopic wanted, TopicDescription found, Config config) {
        List<String> differences = found == null ? List.of() : differences(wanted, found, config);
        return new TopicState(wanted.name(), wanted, found != null, differences);
    }

    private static List<String> differences(NewTopic wanted, TopicDescription found, Config config) {
        List<String> differences = new ArrayList<>();
        int partitions = found.partitions().size();
        if (partitions != wanted.numPartitions()) {
            differences.add("has " + partitions + " partitions, wanted " + wanted.numPartitions());
        }
        wanted.configs().forEach((key, value) -> {
            String actual = TopicAdmin.value(config, key);
            if (!Objects.equals(normal(actual), normal(value))) {
                differences.add("has " + key + "=" + actual + ", wanted " + value);
            }
        });
        return differences;
    }

    /** The order of a list of policies does not matter. */
    private static Object normal(String value) {
        return value == null ? null : Set.of(value.split(","));
    }
}
