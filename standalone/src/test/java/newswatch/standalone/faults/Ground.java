package newswatch.standalone.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import newswatch.enrich.watch.Watch;
import newswatch.events.Article;
import newswatch.events.kafka.Topics;
import newswatch.service.KafkaSettings;
import newswatch.service.TopicAdmin;
import newswatch.service.TopicOverrides;
import newswatch.standalone.deliver.Endpoint;
import newswatch.standalone.deliver.Receiver;
import newswatch.standalone.deliver.Temper;

/** What the processes stand on: a broker, a folder that articles come into, a webhook that alerts go to. */
final class Ground implements AutoCloseable {
    static final List<Watch> WATCHES = Watch.load(Path.of("../seeds/watches"));
    /** The subscription, and its one channel. */
    static final String DESK = "desk";

    private static final TopicOverrides TOPICS = new TopicOverrides(4, (short) 1);
    static final String HEAP = "384m";

    private final Path directory;
    private final Duration session;
    private final BrokerProcess broker;
    private final Endpoint desk = new Endpoint(DESK, Temper.SOUND, new Random(), Duration.ZERO);
    private final Receiver receiver = new Receiver(List.of(desk), Duration.ZERO);
    private final List<ServiceProcess> services = new ArrayList<>();
    private int released;
    private int standbys;

    /** @param session after which a silent process counts as gone */
    Ground(Path directory, Duration session) throws IOException {
        this.directory = directory;
        this.session = session;
        broker = new BrokerProcess(directory.resolve("kafka"), freePort());
        Files.createDirectories(directory.resolve("inbox"));
        write("sources.yaml", "sources:\n  - {type: folder, id: inbox, path: inbox, interval: 1s, backfill: false}\n");
        write("subscriptions.yaml", subscriptions());
    }

    private String subscriptions() {
        return """
                subscriptions:
                  - {id: desk, watch: %s, channels: [desk], group_by: [alert], group_wait: 0s, group_interval: 0s,
                     at_once: 3, urgent_per_day: 0}
                channels:
                  - {id: desk, type: webhook, url: "%s", secret: whsec_bmV3, allowPrivate: true}
                """
                .formatted(WATCHES.get(0).id(), receiver.url(desk));
    }

    /** With its topics. */
    Ground withBroker() {
        broker.start();
        new TopicAdmin(kafka(), TOPICS)
                .ensure(Topics.all(WATCHES.stream().map(Watch::id).toList()));
        return this;
    }

    /** Each instance of enrich from now on keeps so many copies of the others' state. */
    Ground withStandbys(int copies) {
        standbys = copies;
        return this;
    }

    BrokerProcess broker() {
        return broker;
    }

    KafkaSettings kafka() {
        return broker.kafka();
    }

    Endpoint desk() {
        return desk;
    }

    /** One that is yet to be started. */
    ServiceProcess service(String command, String name) {
        return service(command, name, HEAP);
    }

    ServiceProcess service(String command, String name, String heap) {
        return service(command, name, heap, directory.resolve("data-" + name));
    }

    /** @param data where it keeps its state */
    ServiceProcess service(String command, String name, String heap, Path data) {
        int port = freePort();
        write(name + ".yaml", settings(name, data, port));
        ServiceProcess process = new ServiceProcess(command, name, directory.resolve(name + ".yaml"), data, port, heap);
        services.add(process);
        return process;
    }

    /** What passes through the relations stays readable, so that the order in which they heard it is known. */
    private String settings(String name, Path data, int port) {
        return """
                kafka:
                  bootstrap: "%s"
                  properties:
                    session.timeout.ms: "%3$d"
                    consumer.session.timeout.ms: "%3$d"
                    heartbeat.interval.ms: "500"
                    transaction.timeout.ms: "%3$d"
                    producer.transaction.timeout.ms: "%3$d"
                    repartition.purge.interval.ms: "86400000"
                topics: {partitions: 4, replication: 1}
                data: "%4$s"
                sources: "%2$s/sources.yaml"
                subscriptions: "%2$s/subscriptions.yaml"
                instance: %5$s
                standbys: %7$d
                http: {port: %6$d}
                """
                .formatted(kafka().bootstrap(), directory, session.toMillis(), data, name, port, standbys);
    }

    /** Puts a file of articles where ingest looks for them. */
    void release(Collection<Article> articles) {
        released++;
        try {
            Path whole = Files.write(
                    directory.resolve("articles.part"),
                    articles.stream().map(Editions::line).toList());
            Files.move(whole, directory.resolve("inbox/%06d.jsonl".formatted(released)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String name, String text) {
        try {
            Files.writeString(directory.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        services.forEach(ServiceProcess::close);
        broker.close();
        receiver.close();
    }
}
