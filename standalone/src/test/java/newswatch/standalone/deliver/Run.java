package newswatch.standalone.deliver;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import newswatch.events.Alert;
import newswatch.events.kafka.Topics;
import newswatch.service.TopicAdmin;
import newswatch.service.TopicOverrides;
import newswatch.standalone.Broker;

/** One run from the first alert until nothing is pending, and all that is known of it. */
final class Run implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration READ_EACH = Duration.ofSeconds(1);
    private static final Duration SETTLES = Duration.ofMinutes(15);

    private final Scale scale;
    private final Path directory;
    private final Plan plan;
    private final News news;
    private final Receiver receiver;
    private final Broker broker;
    private final Wire wire;
    private final Books books;
    private final AlertsProcess first;
    private final AlertsProcess second;
    private final Storm storm;
    private Instant started;
    private Instant ended;

    /** @param directory takes the broker's log and what the processes say */
    Run(Scale scale, Path directory) {
        this.scale = scale;
        this.directory = directory;
        plan = Plan.of(scale);
        news = new News(scale.alerts(), scale.seed());
        receiver = new Receiver(plan.endpoints(), scale.muteFor());
        broker = Broker.start(directory.resolve("kafka"), 0);
        new TopicAdmin(broker.kafka(), new TopicOverrides(4, (short) 1)).ensure(Topics.all(List.of(News.WATCH)));
        plan.write(directory.resolve("subscriptions.yaml"), receiver);
        wire = new Wire(broker.kafka(), news.alerts(), scale.length());
        books = new Books(broker.kafka());
        first = new AlertsProcess("first", directory, broker.kafka(), scale);
        second = new AlertsProcess("second", directory, broker.kafka(), scale);
        storm = new Storm(first, second, scale);
    }

    /** Until nothing is pending, or patience ends. */
    void go() throws InterruptedException {
        first.start();
        while (!first.atWork()) {
            Thread.sleep(LOOK.toMillis());
        }
        started = now();
        wire.start();
        Instant read = started;
        Instant last = started.plus(scale.length()).plus(SETTLES);
        while (!(wire.done() && storm.over() && settled()) && now().isBefore(last)) {
            Thread.sleep(LOOK.toMillis());
            storm.at(Duration.between(started, now()));
            if (now().isAfter(read.plus(READ_EACH))) {
                books.readOn();
                read = now();
                if (Boolean.getBoolean("dbg")) {
                    System.out.println("t " + Duration.between(started, read).toMillis() / 1000 + " settled "
                            + books.settled()
                            + " written " + books.deliveries().size() + " msgs "
                            + books.messages().size() + " posts "
                            + plan.endpoints().stream()
                                    .collect(java.util.stream.Collectors.groupingBy(
                                            e -> e.temper(), java.util.stream.Collectors.summingInt(e -> e.posts()
                                                    .size())))
                            + " pend "
                            + books.deliveries().stream()
                                    .filter(o -> o.settled == 0)
                                    .collect(java.util.stream.Collectors.groupingBy(
                                            o -> String.valueOf(o.channel).replaceAll(".*-", ""),
                                            java.util.stream.Collectors.counting())));
                }
            }
            if (!first.alive()) {
                throw new IllegalStateException("ended by itself");
            }
        }
        ended = now();
        // what would be settled or sent twice has a moment to do so
        Thread.sleep(READ_EACH.toMillis());
        books.readOn();
        first.leave();
    }

    private boolean settled() {
        return books.deliveries().size() >= expected()
                && books.settled() >= books.deliveries().size();
    }

    private static Instant now() {
        return Clock.systemUTC().instant();
    }

    /** By subscription: alerts times channels. */
    Map<String, Long> due() {
        Map<String, Long> due = new TreeMap<>();
        plan.wishes()
                .forEach(wish -> due.put(
                        wish.id(), wanted(wish).count() * wish.channels().size()));
        return due;
    }

    /** How many of these were published before anybody listened. */
    long backfill(Wish wish) {
        return wanted(wish).filter(Alert::backfill).count() * wish.channels().size();
    }

    private Stream<Alert> wanted(Wish wish) {
        return news.alerts().stream().filter(wish::wants);
    }

    private long expected() {
        return due().values().stream().mapToLong(Long::longValue).sum();
    }

    Scale scale() {
        return scale;
    }

    Plan plan() {
        return plan;
    }

    Books books() {
        return books;
    }

    Wire wire() {
        return wire;
    }

    Storm storm() {
        return storm;
    }

    List<AlertsProcess> processes() {
        return List.of(first, second);
    }

    Duration took() {
        return Duration.between(started, ended);
    }

    Arrivals arrivals() {
        return new Arrivals(plan, news, books);
    }

    Copies copies() {
        return new Copies(plan.endpoints(), storm.struck());
    }

    @Override
    public void close() {
        first.close();
        second.close();
        books.close();
        broker.close();
        receiver.close();
    }
}
