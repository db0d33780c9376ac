package newswatch.standalone;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import newswatch.service.KafkaSettings;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A real Kafka broker and controller in this process, on loopback, its log in a directory that may be used again. The
 * one class that touches Kafka's server, which is internal API.
 */
public final class Broker implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    /** Always the same, so that a directory can be opened again. */
    private static final String CLUSTER = new Uuid(0x6e65777377617463L, 0x6f6e656e6f646531L).toString();

    private final Path directory;
    private final int port;
    /** Of a plain listener beside a guarded one; 0 for none. */
    private final int inside;

    private final Map<String, String> demands;
    private KafkaRaftServer server;

    private Broker(Path directory, int port, int inside, Map<String, String> demands) {
        this.directory = directory;
        this.port = port;
        this.inside = inside;
        this.demands = demands;
    }

    /** @param port of the listener for clients; 0 for any free one */
    public static Broker start(Path directory, int port) {
        Broker broker = at(directory, port);
        broker.start();
        return broker;
    }

    /** One that is yet to be started; its address is known already. */
    static Broker at(Path directory, int port) {
        return new Broker(directory, port == 0 ? freePort() : port, 0, Map.of());
    }

    /**
     * One whose clients must come over TLS and say who they are. The broker itself, and whoever sets it up, comes in by a
     * plain listener.
     *
     * @param demands the broker's own settings: mechanisms, users, certificates
     */
    static Broker guarded(Path directory, Map<String, String> demands) {
        Broker broker = new Broker(directory, freePort(), freePort(), demands);
        broker.start();
        return broker;
    }

    /** Returns when clients are served. */
    synchronized void start() {
        format(directory);
        Map<String, Object> config = config(directory, port, freePort());
        if (inside != 0) {
            guard(config);
        }
        config.putAll(demands);
        server = new KafkaRaftServer(new KafkaConfig(config), Time.SYSTEM);
        server.startup();
    }

    public KafkaSettings kafka() {
        return KafkaSettings.of(HOST + ":" + port);
    }

    /** By the plain listener of a guarded broker. */
    KafkaSettings inside() {
        return KafkaSettings.of(HOST + ":" + inside);
    }

    private void guard(Map<String, Object> config) {
        String plain = "INSIDE://" + HOST + ":" + inside;
        config.merge("listeners", plain, (all, one) -> all + "," + one);
        config.put("advertised.listeners", "CLIENTS://" + HOST + ":" + port + "," + plain);
        config.computeIfPresent("listeners", (key, all) -> all.toString().replace("PLAINTEXT://", "CLIENTS://"));
        config.put("listener.security.protocol.map", "CLIENTS:SASL_SSL,INSIDE:PLAINTEXT,CONTROLLER:PLAINTEXT");
        config.put("inter.broker.listener.name", "INSIDE");
    }

    @Override
    public synchronized void close() {
        if (server != null) {
            server.shutdown();
            server.awaitShutdown();
        }
    }

    private static void format(Path directory) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try {
            Files.createDirectories(directory);
            new Formatter()
                    .setPrintStream(new PrintStream(said, true, StandardCharsets.UTF_8))
                    .setNodeId(1)
                    .setClusterId(CLUSTER)
                    .setDirectories(java.util.List.of(directory.toString()))
                    .setMetadataLogDirectory(directory.toString())
                    .setControllerListenerName("CONTROLLER")
                    .setIgnoreFormatted(true)
                    .run();
        } catch (Exception e) {
            throw new IllegalStateException(
                    "cannot prepare the broker's directory " + directory + ": " + e.getMessage() + " "
                            + said.toString(StandardCharsets.UTF_8).strip(),
                    e);
        }
    }

    private static Map<String, Object> config(Path directory, int clients, int controller) {
        Map<String, Object> config = new HashMap<>();
        config.put("process.roles", "broker,controller");
        config.put("node.id", "1");
        config.put("controller.quorum.voters", "1@" + HOST + ":" + controller);
        config.put("listeners", "PLAINTEXT://" + HOST + ":" + clients + ",CONTROLLER://" + HOST + ":" + controller);
        config.put("advertised.listeners", "PLAINTEXT://" + HOST + ":" + clients);
        config.put("controller.listener.names", "CONTROLLER");
        config.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        config.put("log.dirs", directory.toString());
        config.put("auto.create.topics.enable", "false");
        for (String topic : new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            config.put(topic + ".replication.factor", "1");
            config.put(topic + ".num.partitions", "1");
            config.put(topic + ".min.isr", "1");
        }
        config.put("group.initial.rebalance.delay.ms", "0");
        // a broker killed hard is fenced until its old session is over
        config.put("broker.session.timeout.ms", "3000");
        config.put("broker.heartbeat.interval.ms", "500");
        config.put("group.min.session.timeout.ms", "1000");
        config.put("log.cleaner.dedupe.buffer.size", String.valueOf(4 << 20));
        config.put("num.network.threads", "2");
        config.put("num.io.threads", "4");
        config.put("background.threads", "2");
        config.put("log.segment.bytes", String.valueOf(64 << 20));
        return config;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
