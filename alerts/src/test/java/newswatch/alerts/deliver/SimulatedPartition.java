package newswatch.alerts.deliver;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import newswatch.alerts.channel.Attempt;
import newswatch.alerts.channel.Digest;
import newswatch.alerts.digest.DigestSource;
import newswatch.alerts.dispatch.Dispatch;
import newswatch.alerts.dispatch.SuppressionRule;
import newswatch.alerts.queries.copies.Copies;
import newswatch.alerts.subscriptions.Silences;
import newswatch.alerts.subscriptions.Subscriptions;
import newswatch.events.Alert;
import newswatch.events.Delivery;
import newswatch.events.Receipt;
import newswatch.events.Receipt.Outcome;
import newswatch.events.Silence;

/** One partition of deliveries and receipts, its committed offsets, the receivers and a courier that can be killed. */
final class SimulatedPartition {
    /** What a receiver got. */
    record Received(String channel, String id, String body, Instant at) {}

    final ManualClock clock = new ManualClock(Instant.parse("2026-03-01T00:00:00Z"));
    final List<Delivery> deliveries = new ArrayList<>();
    final List<Receipt> receipts = new ArrayList<>();
    final List<Received> received = new ArrayList<>();
    /** How a receiver answers: channel and body. */
    BiFunction<String, String, Attempt> receivers = (channel, body) -> Attempt.DELIVERED;

    final List<Silence> silences = new ArrayList<>();
    final List<Alert> channelAlerts = new ArrayList<>();
    final List<PendingMessage.Moment> told = new ArrayList<>();
    /** Says how many waited; empty while it is false that all is known. */
    DigestSource digests = request -> Optional.of(new Digest(
            "digest",
            request.day(),
            request.zone(),
            request.from(),
            request.to(),
            request.waiting().size() + " waited",
            List.of()));

    private final Random random;
    private Subscriptions subscriptions;
    private Desk desk;
    private int deliveriesRead;
    private int receiptsRead;
    private long deliveriesFrom;
    private long receiptsFrom;
    private final List<Attempted> underWay = new ArrayList<>();

    SimulatedPartition(Subscriptions subscriptions, long seed) {
        this.subscriptions = subscriptions;
        this.random = new Random(seed);
        start();
    }

    void dispatch(Alert alert) {
        deliveries.addAll(Dispatch.deliveries(
                alert, subscriptions, SuppressionRule.standard(silences(), new Copies(), clock), clock.instant()));
    }

    private Terms terms() {
        return new Terms(
                () -> subscriptions,
                silences(),
                digests,
                "https://board.example",
                RetrySchedule.standard(random),
                clock);
    }

    private Silences silences() {
        return (alert, subscription, now) ->
                silences.stream().anyMatch(silence -> silence.active(now) && silence.covers(alert, subscription));
    }

    /** Somebody else writes a receipt. */
    void write(Receipt receipt) {
        receipts.add(receipt);
    }

    void reload(Subscriptions latest) {
        subscriptions = latest;
    }

    /** A courier begins with nothing but the topics from the committed offsets on. */
    void start() {
        desk = new Desk(terms(), 1);
        desk.given(0);
        underWay.clear();
        receiptsRead = (int) receiptsFrom;
        deliveriesRead = (int) deliveriesFrom;
        read();
        desk.open(0);
    }

    private void read() {
        for (; receiptsRead < receipts.size(); receiptsRead++) {
            desk.receipt(0, receiptsRead, receipts.get(receiptsRead));
        }
        for (; deliveriesRead < deliveries.size(); deliveriesRead++) {
            desk.delivery(0, deliveriesRead, deliveries.get(deliveriesRead));
        }
    }

    /** A turn: attempts begun in the one before end in this. */
    void turn() {
        read();
        List<Proposal> proposals = desk.decide(List.copyOf(underWay));
        underWay.clear();
        commit(proposals);
        desk.sendings().forEach(this::attempt);
    }

    private void commit(List<Proposal> proposals) {
        if (proposals.isEmpty()) {
            return;
        }
        deliveriesFrom = desk.watermarks().get(0).deliveriesFrom();
        receiptsFrom = desk.watermarks().get(0).receiptsFrom();
        for (Proposal proposal : proposals) {
            receipts.add(proposal.receipt());
            if (proposal.alert() != null) {
                channelAlerts.add(proposal.alert());
            }
            told.addAll(desk.told(proposal));
            desk.committed(0, receipts.size() - 1L, proposal.receipt());
        }
    }

    private void attempt(Sending sending) {
        Receipt receipt = sending.receipt();
        received.add(new Received(sending.channel().id(), receipt.message(), receipt.body(), clock.instant()));
        underWay.add(new Attempted(sending, receivers.apply(sending.channel().id(), receipt.body())));
    }

    /** Lets time pass until nothing is left to be done, or the time is over. */
    void run(Duration atMost) {
        Instant end = clock.instant().plus(atMost);
        for (int steps = 0; steps < 5_000; steps++) {
            for (int i = 0; i < 2_000 && (i == 0 || !underWay.isEmpty() || due()); i++) {
                turn();
            }
            Instant next = desk.nextWake();
            if (next == null || next.isAfter(end)) {
                clock.set(end);
                return;
            }
            if (next.isAfter(clock.instant())) {
                clock.set(next);
            }
        }
        throw new IllegalStateException("the courier is busy without end");
    }

    private boolean due() {
        return desk.nextWake() != null && !desk.nextWake().isAfter(clock.instant());
    }

    Desk desk() {
        return desk;
    }

    List<Received> received(String channel) {
        return received.stream().filter(one -> one.channel().equals(channel)).toList();
    }

    List<Receipt> outcomes(Outcome outcome) {
        return receipts.stream().filter(receipt -> receipt.outcome() == outcome).toList();
    }

    Map<String, Tally.Counts> tally() {
        Tally tally = new Tally();
        deliveries.forEach(tally::delivery);
        receipts.forEach(tally::receipt);
        return tally.counts();
    }

    /** Bytes by message id: more than one is a fault. */
    Map<String, List<String>> bodies() {
        Map<String, List<String>> bodies = new LinkedHashMap<>();
        received.forEach(one -> {
            List<String> known = bodies.computeIfAbsent(one.id(), id -> new ArrayList<>());
            if (!known.contains(one.body())) {
                known.add(one.body());
            }
        });
        return bodies;
    }
}
