package newswatch.standalone.monitoring;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newswatch.alerts.meters.AlertsSeries;
import newswatch.enrich.topology.EnrichSeries;
import newswatch.ingest.poll.IngestSeries;
import newswatch.service.meters.Label;
import newswatch.service.meters.Series;
import newswatch.service.meters.ServiceSeries;

/** All series that newswatch declares, and the table that tells of them. */
final class Declared {
    private static final String HEAD =
            """
            # Metrics

            Made from the declarations in code by `MetricsTableTest`; renew it with `-Dnewswatch.renew=true`. Every service answers `/metrics`, and every series has the
            label `service`. A timer *name* exposes *name*`_count`, `_sum` and `_max`, and `_bucket` where it says so. Labels are bounded: nothing from the news is one.
            Beside these stand those of the JVM, the process and the log (`jvm_*`, `process_*`, `system_*`, `disk_*`, `logback_*`) under Micrometer's names, and what
            Kafka's clients and Streams measure of themselves (`kafka_consumer_*`, `kafka_producer_*`, `kafka_admin_*`, `kafka_stream_*`), by `client_id`, `thread_id` and
            `task_id`.
            """;

    private Declared() {}

    static Map<String, List<Series>> byModule() {
        Map<String, List<Series>> modules = new TreeMap<>();
        modules.put("alerts", AlertsSeries.all());
        modules.put("enrich", EnrichSeries.all());
        modules.put("every service", ServiceSeries.all());
        modules.put("ingest", IngestSeries.all());
        return modules;
    }

    /** By the name that Prometheus shows. */
    static Map<String, Series> byName() {
        return byModule().values().stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(Series::exposed, Function.identity()));
    }

    static String table() {
        return HEAD
                + byModule().entrySet().stream()
                        .map(module ->
                                "\n## " + module.getKey() + "\n\n| name | kind | labels | tells |\n|---|---|---|---|\n"
                                        + lines(module.getValue().stream()))
                        .collect(Collectors.joining());
    }

    private static String lines(Stream<Series> series) {
        return series.map(each -> "| `" + each.exposed() + "` | " + kind(each) + " | " + labels(each) + " | "
                        + each.description() + " |\n")
                .collect(Collectors.joining());
    }

    private static String kind(Series series) {
        String kind = Label.value(series.kind());
        return series.buckets().isEmpty() ? kind : kind + " with buckets";
    }

    private static String labels(Series series) {
        return series.labels().stream()
                .map(label -> "`" + label.key() + "`: "
                        + (label.values().isEmpty() ? label.meaning() : String.join(" ", label.values())))
                .collect(Collectors.joining("; "));
    }
}
