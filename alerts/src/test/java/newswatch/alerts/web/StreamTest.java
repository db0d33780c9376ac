package newswatch.alerts.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import newswatch.alerts.Sample;
import newswatch.alerts.Spring2018;
import newswatch.alerts.view.AlertFilter;
import newswatch.alerts.view.AlertLog;
import newswatch.alerts.view.Change;
import newswatch.alerts.view.Loading;
import newswatch.events.EventType;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class StreamTest { // D21
    @TempDir
    Path directory;

    private Served served;

    @BeforeEach
    void serve() {
        served = new Served(directory);
    }

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void tells_what_is_new_as_it_comes() throws IOException {
        try (Listening client = new Listening(null)) {
            client.until("listening");
            served.server.publish(Loading.developments(served.view, List.of(fresh(1).state())));
            served.server.publish(Loading.alerts(served.view, List.of(fresh(1).alert())));
            served.server.publish(
                    Loading.relations(served.view, Spring2018.relations().subList(0, 1)));
            assertThat(client.events(3)).containsExactly("development", "alert", "relation");
        }
    }

    @Test
    void fills_the_gap_of_a_client_that_comes_back() throws IOException {
        List<AlertLog.Entry> newest = served.view.alerts().before(AlertFilter.ANY, Long.MAX_VALUE, 3);
        try (Listening client = new Listening(newest.get(2).id())) {
            assertThat(client.ids(2))
                    .containsExactly(newest.get(1).id(), newest.get(0).id());
            List<Change> live = Loading.alerts(served.view, List.of(fresh(2).alert()));
            served.server.publish(live);
            assertThat(client.ids(1)).containsExactly(live.get(0).id());
        }
    }

    @Test
    void sends_an_alert_once_that_was_committed_while_the_gap_was_filled() throws IOException {
        String last = served.view
                .alerts()
                .before(AlertFilter.ANY, Long.MAX_VALUE, 1)
                .get(0)
                .id();
        List<Change> committed = Loading.alerts(served.view, List.of(fresh(3).alert()));
        try (Listening client = new Listening(last)) {
            assertThat(client.ids(1)).containsExactly(committed.get(0).id());
            served.server.publish(committed);
            List<Change> next = Loading.alerts(served.view, List.of(fresh(4).alert()));
            served.server.publish(next);
            assertThat(client.ids(1)).containsExactly(next.get(0).id());
        }
    }

    @Test
    void resets_a_client_whose_last_id_is_unknown() throws IOException {
        try (Listening client = new Listening("long-forgotten")) {
            assertThat(client.events(1)).containsExactly("reset");
        }
    }

    @Test
    void drops_a_client_that_does_not_read_and_keeps_the_others() throws IOException {
        try (Socket deaf = connect(null);
                Listening client = new Listening(null)) {
            client.until("listening");
            Awaitility.await().until(() -> clients() == 2);
            String ballast = "x".repeat(20_000);
            int sent = 0;
            while (clients() == 2 && sent < 5_000) {
                served.server.publish(List.of(new Change(
                        Change.Kind.DEVELOPMENT, 0, "d" + sent++, Sample.WATCH, "{\"ballast\":\"" + ballast + "\"}")));
                client.events(1);
            }
            assertThat(clients()).isEqualTo(1);
            assertThat(deaf.isConnected()).isTrue();
            assertThat(served.get("/metrics").body()).contains("newswatch_alerts_stream_dropped_total{");
        }
    }

    @Test
    void forgets_a_client_that_went_away() throws IOException {
        try (Listening client = new Listening(null)) {
            client.until("listening");
            Awaitility.await().until(() -> clients() == 1);
        }
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
            served.server.publish(List.of(new Change(Change.Kind.RELATION, 0, "r", Sample.WATCH, "{}")));
            return clients() == 0;
        });
    }

    private int clients() {
        return served.get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("newswatch_alerts_stream_clients{"))
                .mapToInt(line -> (int) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElse(-1);
    }

    private static Sample fresh(int number) {
        return Sample.of("fresh-" + number, "2018-06-20T0" + number + ":00:00Z", EventType.CONSULT, "They talk again")
                .quote("Harbor Wire", "They talked.", null);
    }

    private Socket connect(String lastId) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), served.server.port());
        String header = lastId == null ? "" : "Last-Event-ID: " + lastId + "\r\n";
        String request = "GET /api/v1/stream HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\n";
        socket.getOutputStream().write(request.getBytes(UTF_8));
        return socket;
    }

    /** A client that reads line by line. */
    private final class Listening implements AutoCloseable {
        private final Socket socket;
        private final BufferedReader lines;

        Listening(String lastId) throws IOException {
            socket = connect(lastId);
            socket.setSoTimeout(20_000);
            lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
        }

        void until(String words) throws IOException {
            String line = lines.readLine();
            while (!line.contains(words)) {
                line = lines.readLine();
            }
        }

        List<String> events(int count) throws IOException {
            return fields("event: ", count);
        }

        List<String> ids(int count) throws IOException {
            return fields("id: ", count);
        }

        private List<String> fields(String name, int count) throws IOException {
            List<String> found = new ArrayList<>();
            while (found.size() < count) {
                String line = lines.readLine();
                if (line == null) {
                    throw new IOException("the stream ended");
                }
                if (line.startsWith(name)) {
                    found.add(line.substring(name.length()));
                }
            }
            return found;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
