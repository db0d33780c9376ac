package newswatch.bench.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import newswatch.enrich.watch.Watch;
import newswatch.events.Article;
import newswatch.events.json.Json;

/** The services as an operator sets them up: a broker, a folder that articles come into, a webhook that is told. */
final class Installation implements AutoCloseable {
    static final List<String> SERVICES = List.of("ingest", "enrich", "alerts");

    private final Ground ground = Ground.prepared();
    private final Desk desk = new Desk();
    private final Path inbox = ground.directory().resolve("inbox");
    private int files;
    private int started;

    Installation() {
        try {
            Files.createDirectories(inbox);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        write(
                "sources.yaml",
                "sources:%n  - {type: folder, id: inbox, path: inbox, interval: 1s, backfill: false}%n".formatted());
        write(
                "subscriptions.yaml",
                """
                subscriptions:
                  - {id: desk, watch: %s, channels: [desk], group_by: [alert], group_wait: 0s, group_interval: 0s,
                     at_once: 3, urgent_per_day: 0}
                channels:
                  - {id: desk, type: webhook, url: "%s", secret: whsec_bmV3, allowPrivate: true}
                """
                        .formatted(Watch.load(Variant.WATCHES).get(0).id(), desk.webhook()));
    }

    Ground ground() {
        return ground;
    }

    Desk desk() {
        return desk;
    }

    /** One of {@link #SERVICES}, with state of its own that is empty. */
    Launched start(String service) {
        started++;
        int port = Launched.freePort();
        Path data = ground.directory().resolve(service + "-" + started);
        Path settings = write(
                service + "-" + started + ".yaml",
                """
                kafka: {bootstrap: "%s"}
                topics: {partitions: %d, replication: 1}
                data: "%s"
                sources: "%s"
                subscriptions: "%s"
                http: {port: %d}
                """
                        .formatted(
                                ground.kafka().bootstrap(),
                                Ground.PARTITIONS,
                                data,
                                ground.directory().resolve("sources.yaml"),
                                ground.directory().resolve("subscriptions.yaml"),
                                port));
        return new Launched(service, data, port, List.of("--config", settings.toString()));
    }

    /** Puts articles where ingest looks for them, as one file that appears whole; the last but {@code kept} files go. */
    void release(List<Article> articles, int kept) {
        try {
            Path part = write(
                    "articles.part",
                    String.join("\n", articles.stream().map(Installation::line).toList()));
            Files.move(part, file(files));
            Files.deleteIfExists(file(files - kept));
            files++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(int number) {
        return inbox.resolve("%06d.jsonl".formatted(number));
    }

    private static String line(Article article) {
        return Json.MAPPER.valueToTree(article).toString();
    }

    private Path write(String name, String text) {
        try {
            return Files.writeString(ground.directory().resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        desk.close();
        ground.close();
    }
}
