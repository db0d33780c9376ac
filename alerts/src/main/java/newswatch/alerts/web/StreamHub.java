package newswatch.alerts.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import newswatch.alerts.meters.AlertsSeries;
import newswatch.alerts.view.AlertFilter;
import newswatch.alerts.view.AlertLog;
import newswatch.alerts.view.Change;

/**
 * Tells connected clients of every change. An alert's event carries its id, so that who comes back with it is told what
 * came meanwhile; the other events carry none. Nobody waits for a slow client: it is dropped when its buffer is full.
 */
final class StreamHub implements AutoCloseable {
    static final int MOST_CLIENTS = 1_000;
    static final int LONGEST_GAP = 500;

    private static final int HEARTBEAT_SECONDS = 10;
    private static final byte[] HEARTBEAT = ": beat\n\n".getBytes(UTF_8);
    private static final byte[] RESET = "event: reset\ndata: {}\n\n".getBytes(UTF_8);

    private final AlertLog alerts;
    private final Set<StreamClient> clients = new LinkedHashSet<>();
    private final Counter overflowed;
    private ScheduledFuture<?> heartbeat;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "alerts-heartbeat");
        thread.setDaemon(true);
        return thread;
    });

    StreamHub(AlertLog alerts, MeterRegistry registry) {
        this.alerts = alerts;
        overflowed = AlertsSeries.DROPPED.counter(registry, "slow");
        AlertsSeries.CLIENTS.gauge(registry, this::size);
    }

    void start() {
        heartbeat = clock.scheduleAtFixedRate(
                () -> send(HEARTBEAT), HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
    }

    synchronized boolean full() {
        return clients.size() >= MOST_CLIENTS;
    }

    /** Lets a client in, after what it missed since {@code lastId} (null: nothing). */
    synchronized void join(StreamClient client, String lastId) {
        if (lastId != null) {
            catchUp(client, lastId);
        }
        clients.add(client);
    }

    private void catchUp(StreamClient client, String lastId) {
        OptionalLong sequence = alerts.sequence(lastId);
        List<AlertLog.Entry> missed = sequence.isEmpty()
                ? List.of()
                : alerts.after(
                        new AlertFilter(client.watch(), null, null, null), sequence.getAsLong(), LONGEST_GAP + 1);
        if (sequence.isEmpty() || missed.size() > LONGEST_GAP) {
            client.offer(RESET);
            return;
        }
        for (AlertLog.Entry entry : missed) {
            client.offer(entry.sequence(), event("alert", entry.id(), entry.json()));
        }
    }

    /** Called with each committed batch. */
    synchronized void publish(List<Change> changes) {
        for (Change change : changes) {
            boolean alert = change.kind() == Change.Kind.ALERT;
            String type = change.kind().name().toLowerCase(Locale.ROOT);
            byte[] event = event(type, alert ? change.id() : null, change.json());
            leave(clients.stream()
                    .filter(client -> client.wants(change.watch()) && !client.offer(change.sequence(), event))
                    .toList());
        }
    }

    private synchronized void send(byte[] event) {
        leave(clients.stream().filter(client -> !client.offer(event)).toList());
    }

    private void leave(List<StreamClient> slow) {
        slow.forEach(client -> {
            overflowed.increment();
            clients.remove(client);
            client.close();
        });
    }

    synchronized void leave(StreamClient client) {
        clients.remove(client);
    }

    private synchronized int size() {
        return clients.size();
    }

    /** Ids and JSON hold no line breaks: both are written by us. */
    private static byte[] event(String type, String id, String json) {
        return ((id == null ? "" : "id: " + id + "\n") + "event: " + type + "\ndata: " + json + "\n\n").getBytes(UTF_8);
    }

    @Override
    public void close() {
        if (heartbeat != null) {
            heartbeat.cancel(false);
        }
        clock.shutdownNow();
        synchronized (this) {
            List.copyOf(clients).forEach(StreamClient::close);
            clients.clear();
        }
    }
}
