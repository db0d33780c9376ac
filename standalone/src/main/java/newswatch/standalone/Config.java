package newswatch.standalone;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import newswatch.events.yaml.Omittable;
import newswatch.events.yaml.StrictYaml;
import newswatch.ingest.extract.Extraction;
import newswatch.ingest.extract.Quirks;
import newswatch.service.KafkaSettings;
import newswatch.service.TopicOverrides;

/**
 * How newswatch is set up here: one YAML file, every key omittable, environment variables over it.
 *
 * @param kafka null: an in-process broker
 * @param data where state is kept
 * @param watches folder of watch files
 * @param subscriptions who is told what; a missing file means: priority 1 and 2, and what becomes of sources, to the console
 * @param contact an address that sites find in our User-Agent
 * @param allow addresses or ranges that may be fetched from though they are not public
 * @param instance name of this instance of its service, unique and the same after a restart
 * @param threads of enrich
 * @param quirks file of what single sites need, over those that ship with newswatch
 */
public record Config(
        @Omittable Kafka kafka,
        @Omittable String data,
        @Omittable String sources,
        @Omittable String watches,
        @Omittable String subscriptions,
        @Omittable Http http,
        @Omittable Partitions topics,
        @Omittable String contact,
        @Omittable List<String> allow,
        @Omittable String instance,
        @Omittable Integer threads,
        @Omittable String quirks) {

    public Config {
        data = data == null ? "data" : data;
        sources = sources == null ? home("seeds/sources.yaml") : sources;
        watches = watches == null ? home("seeds/watches") : watches;
        subscriptions = subscriptions == null ? "subscriptions.yaml" : subscriptions;
        http = http == null ? new Http("127.0.0.1", 8080, false) : http;
        topics = topics == null ? new Partitions(0, 0) : topics;
        instance = instance == null ? "1" : instance;
        threads = threads == null ? 1 : threads;
    }

    /** @param properties passed through to every Kafka client (TLS, SASL) */
    public record Kafka(String bootstrap, @Omittable Map<String, String> properties) {}

    /**
     * Where the service answers: metrics, health, and for alerts the API and the board.
     *
     * @param allowRemote the API and the board may be bound to an address that others reach; there are no tokens yet
     */
    public record Http(@Omittable String host, @Omittable Integer port, @Omittable boolean allowRemote) {
        public Http {
            host = host == null ? "127.0.0.1" : host;
            port = port == null ? 8080 : port;
        }
    }

    /** 0 leaves the default: the table's partitions, the broker's replication factor. */
    public record Partitions(@Omittable int partitions, @Omittable int replication) {}

    public static Config defaults() {
        return new Config(null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** @param file null: the defaults */
    public static Config load(Path file, UnaryOperator<String> environment) {
        Config config = file == null ? defaults() : StrictYaml.read(file, Config.class);
        return config.with(environment);
    }

    /** @throws IllegalArgumentException naming the variable that is not a number */
    private Config with(UnaryOperator<String> environment) {
        String bootstrap = environment.apply("NEWSWATCH_KAFKA");
        return new Config(
                bootstrap == null ? kafka : new Kafka(bootstrap, kafka == null ? null : kafka.properties()),
                or(environment, "NEWSWATCH_DATA", data),
                or(environment, "NEWSWATCH_SOURCES", sources),
                or(environment, "NEWSWATCH_WATCHES", watches),
                or(environment, "NEWSWATCH_SUBSCRIPTIONS", subscriptions),
                new Http(
                        or(environment, "NEWSWATCH_HTTP_HOST", http.host()),
                        port(environment),
                        http.allowRemote() || "true".equals(environment.apply("NEWSWATCH_HTTP_ALLOW_REMOTE"))),
                topics,
                contact,
                allow,
                or(environment, "NEWSWATCH_INSTANCE", instance),
                threads,
                quirks);
    }

    /** Reads pages, with the quirks that are known. */
    public Extraction extraction() {
        return quirks == null ? new Extraction() : new Extraction(Quirks.read(Path.of(quirks)));
    }

    private int port(UnaryOperator<String> environment) {
        String port = or(environment, "NEWSWATCH_HTTP_PORT", String.valueOf(http.port()));
        try {
            return Integer.parseInt(port);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("NEWSWATCH_HTTP_PORT: '" + port + "' is not a port number", e);
        }
    }

    public KafkaSettings kafkaSettings() {
        if (kafka == null) {
            throw new IllegalArgumentException(
                    "no Kafka given: set kafka.bootstrap in the configuration file, or NEWSWATCH_KAFKA=host:port");
        }
        return new KafkaSettings(kafka.bootstrap(), kafka.properties());
    }

    public TopicOverrides topicOverrides() {
        return new TopicOverrides(topics.partitions(), topics.replication() == 0 ? -1 : (short) topics.replication());
    }

    public Path dataDirectory() {
        return Path.of(data);
    }

    /** A file of the installation, wherever it is started from. */
    static String home(String path) {
        return Path.of(System.getProperty("newswatch.home", "."), path)
                .normalize()
                .toString();
    }

    private static String or(UnaryOperator<String> environment, String name, String otherwise) {
        String value = environment.apply(name);
        return value == null || value.isBlank() ? otherwise : value;
    }
}
