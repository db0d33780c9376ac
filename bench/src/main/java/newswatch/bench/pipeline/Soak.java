package newswatch.bench.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import newswatch.alerts.dispatch.Dispatcher;
import newswatch.alerts.queries.Matcher;
import newswatch.enrich.EnrichService;
import newswatch.events.Article;

/**
 * A day's news through the services as they run in production, each a process of its own, in less time: whether heap,
 * memory, threads, file handles, state and lag stay as they are. {@link Day} says what the news is; a run that is shorter
 * than {@value #MINUTES} minutes takes its share of it at the same rate. One line a minute, then the median of each
 * figure's first third against that of its last; state and what lies on it grow with the news that is remembered.
 * Argument: how many minutes (default {@value #MINUTES}).
 */
public final class Soak implements AutoCloseable {
    private static final int MINUTES = 30;
    private static final int PER_MINUTE = Day.ARTICLES / MINUTES;
    /** A file of news appears so often in a minute; those of the last minute stay. */
    private static final int FILES = 12;

    private static final int READERS = 3;

    private final Installation installation = new Installation();
    private final List<Launched> services = new ArrayList<>();
    private final List<Progress> groups = new ArrayList<>();
    private final List<Watched> watched = new ArrayList<>();
    private long released;

    private Soak() {}

    public static void main(String[] arguments) throws InterruptedException, IOException {
        int minutes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : MINUTES;
        try (Soak soak = new Soak()) {
            soak.start();
            soak.run(minutes);
            soak.watched.forEach(Watched::summarize);
        }
        demo();
    }

    private void start() throws InterruptedException {
        for (String service : Installation.SERVICES) {
            services.add(installation.start(service));
        }
        for (Launched service : services) {
            service.ready();
        }
        Launched ingest = services.get(0);
        Launched alerts = services.get(2);
        watch(ingest, () -> released - ingest.counted("newswatch_ingest_articles_total"));
        watch(services.get(1), lag(EnrichService.APPLICATION));
        // couriers read receipts again on purpose, and commit behind them
        watch(alerts, lag(Matcher.GROUP, Dispatcher.GROUP));
        Ground ground = installation.ground();
        watched.add(new Watched("broker", ground.brokerPid(), ground.directory().resolve("kafka"), () -> 0));
        for (int i = 0; i < READERS; i++) {
            installation.desk().listen(alerts.at("/api/v1/stream"));
        }
    }

    private void watch(Launched service, Watched.Lag lag) {
        watched.add(new Watched(service.name(), service.pid(), service.data(), lag));
    }

    private Watched.Lag lag(String... names) {
        List<Progress> mine = new ArrayList<>();
        for (String name : names) {
            mine.add(new Progress(installation.ground().kafka(), name));
        }
        groups.addAll(mine);
        return () -> {
            long left = 0;
            for (Progress group : mine) {
                left += group.left();
            }
            return left;
        };
    }

    private void run(int minutes) throws InterruptedException, IOException {
        Day day = Day.mixed();
        System.out.printf(
                "%,d articles a minute for %d minutes (of a day's %,d); each %,d are one day of event time. A folder"
                        + " brings them to ingest, a webhook and %d readers of the stream are told; heap after a full"
                        + " collection, sizes in MB%n",
                PER_MINUTE, minutes, Day.ARTICLES, day.repeat(), READERS);
        Iterator<Article> news = day.news();
        long begun = System.nanoTime();
        for (int file = 1; file <= minutes * FILES; file++) {
            release(news);
            long due = begun + file * 60_000_000_000L / FILES;
            Thread.sleep(Math.max(0, (due - System.nanoTime()) / 1_000_000));
            if (file % FILES == 0) {
                look(file / FILES);
            }
        }
    }

    private void release(Iterator<Article> news) {
        List<Article> next = new ArrayList<>();
        while (next.size() < PER_MINUTE / FILES) {
            next.add(news.next());
        }
        installation.release(next, FILES);
        released += next.size();
    }

    private void look(int minute) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        for (Watched each : watched) {
            lines.add(each.look(installation.ground().directory()));
        }
        System.out.printf(
                "%3d min: %s; told %,d messages, %,d events%n",
                minute,
                String.join(" | ", lines),
                installation.desk().messages(),
                installation.desk().events());
    }

    /** The all-in-one, too, once it has told its sample news. */
    private static void demo() throws InterruptedException, IOException {
        Path directory = Files.createTempDirectory("newswatch-bench");
        try (Launched demo = Launched.demo(directory.resolve("demo"))) {
            demo.ready();
            demo.settled(() -> {});
            System.out.printf("%-7s resident MB once it has told all %,d%n", "demo", Vitals.resident(demo.pid()) >> 20);
        } finally {
            Ground.delete(directory);
        }
    }

    @Override
    public void close() {
        groups.forEach(Progress::close);
        services.forEach(Launched::close);
        installation.close();
    }
}
