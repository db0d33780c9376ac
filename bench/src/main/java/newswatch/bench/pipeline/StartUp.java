package newswatch.bench.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import newswatch.bench.Corpus;
import newswatch.events.Article;

/**
 * Seconds from the start of a process until it says that it is ready, of each service with empty state and of the
 * all-in-one (whose time has that of its own broker in it), against a JVM that starts a Kafka Streams pass-through on
 * the same broker; in turn, of several rounds the median. Then resident memory: when ready, and the most while
 * {@value #ARTICLES} articles come at once; of the all-in-one, once it has told its sample news. Argument: how many
 * rounds (default 3).
 */
public final class StartUp {
    private static final String PASSING = "pass-through";
    private static final int ARTICLES = 5_000;

    private final Installation installation;
    private final Map<String, List<Double>> seconds = new LinkedHashMap<>();
    private final Map<String, Long> ready = new LinkedHashMap<>();
    private final Map<String, Long> atWork = new LinkedHashMap<>();

    private StartUp(Installation installation) {
        this.installation = installation;
    }

    public static void main(String[] arguments) throws InterruptedException, IOException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
        try (Installation installation = new Installation()) {
            StartUp startUp = new StartUp(installation);
            for (int round = 0; round < rounds; round++) {
                startUp.round(round);
            }
            startUp.work();
            startUp.print();
        }
    }

    private void round(int round) throws InterruptedException, IOException {
        passing(round);
        for (String service : Installation.SERVICES) {
            try (Launched launched = installation.start(service)) {
                noted(launched);
            }
        }
        try (Launched demo = Launched.demo(installation.ground().directory().resolve("demo-" + round))) {
            noted(demo);
            most(List.of(demo), demo);
        }
    }

    private void passing(int round) throws IOException {
        long begun = System.nanoTime();
        try (Child child = installation.ground().start(Variant.BYTES, "bench-start-" + round, List.of("-Xmx640m"))) {
            child.told("running after ");
            seconds.computeIfAbsent(PASSING, name -> new ArrayList<>()).add((System.nanoTime() - begun) / 1e9);
            ready.merge(PASSING, Vitals.resident(child.pid()), Math::max);
        }
    }

    private void noted(Launched launched) throws InterruptedException, IOException {
        seconds.computeIfAbsent(launched.name(), name -> new ArrayList<>()).add(launched.ready());
        ready.merge(launched.name(), Vitals.resident(launched.pid()), Math::max);
    }

    private void work() throws InterruptedException, IOException {
        List<Launched> services = new ArrayList<>();
        try {
            for (String service : Installation.SERVICES) {
                services.add(installation.start(service));
            }
            for (Launched service : services) {
                service.ready();
            }
            List<Article> sample = Corpus.articles(new String[] {"seeds/spring-2018"});
            Stream<Article> news =
                    News.repeated(Corpus.articles(new String[0]), 0).limit(ARTICLES - sample.size());
            installation.release(Stream.concat(sample.stream(), news).toList(), 1);
            most(services, services.get(1));
        } finally {
            services.forEach(Launched::close);
        }
    }

    /** Until enrich has read what there was. */
    private void most(List<Launched> working, Launched enrich) throws InterruptedException, IOException {
        enrich.settled(() -> {
            for (Launched each : working) {
                atWork.merge(each.name(), Vitals.resident(each.pid()), Math::max);
            }
        });
    }

    private void print() {
        double plain = Trend.median(seconds.get(PASSING));
        seconds.forEach((name, all) -> System.out.printf(
                "%-12s ready after %5.2f s, %4.2f times the pass-through; resident when ready %4d MB, at work %s%n",
                name,
                Trend.median(all),
                Trend.median(all) / plain,
                ready.get(name) >> 20,
                atWork.containsKey(name) ? (atWork.get(name) >> 20) + " MB" : "not looked at"));
    }
}
