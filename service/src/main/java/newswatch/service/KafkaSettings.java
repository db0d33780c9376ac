package newswatch.service;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import newswatch.service.meters.ClientMeters;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.provider.ConfigProvider;
import org.apache.kafka.common.config.provider.DirectoryConfigProvider;
import org.apache.kafka.common.config.provider.EnvVarConfigProvider;
import org.apache.kafka.common.config.provider.FileConfigProvider;
import org.apache.kafka.common.metrics.JmxReporter;

/**
 * How a service reaches Kafka.
 *
 * @param bootstrap host:port, comma separated
 * @param properties passed through to every client (TLS, SASL, patience); they win over ours. A value may name a secret
 *     by Kafka's own providers: {@code ${file:/path:key}}, {@code ${directory:/path:file}}, {@code ${env:NAME}}.
 * @param registry takes what the clients measure of themselves; or null
 */
public record KafkaSettings(String bootstrap, Map<String, String> properties, MeterRegistry registry) {
    /** Streams hands what it does not know to its own clients only under these prefixes. */
    private static final List<String> CLIENTS = List.of("consumer.", "producer.", "admin.");

    private static final List<String> REPORTERS = List.of(JmxReporter.class.getName(), ClientMeters.class.getName());

    private static final int SESSION_MILLIS = 30_000;

    /** What the promises rest on: exactly once, nothing passed over, groups that know each other. */
    private static final Set<String> OURS = Set.of(
            "acks",
            "application.id",
            "auto.offset.reset",
            "enable.auto.commit",
            "enable.idempotence",
            "group.id",
            "group.instance.id",
            "isolation.level",
            "processing.guarantee",
            "transactional.id");

    private static final String PROVIDERS = "config.providers";
    private static final Map<String, Class<? extends ConfigProvider>> STANDARD = Map.of(
            "file", FileConfigProvider.class,
            "directory", DirectoryConfigProvider.class,
            "env", EnvVarConfigProvider.class);

    /** @throws IllegalArgumentException when a property is one that newswatch itself decides */
    public KafkaSettings {
        properties = withProviders(properties == null ? Map.of() : properties);
        List<String> refused = properties.keySet().stream()
                .filter(KafkaSettings::ours)
                .sorted()
                .toList();
        if (!refused.isEmpty()) {
            throw new IllegalArgumentException(
                    "newswatch decides these Kafka properties itself, leave them out: " + String.join(", ", refused));
        }
    }

    /** Also with the prefix by which Streams means one of its clients. */
    private static boolean ours(String property) {
        return OURS.contains(property.replaceFirst("^((main|restore|global)\\.)?(consumer|producer|admin)\\.", ""));
    }

    /** Kafka resolves what stands in <code>${}</code> with providers that must be named; the standard ones are. */
    private static Map<String, String> withProviders(Map<String, String> given) {
        if (given.containsKey(PROVIDERS) || given.values().stream().noneMatch(value -> value.contains("${"))) {
            return Map.copyOf(given);
        }
        Map<String, String> all = new TreeMap<>(given);
        all.put(PROVIDERS, String.join(",", new TreeSet<>(STANDARD.keySet())));
        STANDARD.forEach((name, provider) -> all.put(PROVIDERS + "." + name + ".class", provider.getName()));
        return Map.copyOf(all);
    }

    public KafkaSettings(String bootstrap, Map<String, String> properties) {
        this(bootstrap, properties, null);
    }

    /** The same, with clients that tell the registry what they measure. */
    public KafkaSettings measured(MeterRegistry by) {
        return new KafkaSettings(bootstrap, properties, by);
    }

    public static KafkaSettings of(String bootstrap) {
        return new KafkaSettings(bootstrap, Map.of());
    }

    public Map<String, Object> admin() {
        return with(Map.of());
    }

    /** Idempotent, acknowledged by all in-sync replicas. */
    public Map<String, Object> producer(String clientId) {
        return with(Map.of(
                ProducerConfig.CLIENT_ID_CONFIG,
                clientId,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "lz4"));
    }

    public Map<String, Object> producer(String clientId, String transactionalId) {
        Map<String, Object> settings = producer(clientId);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        return settings;
    }

    /**
     * Reads what is committed only, from the earliest record, and commits nothing by itself.
     *
     * @param instance static member id (a restart then takes seconds), or null
     */
    public Map<String, Object> consumer(String group, String instance) {
        Map<String, Object> settings = with(Map.of(
                ConsumerConfig.GROUP_ID_CONFIG,
                group,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                isolation(),
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                SESSION_MILLIS));
        if (instance != null) {
            settings.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, instance);
        }
        return settings;
    }

    /** Reads whole topics on its own, in no group; what is committed only, from the earliest record. */
    public Map<String, Object> reader(String clientId) {
        Map<String, Object> settings = consumer("none", null);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, clientId);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return settings;
    }

    /** Exactly once, read committed; static membership when {@code instance} is not null. */
    public Map<String, Object> streams(String applicationId, String instance) {
        Map<String, Object> settings = with(Map.of(
                "application.id",
                applicationId,
                "processing.guarantee",
                "exactly_once_v2",
                "ensure.explicit.internal.resource.naming",
                true,
                "producer.compression.type",
                "lz4",
                "consumer.session.timeout.ms",
                SESSION_MILLIS));
        if (instance != null) {
            settings.put("consumer.group.instance.id", instance);
        }
        if (registry != null) {
            CLIENTS.forEach(client -> settings.put(client + ClientMeters.REGISTRY, registry));
        }
        return settings;
    }

    /** The password and key material in the properties stay out of logs. */
    @Override
    public String toString() {
        return "KafkaSettings[bootstrap=" + bootstrap + ", properties=" + new TreeSet<>(properties.keySet()) + "]";
    }

    private Map<String, Object> with(Map<String, Object> ours) {
        Map<String, Object> settings = new HashMap<>(ours);
        if (registry != null) {
            settings.put(CommonClientConfigs.METRIC_REPORTER_CLASSES_CONFIG, REPORTERS);
            settings.put(ClientMeters.REGISTRY, registry);
        }
        settings.putAll(properties);
        settings.put("bootstrap.servers", bootstrap);
        return settings;
    }

    private static String isolation() {
        return org.apache.kafka.common.IsolationLevel.READ_COMMITTED.toString().toLowerCase(Locale.ROOT);
    }
}
