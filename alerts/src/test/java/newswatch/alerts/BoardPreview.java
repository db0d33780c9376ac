package newswatch.alerts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import newswatch.alerts.channel.Trial;
import newswatch.alerts.channel.Unsubscribing;
import newswatch.alerts.kept.KeptHere;
import newswatch.alerts.subscriptions.Entries;
import newswatch.alerts.subscriptions.Subscriptions;
import newswatch.alerts.view.Loading;
import newswatch.alerts.view.View;
import newswatch.alerts.view.Watched;
import newswatch.alerts.web.Changing;
import newswatch.alerts.web.WebServer;
import newswatch.alerts.web.WebSettings;
import newswatch.events.SubscriptionEntry;
import newswatch.service.Health;
import newswatch.service.Metrics;

/** Serves the board on the sample spring, without Kafka, to look at it: {@code BoardPreview [port]}. */
public final class BoardPreview {
    private BoardPreview() {}

    public static void main(String[] args) throws IOException {
        int port = args.length > 0 ? Integer.parseInt(args[0]) : 8080;
        View view = filled(Files.createTempDirectory("board-preview"));
        WebServer server = server(view, port);
        server.start();
        System.err.println("http://127.0.0.1:" + server.port());
    }

    public static View filled(Path directory) {
        View view = View.open(directory);
        Loading.developments(
                view, Spring2018.developments().stream().map(Sample::state).toList());
        Loading.alerts(
                view,
                Spring2018.developments().stream()
                        .filter(Sample::alerts)
                        .map(Sample::alert)
                        .toList());
        Loading.relations(view, Spring2018.relations());
        Loading.sources(view, Spring2018.sources());
        return view;
    }

    public static WebServer server(View view, int port) {
        return server(view, new WebSettings("127.0.0.1", port, false), changing(view), Clock.systemUTC());
    }

    /** With everything that can be changed kept on the heap. */
    public static Changing changing(View view) {
        KeptHere<SubscriptionEntry> entries = new KeptHere<>();
        return new Changing(
                new KeptHere<>(),
                entries,
                () -> Subscriptions.DEFAULT,
                () -> Entries.of(Subscriptions.DEFAULT, entries.values()),
                judgement -> Loading.judgements(view, judgement),
                receipt -> Loading.receipts(view, List.of(receipt)),
                (subscription, channels) -> CompletableFuture.completedFuture(channels.stream()
                        .map(channel -> new Trial.Outcome(channel.id(), channel.type(), true, null, "taken"))
                        .toList()),
                Unsubscribing.none());
    }

    public static WebServer server(View view, WebSettings settings, Changing changing, Clock clock) {
        return new WebServer(
                settings,
                List.of(Watched.of(
                        Sample.WATCH,
                        "China, North Korea, United States",
                        List.of("CHN", "PRK", "USA"),
                        List.of("KOR", "JPN", "RUS", "UN"))),
                view,
                changing,
                new Health(),
                Metrics.registry("alerts"),
                clock);
    }
}
