package newswatch.service;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import newswatch.events.kafka.Topic;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares the topics we want with those the cluster has, and creates what is missing, and alters settings when asked to. */
public final class TopicAdmin {
    private static final Logger LOG = LoggerFactory.getLogger(TopicAdmin.class);
    private static final int TIMEOUT_SECONDS = 60;
    private static final int PAUSE_MILLIS = 100;
    private static final int ATTEMPTS = TIMEOUT_SECONDS * 1000 / PAUSE_MILLIS;

    private final KafkaSettings kafka;
    private final TopicOverrides overrides;

    public TopicAdmin(KafkaSettings kafka, TopicOverrides overrides) {
        this.kafka = kafka;
        this.overrides = overrides;
    }

    /** Creates the missing topics and logs every difference of the others; returns when all exist. */
    public void ensure(Collection<? extends Topic<?>> topics) {
        try (Admin admin = Admin.create(kafka.admin())) {
            List<TopicState> states = compare(admin, topics);
            List<TopicState> missing =
                    states.stream().filter(state -> !state.exists()).toList();
            create(admin, missing);
            awaitLeaders(admin, missing);
            LOG.info("topics: {} created, {} there already", missing.size(), states.size() - missing.size());
            states.stream()
                    .filter(TopicState::exists)
                    .flatMap(state ->
                            state.differences().stream().map(difference -> state.name() + ": " + difference.words()))
                    .forEach(difference -> LOG.warn("topic {}", difference));
        }
    }

    /** What the cluster has, topic by topic, in the order given. */
    public List<TopicState> compare(Collection<? extends Topic<?>> topics) {
        try (Admin admin = Admin.create(kafka.admin())) {
            return compare(admin, topics);
        }
    }

    /** Sets one setting of a topic as wanted. */
    public void alter(String topic, TopicDifference difference) {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        AlterConfigOp set =
                new AlterConfigOp(new ConfigEntry(difference.what(), difference.wanted()), AlterConfigOp.OpType.SET);
        try (Admin admin = Admin.create(kafka.admin())) {
            await(admin.incrementalAlterConfigs(Map.of(resource, List.of(set))).all());
        }
    }

    private List<TopicState> compare(Admin admin, Collection<? extends Topic<?>> topics) {
        Map<String, TopicDescription> existing = describe(admin, topics);
        Map<String, Config> configs = configs(admin, existing.keySet());
        return topics.stream()
                .map(topic -> TopicState.of(wanted(topic), existing.get(topic.name()), configs.get(topic.name())))
                .toList();
    }

    /**
     * Returns when every partition has a leader that answers. A producer that sends earlier may see its first batch
     * refused and its second taken; the first can then never be appended, since its numbers lie before the second's.
     */
    private static void awaitLeaders(Admin admin, List<TopicState> created) {
        Map<TopicPartition, OffsetSpec> partitions = new HashMap<>();
        created.forEach(state -> IntStream.range(0, state.wanted().numPartitions())
                .forEach(
                        partition -> partitions.put(new TopicPartition(state.name(), partition), OffsetSpec.latest())));
        List<String> names = created.stream().map(TopicState::name).toList();
        retried(() -> await(admin.describeTopics(names).allTopicNames()));
        retried(() -> await(admin.listOffsets(partitions).all()));
    }

    /** A broker may not have heard yet of a topic that the controller has just made. */
    private static void retried(Runnable question) {
        for (int attempt = 1; ; attempt++) {
            try {
                question.run();
                return;
            } catch (UnknownTopicOrPartitionException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for Kafka", e);
        }
    }

    private Map<String, TopicDescription> describe(Admin admin, Collection<? extends Topic<?>> topics) {
        Collection<String> present = await(admin.listTopics().names());
        List<String> known =
                topics.stream().map(Topic::name).filter(present::contains).toList();
        return await(admin.describeTopics(known).allTopicNames());
    }

    private static Map<String, Config> configs(Admin admin, Collection<String> names) {
        List<ConfigResource> resources = names.stream()
                .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                .toList();
        Map<String, Config> configs = new HashMap<>();
        await(admin.describeConfigs(resources).all())
                .forEach((resource, config) -> configs.put(resource.name(), config));
        return configs;
    }

    private void create(Admin admin, List<TopicState> missing) {
        List<NewTopic> topics = missing.stream().map(TopicState::wanted).toList();
        admin.createTopics(topics).values().forEach((name, created) -> {
            try {
                await(created);
                LOG.debug("created topic {}", name);
            } catch (TopicExistsException e) {
                LOG.debug("topic {} was created by another instance meanwhile", name);
            }
        });
    }

    private NewTopic wanted(Topic<?> topic) {
        Map<String, String> configs = new HashMap<>();
        configs.put("cleanup.policy", topic.cleanup().policy());
        if (topic.retention() != null) {
            configs.put("retention.ms", String.valueOf(topic.retention().toMillis()));
        }
        if (topic.logAppendTime()) {
            configs.put("message.timestamp.type", "LogAppendTime");
        }
        return new NewTopic(topic.name(), overrides.partitions(topic), overrides.replication()).configs(configs);
    }

    static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("Kafka did not answer within " + TIMEOUT_SECONDS + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for Kafka", e);
        }
    }

    /** Settings of an existing topic that we compare. */
    static String value(Config config, String key) {
        ConfigEntry entry = config.get(key);
        return entry == null ? null : entry.value();
    }
}
