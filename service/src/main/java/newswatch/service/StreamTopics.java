package newswatch.service;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.TopicDescription;

/**
 * The topics that a stream keeps its state and its intermediate results in. Kafka Streams makes a missing one anew, and
 * empty, and then clears the state that lies on disk: what was remembered would be gone without a word.
 *
 * @param group the stream's, also the prefix of its topics
 * @param source the topic it reads; all of its own have as many partitions
 * @param internal names of the topics it makes for itself
 * @param needed names of the others it cannot do without
 */
public record StreamTopics(
        KafkaSettings kafka, String group, String source, List<String> internal, List<String> needed) {
    private static final int PATIENCE_MILLIS = 15_000;

    /** What is wrong with each, by its name; empty when all is well, or when the stream has never run. */
    public Map<String, String> faults() {
        Map<String, Object> settings = new HashMap<>(kafka.admin());
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        try (Admin admin = Admin.create(settings)) {
            Set<String> present = TopicAdmin.await(admin.listTopics().names());
            Map<String, String> faults = new TreeMap<>();
            needed.stream()
                    .filter(name -> !present.contains(name))
                    .forEach(name -> faults.put(name, "is missing: create it with `newswatch topics apply`"));
            if (present.contains(source)) {
                faults.putAll(internalFaults(admin, present));
            }
            return faults;
        }
    }

    private Map<String, String> internalFaults(Admin admin, Set<String> present) {
        Map<String, Integer> partitions = partitions(
                admin,
                Stream.concat(Stream.of(source), internal.stream())
                        .filter(present::contains)
                        .toList());
        boolean begun = begun(admin);
        Map<String, String> faults = new TreeMap<>();
        for (String name : internal) {
            if (!partitions.containsKey(name)) {
                if (begun) {
                    faults.put(name, "is missing, and with it what " + group + " remembered there");
                }
            } else if (!partitions.get(name).equals(partitions.get(source))) {
                faults.put(
                        name,
                        "has " + partitions.get(name) + " partitions, but " + source + " has "
                                + partitions.get(source));
            }
        }
        return faults;
    }

    private boolean begun(Admin admin) {
        return TopicAdmin.await(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                .entrySet()
                .stream()
                .anyMatch(entry ->
                        entry.getValue() != null && entry.getKey().topic().equals(source));
    }

    private static Map<String, Integer> partitions(Admin admin, Collection<String> names) {
        Map<String, Integer> partitions = new HashMap<>();
        for (TopicDescription found :
                TopicAdmin.await(admin.describeTopics(names).allTopicNames()).values()) {
            partitions.put(found.name(), found.partitions().size());
        }
        return partitions;
    }

    /** What is wrong and what to do about it, or null. */
    public String trouble() {
        Map<String, String> faults = faults();
        return faults.isEmpty() ? null : told(faults);
    }

    private String told(Map<String, String> faults) {
        StringBuilder told = new StringBuilder();
        faults.forEach(
                (name, fault) -> told.append(name).append(' ').append(fault).append("; "));
        if (internal.stream().anyMatch(faults::containsKey)) {
            told.append(
                            "nothing was changed. Bring the topics back as they were, or have the state made anew: stop every ")
                    .append("instance, delete the consumer group ")
                    .append(group)
                    .append(", the topics ")
                    .append(group)
                    .append("-* and the state directory, and start again (deploy/UPGRADE.md)");
        }
        return told.toString();
    }
}
