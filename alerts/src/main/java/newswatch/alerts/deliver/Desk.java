package newswatch.alerts.deliver;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Stream;
import newswatch.alerts.channel.ChannelSettings;
import newswatch.alerts.channel.Notice;
import newswatch.alerts.dispatch.ChannelPartition;
import newswatch.alerts.subscriptions.SubscriptionIndex;
import newswatch.alerts.subscriptions.Subscriptions;
import newswatch.events.Alert;
import newswatch.events.Delivery;
import newswatch.events.Receipt;

/**
 * A courier's desk: the ledgers of the partitions it has, and when each lane wants to be looked at. A turn is
 * {@link #decide}, commit, {@link #committed} for each receipt, {@link #sendings}.
 */
final class Desk {
    private static final int LANES_A_TURN = 200;

    private record Wake(Instant at, Lane lane) {}

    private final Terms terms;
    private final int partitions;
    private final Clock clock;
    private final Map<Integer, Ledger> ledgers = new HashMap<>();
    private final Map<String, Alert> alerts = new Recent<>();
    private final PriorityQueue<Wake> agenda =
            new PriorityQueue<>((one, other) -> one.at().compareTo(other.at()));
    private final Map<Lane, Instant> planned = new HashMap<>();
    private final Set<Lane> touched = new LinkedHashSet<>();
    private SubscriptionIndex inForce;

    /** @param partitions how many deliveries has */
    Desk(Terms terms, int partitions) {
        this.terms = terms;
        this.partitions = partitions;
        clock = terms.clock();
        inForce = new SubscriptionIndex(terms.subscriptions().get());
    }

    void given(int partition) {
        ledgers.put(
                partition,
                new Ledger(partition, terms.schedule(), this::intern, waiting -> Lane.group(waiting, inForce)));
    }

    void lost(int partition) {
        Ledger ledger = ledgers.remove(partition);
        if (ledger != null) {
            ledger.lanes().forEach(planned::remove);
            touched.removeAll(ledger.lanes());
        }
    }

    void delivery(int partition, long offset, Delivery delivery) {
        Ledger ledger = ledgers.get(partition);
        Lane lane = ledger.delivery(offset, delivery);
        if (lane != null && ledger.isOpen()) {
            plan(lane);
        }
    }

    void receipt(int partition, long offset, Receipt receipt) {
        Lane lane = ledgers.get(partition).receipt(offset, receipt);
        if (lane != null) {
            plan(lane);
        }
    }

    /** Both topics have been read to their ends: work may begin. */
    void open(int partition) {
        Ledger ledger = ledgers.get(partition);
        ledger.open();
        neverQuiet();
        ledger.lanes().forEach(this::plan);
    }

    /** Channels that are owed something even though no alert came. */
    private void neverQuiet() {
        for (String channel : inForce.neverQuiet()) {
            Ledger ledger = ledgers.get(ChannelPartition.of(channel, partitions));
            if (ledger != null) {
                ledger.lane(channel);
            }
        }
    }

    /** Of the partitions that are open. */
    Map<Integer, Watermark> watermarks() {
        Map<Integer, Watermark> watermarks = new HashMap<>();
        Instant now = clock.instant();
        ledgers.values().stream().filter(Ledger::isOpen).forEach(ledger -> {
            ledger.watermark().forget(now);
            watermarks.put(ledger.partition(), ledger.watermark());
        });
        return watermarks;
    }

    String channelType(String channel) {
        return inForce.channel(channel).map(ChannelSettings::type).orElse("none");
    }

    /** What is to be written now: what became of attempts, and groups that are due. */
    List<Proposal> decide(Collection<Attempted> ended) {
        reload();
        Turn turn = turn();
        List<Proposal> proposals = new ArrayList<>();
        for (Attempted one : ended) {
            Lane lane = one.sending().lane();
            if (here(lane)) {
                touched.add(lane);
                propose(lane, lane.conclude(one.sending().receipt().message(), one.attempt(), turn), proposals);
            }
        }
        for (int lanes = 0; lanes < LANES_A_TURN && due(turn.now()); lanes++) {
            Wake wake = agenda.poll();
            Lane lane = wake.lane();
            // a plan that was changed since, or a lane that has just concluded and is planned anew below
            if (planned.remove(lane, wake.at()) && touched.add(lane)) {
                propose(lane, lane.close(turn), proposals);
            }
        }
        return proposals;
    }

    private void propose(Lane lane, List<Receipt> receipts, List<Proposal> proposals) {
        String type = channelType(lane.channel());
        receipts.forEach(receipt -> proposals.add(
                new Proposal(lane.partition(), receipt, ChannelAlerts.of(receipt, lane.endpoint(), type))));
    }

    private boolean due(Instant now) {
        return !agenda.isEmpty() && !agenda.peek().at().isAfter(now);
    }

    private void reload() {
        Subscriptions latest = terms.subscriptions().get();
        if (!inForce.is(latest)) {
            inForce = new SubscriptionIndex(latest);
            neverQuiet();
            List<Lane> open = ledgers.values().stream()
                    .filter(Ledger::isOpen)
                    .flatMap(ledger -> ledger.lanes().stream())
                    .toList();
            lanes().forEach(lane -> lane.regroup(waiting -> Lane.group(waiting, inForce)));
            open.forEach(this::plan);
        }
    }

    /** A proposal that is committed. */
    void committed(int partition, long offset, Receipt receipt) {
        touched.add(ledgers.get(partition).apply(offset, receipt));
    }

    /** The attempts to begin now, for lanes that something happened to; they are under way from here on. */
    List<Sending> sendings() {
        Instant now = clock.instant();
        List<Sending> sendings = new ArrayList<>();
        for (Lane lane : touched) {
            inForce.channel(lane.channel())
                    .flatMap(channel -> lane.next(now).map(receipt -> new Sending(lane, channel, receipt)))
                    .ifPresent(sending -> {
                        lane.sending(sending.receipt().message());
                        sendings.add(sending);
                    });
            plan(lane);
        }
        touched.clear();
        return sendings;
    }

    private void plan(Lane lane) {
        Instant wake = lane.wake(turn());
        Instant before = planned.get(lane);
        if (wake == null) {
            planned.remove(lane);
        } else if (!wake.equals(before)) {
            planned.put(lane, wake);
            agenda.add(new Wake(wake, lane));
        }
    }

    private Turn turn() {
        return new Turn(inForce, terms, clock.instant());
    }

    /** When something is next to be done, or null. */
    Instant nextWake() {
        return agenda.isEmpty() ? null : agenda.peek().at();
    }

    private boolean here(Lane lane) {
        Ledger ledger = ledgers.get(lane.partition());
        return ledger != null && ledger.holds(lane);
    }

    private Alert intern(Alert alert) {
        Alert known = alerts.putIfAbsent(alert.id(), alert);
        return known == null ? alert : known;
    }

    long pending() {
        return lanes().mapToLong(Lane::pending).sum();
    }

    /** How long the oldest message has been made and not received. */
    Duration age() {
        Instant now = clock.instant();
        return lanes().flatMap(lane -> lane.oldest().stream())
                .min(Comparator.naturalOrder())
                .map(oldest -> Duration.between(oldest, now))
                .orElse(Duration.ZERO);
    }

    /** Of a receipt that says that alerts were received at once: when each was decided and published. */
    List<PendingMessage.Moment> told(Proposal proposal) {
        Receipt receipt = proposal.receipt();
        boolean atOnce = receipt.outcome() == Receipt.Outcome.DELIVERED
                && receipt.told() != null
                && receipt.told().kind().equals(Notice.Kind.ALERTS.name());
        return atOnce
                ? ledgers.get(proposal.partition()).lane(receipt.channel()).moments(receipt.message())
                : List.of();
    }

    long failing() {
        return lanes().filter(lane -> lane.endpoint().failing()).count();
    }

    private Stream<Lane> lanes() {
        return ledgers.values().stream().flatMap(ledger -> ledger.lanes().stream());
    }
}
