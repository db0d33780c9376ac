package newswatch.standalone.deliver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import newswatch.events.Alert;
import newswatch.events.kafka.Topics;
import newswatch.service.TopicAdmin;
import newswatch.service.TopicOverrides;
import newswatch.standalone.Broker;

/** What processes that deliver alerts stand on: a broker, endpoints, subscriptions, news; and who keeps the books. */
final class Ground implements AutoCloseable {
    private static final TopicOverrides TOPICS = new TopicOverrides(4, (short) 1);

    private final Scale scale;
    private final Path directory;
    private final Plan plan;
    private final News news;
    private final Receiver receiver;
    private final Books books;
    private final List<AlertsProcess> processes = new ArrayList<>();
    private Broker broker;

    /** @param directory takes the broker's log and what the processes say */
    Ground(Scale scale, Plan plan, Path directory) {
        this.scale = scale;
        this.plan = plan;
        this.directory = directory;
        news = new News(scale.alerts(), scale.seed());
        receiver = new Receiver(plan.endpoints(), scale.muteFor());
        broker = Broker.start(directory.resolve("kafka"), 0);
        new TopicAdmin(broker.kafka(), TOPICS).ensure(Topics.all(List.of(News.WATCH)));
        plan.write(subscriptions(), receiver);
        books = new Books(broker.kafka());
    }

    /** What they say from now on. */
    void rewriteSubscriptions(UnaryOperator<String> change) throws IOException {
        Files.writeString(subscriptions(), change.apply(Files.readString(subscriptions())));
    }

    private Path subscriptions() {
        return directory.resolve("subscriptions.yaml");
    }

    /** An instance that is yet to be started. */
    AlertsProcess process(String name) {
        AlertsProcess process = new AlertsProcess(name, directory, broker.kafka(), scale);
        processes.add(process);
        return process;
    }

    /** Brings in the alerts from one number up to another. */
    Wire wire(int from, int to, Duration length) {
        return new Wire(broker.kafka(), news.alerts(), from, to, length);
    }

    /** Alerts times channels. */
    long due(Wish wish) {
        return wanted(wish).count() * wish.channels().size();
    }

    /** How many of these were published before anybody listened. */
    long backfill(Wish wish) {
        return wanted(wish).filter(Alert::backfill).count() * wish.channels().size();
    }

    private Stream<Alert> wanted(Wish wish) {
        return news.alerts().stream().filter(wish::wants);
    }

    /** Whether all alerts of all subscriptions were read, and nothing is pending. */
    boolean settled() {
        books.readOn();
        return plan.wishes().stream().allMatch(wish -> books.written(wish.id()) >= due(wish))
                && books.settled() >= books.deliveries().size();
    }

    /** The broker goes, and comes again at the same address when told to. */
    void brokerGoes() {
        broker.close();
    }

    void brokerComes() {
        String address = broker.kafka().bootstrap();
        broker = Broker.start(
                directory.resolve("kafka"), Integer.parseInt(address.substring(address.lastIndexOf(':') + 1)));
    }

    Scale scale() {
        return scale;
    }

    Plan plan() {
        return plan;
    }

    Temper temper(String channel) {
        return plan.endpoints().stream()
                .filter(endpoint -> endpoint.channel().equals(channel))
                .findFirst()
                .orElseThrow()
                .temper();
    }

    Books books() {
        return books;
    }

    Arrivals arrivals() {
        return new Arrivals(plan, news, books);
    }

    @Override
    public void close() {
        processes.forEach(AlertsProcess::close);
        books.close();
        broker.close();
        receiver.close();
    }
}
