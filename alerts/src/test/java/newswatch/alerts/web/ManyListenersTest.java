package newswatch.alerts.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import newswatch.alerts.Sample;
import newswatch.alerts.access.Role;
import newswatch.alerts.view.AlertFilter;
import newswatch.alerts.view.Change;
import newswatch.alerts.view.Loading;
import newswatch.events.Alert;
import newswatch.events.EventType;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** As many listeners as may be, over real sockets, each with its token. */
@Timeout(180)
class ManyListenersTest { // D21
    private static final int EVENTS = 20;
    private static final int DEAF = 5;

    @TempDir
    Path directory;

    @Test
    void a_thousand_are_told_everything_and_the_deaf_are_cut_without_anybody_waiting() throws IOException {
        // a limit counts calls, and a thousand come at once under three tokens
        try (Guarded guarded = new Guarded(directory, List.of(), false, null, fast());
                Selector selector = Selector.open()) {
            Served served = guarded.served;
            String last = served.view
                    .alerts()
                    .before(AlertFilter.ANY, Long.MAX_VALUE, 2)
                    .get(1)
                    .id();
            List<Listener> listeners = new ArrayList<>();
            for (int number = 0; number < StreamHub.MOST_CLIENTS; number++) {
                boolean deaf = number < DEAF;
                // every other one comes back after having missed an alert
                String missed = !deaf && number % 2 == 0 ? last : null;
                listeners.add(new Listener(selector, served.server.port(), number, missed, deaf));
            }
            List<Listener> hearing = listeners.subList(DEAF, listeners.size());
            until(selector, () -> hearing.stream().allMatch(Listener::listening));
            Awaitility.await().until(() -> metric(guarded, "stream_clients") == StreamHub.MOST_CLIENTS);
            assertThat(served.get("/api/v1/stream", "Authorization", Guarded.bearer(Role.ADMIN))
                            .statusCode())
                    .isEqualTo(503);

            for (int number = 0; number < EVENTS; number++) {
                served.server.publish(Loading.alerts(served.view, List.of(alert(number))));
            }
            until(selector, () -> hearing.stream().allMatch(listener -> listener.alerts() >= listener.expected()));
            assertThat(hearing).allMatch(listener -> listener.alerts() == listener.expected());
            assertThat(hearing).noneMatch(Listener::reset);

            // more than sockets and buffers hold, told to those who read meanwhile
            String ballast = "{\"ballast\":\"" + "x".repeat(20_000) + "\"}";
            int sent = 0;
            while (sent < 4_000 && (sent % 100 > 0 || metric(guarded, "stream_dropped_total") < DEAF)) {
                served.server.publish(
                        List.of(new Change(Change.Kind.RELATION, 0, "r" + sent++, "another-watch", ballast)));
            }
            assertThat(metric(guarded, "stream_dropped_total")).isEqualTo(DEAF);
            served.server.publish(Loading.alerts(served.view, List.of(alert(EVENTS))));
            until(selector, () -> hearing.stream().allMatch(listener -> listener.alerts() > listener.expected()));
            assertThat(hearing).allMatch(listener -> listener.alerts() == listener.expected() + 1);
            for (Listener listener : listeners) {
                listener.close();
            }
        }
    }

    /** A hundred times as fast as ours, so that no limit of calls is met. */
    private static Clock fast() {
        return new Clock() {
            @Override
            public Instant instant() {
                return Instant.ofEpochMilli(millis());
            }

            @Override
            public long millis() {
                return System.nanoTime() / 10_000;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }

    private static Alert alert(int number) {
        return Sample.of("many-" + number, "2018-06-20T00:00:00Z", EventType.CONSULT, "They talk again " + number)
                .quote("Harbor Wire", "They talked.", null)
                .alert();
    }

    private static int metric(Guarded guarded, String name) {
        return guarded.get(Role.READER, "/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("newswatch_alerts_" + name + "{"))
                .mapToInt(line -> (int) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static void until(Selector selector, BooleanSupplier done) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(1))
                .until(() -> {
                    selector.select(50);
                    for (SelectionKey key : selector.selectedKeys()) {
                        ((Listener) key.attachment()).read();
                    }
                    selector.selectedKeys().clear();
                    return done.getAsBoolean();
                });
    }

    /** One socket; what it hears is counted, not kept. */
    private static final class Listener {
        private static final byte[] ALERT = "event: alert".getBytes(UTF_8);
        private static final byte[] HELLO = ": listening".getBytes(UTF_8);
        private static final byte[] RESET = "event: reset".getBytes(UTF_8);

        private final SocketChannel channel;
        private final int missed;
        private final int[] matched = new int[3];
        private final int[] counted = new int[3];
        private final ByteBuffer buffer = ByteBuffer.allocate(16_384);

        Listener(Selector selector, int port, int number, String lastId, boolean deaf) throws IOException {
            missed = lastId == null ? 0 : 1;
            channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            Role role = List.of(Role.READER, Role.ANALYST, Role.ADMIN).get(number % 3);
            String request = "GET /api/v1/stream" + (deaf ? "" : "?watch=" + Sample.WATCH)
                    + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + Guarded.bearer(role) + "\r\n"
                    + (lastId == null ? "" : "Last-Event-ID: " + lastId + "\r\n") + "\r\n";
            channel.write(ByteBuffer.wrap(request.getBytes(UTF_8)));
            channel.configureBlocking(false);
            if (!deaf) {
                channel.register(selector, SelectionKey.OP_READ, this);
            }
        }

        void read() throws IOException {
            buffer.clear();
            if (channel.read(buffer) < 0) {
                throw new IOException("the stream ended");
            }
            for (int i = 0; i < buffer.position(); i++) {
                byte read = buffer.get(i);
                count(0, ALERT, read);
                count(1, HELLO, read);
                count(2, RESET, read);
            }
        }

        /** None of the words begins anew within itself. */
        private void count(int which, byte[] word, byte read) {
            matched[which] = read == word[matched[which]] ? matched[which] + 1 : read == word[0] ? 1 : 0;
            if (matched[which] == word.length) {
                matched[which] = 0;
                counted[which]++;
            }
        }

        boolean listening() {
            return counted[1] > 0;
        }

        int alerts() {
            return counted[0];
        }

        int expected() {
            return EVENTS + missed;
        }

        boolean reset() {
            return counted[2] > 0;
        }

        void close() throws IOException {
            channel.close();
        }
    }
}
