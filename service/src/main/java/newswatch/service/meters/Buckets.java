package newswatch.service.meters;

import java.time.Duration;
import java.util.List;
import java.util.stream.DoubleStream;

/** Upper bounds of a histogram: few, where the questions are. */
public record Buckets(List<Duration> bounds) {
    /** Work on one record. */
    public static final Buckets WORK = of(0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5);

    /** From hop to hop, where seconds matter. */
    public static final Buckets HOP = of(0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 900, 3_600);

    /** From publication on: a source is polled every few minutes. */
    public static final Buckets NEWS = of(1, 5, 15, 30, 60, 120, 300, 600, 1_800, 3_600, 21_600, 86_400);

    public Buckets {
        bounds = List.copyOf(bounds);
    }

    private static Buckets of(double... seconds) {
        return new Buckets(DoubleStream.of(seconds)
                .mapToObj(each -> Duration.ofMillis(Math.round(each * 1_000)))
                .toList());
    }
}
