package newswatch.standalone;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import newswatch.alerts.web.WebSettings;
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
 * @param standbys copies of enrich's state that other instances keep ready; 0 makes it again from Kafka
 * @param quirks file of what single sites need, over those that ship with newswatch
 */
public record Config(
        @Omittable KafkaAccess kafka,
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
        @Omittable Integer standbys,
        @Omittable String quirks) {

    public Config {
        data = data == null ? "data" : data;
        sources = sources == null ? home("seeds/sources.yaml") : sources;
        watches = watches == null ? home("seeds/watches") : watches;
        subscriptions = subscriptions == null ? "subscriptions.yaml" : subscriptions;
        http = http == null ? Http.local(8080, false) : http;
        topics = topics == null ? new Partitions(0, 0) : topics;
        instance = instance == null ? "1" : instance;
        threads = threads == null ? 1 : threads;
        standbys = standbys == null ? 0 : standbys;
    }

    /**
     * Where the service answers: metrics, health, and for alerts the API and the board.
     *
     * @param allowRemote without tokens, lets others than this machine read; nobody can write then
     * @param tokens file of the access tokens; none: only this machine may come, and do all
     * @param trustedProxies addresses and ranges whose word on a client's address is believed
     * @param readOnly refuses every write
     * @param publicUrl address of the board as people reach it; messages lead there
     */
    public record Http(
            @Omittable String host,
            @Omittable Integer port,
            @Omittable boolean allowRemote,
            @Omittable String tokens,
            @Omittable List<String> trustedProxies,
            @Omittable boolean readOnly,
            @Omittable String publicUrl) {
        public Http {
            host = host == null ? "127.0.0.1" : host;
            port = port == null ? 8080 : port;
            trustedProxies = trustedProxies == null ? List.of() : List.copyOf(trustedProxies);
        }

        static Http local(int port, boolean readOnly) {
            return new Http("127.0.0.1", port, false, null, null, readOnly, null);
        }

        /** @throws IllegalArgumentException naming the variable that is not a number */
        Http with(UnaryOperator<String> environment) {
            String proxies = environment.apply("NEWSWATCH_HTTP_TRUSTED_PROXIES");
            return new Http(
                    or(environment, "NEWSWATCH_HTTP_HOST", host),
                    number(environment, "NEWSWATCH_HTTP_PORT", port),
                    allowRemote || flag(environment, "NEWSWATCH_HTTP_ALLOW_REMOTE"),
                    or(environment, "NEWSWATCH_HTTP_TOKENS", tokens),
                    proxies == null || proxies.isBlank()
                            ? trustedProxies
                            : List.of(proxies.strip().split("\\s*,\\s*")),
                    readOnly || flag(environment, "NEWSWATCH_HTTP_READ_ONLY"),
                    or(environment, "NEWSWATCH_HTTP_PUBLIC_URL", publicUrl));
        }

        private static boolean flag(UnaryOperator<String> environment, String name) {
            return "true".equals(environment.apply(name));
        }

        WebSettings settings() {
            return new WebSettings(
                    host,
                    port,
                    allowRemote,
                    tokens == null ? null : Path.of(tokens),
                    trustedProxies,
                    readOnly,
                    publicUrl);
        }
    }

    /** 0 leaves the default: the table's partitions, the broker's replication factor. */
    public record Partitions(@Omittable int partitions, @Omittable int replication) {}

    public static Config defaults() {
        return new Config(null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** @param file null: the defaults */
    public static Config load(Path file, UnaryOperator<String> environment) {
        Config config = file == null ? defaults() : StrictYaml.read(file, Config.class);
        return config.with(environment);
    }

    private Config with(UnaryOperator<String> environment) {
        return new Config(
                KafkaAccess.of(kafka, environment),
                or(environment, "NEWSWATCH_DATA", data),
                or(environment, "NEWSWATCH_SOURCES", sources),
                or(environment, "NEWSWATCH_WATCHES", watches),
                or(environment, "NEWSWATCH_SUBSCRIPTIONS", subscriptions),
                http.with(environment),
                topics,
                contact,
                allow,
                or(environment, "NEWSWATCH_INSTANCE", instance),
                threads,
                number(environment, "NEWSWATCH_STANDBYS", standbys),
                quirks);
    }

    /** Reads pages, with the quirks that are known. */
    public Extraction extraction() {
        return quirks == null ? new Extraction() : new Extraction(Quirks.read(Path.of(quirks)));
    }

    public KafkaSettings kafkaSettings() {
        if (kafka == null) {
            throw new IllegalArgumentException(
                    "no Kafka given: set kafka.bootstrap in the configuration file, or NEWSWATCH_KAFKA=host:port");
        }
        return kafka.settings();
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

    /** A variable, unless it is blank. */
    static String or(UnaryOperator<String> environment, String name, String otherwise) {
        String value = environment.apply(name);
        return value == null || value.isBlank() ? otherwise : value;
    }

    /** @throws IllegalArgumentException naming the variable that is not a number */
    private static int number(UnaryOperator<String> environment, String name, int otherwise) {
        String text = or(environment, name, String.valueOf(otherwise));
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + ": '" + text + "' is not a number", e);
        }
    }
}
