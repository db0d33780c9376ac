package newswatch.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import newswatch.bench.developments.DevelopmentGrowth;
import newswatch.bench.jmh.Micro;
import newswatch.bench.pipeline.Latency;
import newswatch.bench.pipeline.Soak;
import newswatch.bench.pipeline.StartUp;
import newswatch.bench.pipeline.StateSize;
import newswatch.bench.pipeline.Throughput;

/**
 * What newswatch does on the machine at hand, in ratios, each pair of them measured in one run: {@code all}, or one
 * measure with its arguments. Each runs in a JVM of its own, alone. Those that take half an hour or more are not among
 * all.
 */
public final class Main {
    private enum Measure {
        ANNOTATION("what reading an article costs", "-Xmx1g", AnnotationCost.class),
        QUERIES("what standing queries cost", "-Xmx1g", QueryCost.class),
        DEVELOPMENTS("what one more claim costs a relation as it grows", "-Xmx8g", DevelopmentGrowth.class),
        THROUGHPUT("the real stream against one that does nothing", "-Xmx1g", Throughput.class),
        LATENCY("from article to alert, against the same hops with nothing between", "-Xmx1g", Latency.class),
        STARTUP(
                "from start to ready, against a stream that does nothing; memory then and at work",
                "-Xmx512m",
                StartUp.class),
        JMH(
                "single steps: a page extracted, a sentence coded, an article read, asked of queries",
                "-Xmx512m",
                Micro.class),
        SOAK("a day's news in half an hour, and whether anything grows", "-Xmx512m", Soak.class),
        STATE("memory of the stream with a million developments", "-Xmx1g", StateSize.class);

        private final String about;
        private final String heap;
        private final Class<?> main;

        Measure(String about, String heap, Class<?> main) {
            this.about = about;
            this.heap = heap;
            this.main = main;
        }
    }

    private static final Set<Measure> LONG = EnumSet.of(Measure.SOAK, Measure.STATE);

    private Main() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        String wanted = arguments.length == 0 ? "all" : arguments[0];
        List<Measure> measures = Arrays.stream(Measure.values())
                .filter(each -> wanted.equals("all")
                        ? !LONG.contains(each)
                        : each.name().equalsIgnoreCase(wanted))
                .toList();
        if (measures.isEmpty()) {
            System.err.println("no measure '" + wanted + "'; there are: all (but soak and state)");
            Arrays.stream(Measure.values())
                    .forEach(each -> System.err.printf(
                            "  %-12s %s%n", each.name().toLowerCase(java.util.Locale.ROOT), each.about));
            System.exit(2);
        }
        boolean failed = false;
        for (Measure measure : measures) {
            System.out.println("== " + measure.about);
            failed |= run(measure, Arrays.asList(arguments).subList(Math.min(1, arguments.length), arguments.length))
                    != 0;
        }
        System.exit(failed ? 1 : 0);
    }

    private static int run(Measure measure, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                measure.heap,
                "-cp",
                System.getProperty("java.class.path"),
                measure.main.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
