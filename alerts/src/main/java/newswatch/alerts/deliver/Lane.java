package newswatch.alerts.deliver;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import newswatch.alerts.channel.Attempt;
import newswatch.alerts.channel.ChannelSettings;
import newswatch.alerts.channel.Reason;
import newswatch.alerts.subscriptions.SubscriptionIndex;
import newswatch.events.Receipt;
import newswatch.events.Receipt.Outcome;

/**
 * What one channel is owed. It proposes receipts; messages come, change and go only when it is told that those are
 * committed ({@link #apply}). One attempt at a time is under way; another channel's lane does not know of it.
 */
final class Lane {
    private static final int MOST_CLOSED = 20;

    private final int partition;
    private final String channel;
    private final RetrySchedule schedule;
    private final Endpoint endpoint;
    private final Shelf shelf;
    private final Map<String, PendingMessage> messages = new LinkedHashMap<>();
    private String sending;

    Lane(int partition, String channel, RetrySchedule schedule) {
        this.partition = partition;
        this.channel = channel;
        this.schedule = schedule;
        endpoint = new Endpoint(schedule);
        shelf = new Shelf(channel);
    }

    int partition() {
        return partition;
    }

    String channel() {
        return channel;
    }

    void add(Waiting waiting, GroupKey key) {
        shelf.add(waiting, key);
    }

    /** Other subscriptions are in force, by which what waits may belong to other groups. */
    void regroup(Function<Waiting, GroupKey> rule) {
        shelf.regroup(rule);
    }

    /** What is to be written now, before anything is sent: groups that are due are closed. Nothing while it sends. */
    List<Receipt> close(Turn turn) {
        if (sending != null) {
            return List.of();
        }
        Optional<ChannelSettings> settings = turn.inForce().channel(channel);
        Closing closing = closing(turn);
        if (settings.isEmpty()) {
            return giveUpAll(new GivingUp(GiveUp.CHANNEL_REMOVED, closing, turn.now()));
        } else if (endpoint.disabled(settings.get())) {
            return giveUpAll(new GivingUp(GiveUp.ENDPOINT_DISABLED, closing, turn.now()));
        } else if (turn.now().isBefore(endpoint.notBefore())) {
            return List.of();
        }
        // what cannot be sent yet stays open, for others of its group to join, and takes no memory for its bytes
        List<PendingMessage> ready =
                free().filter(message -> message.due(turn.now())).toList();
        long room = bytes(ready) < Shelf.MOST_BYTES ? (endpoint.failing() ? 1 : MOST_CLOSED) - ready.size() : 0;
        return shelf.close(turn, closing, room);
    }

    private static long bytes(List<PendingMessage> messages) {
        return messages.stream()
                .map(message -> message.receipt().body())
                .mapToLong(body -> body == null ? 0 : body.length())
                .sum();
    }

    private Closing closing(Turn turn) {
        return new Closing(
                channel,
                turn.inForce().channel(channel).orElse(null),
                turn.terms().board(),
                turn.now());
    }

    /** The message to attempt now: the least tried, then the oldest, none that follows one still pending. */
    Optional<Receipt> next(Instant now) {
        if (sending != null || now.isBefore(endpoint.notBefore())) {
            return Optional.empty();
        }
        return free().filter(message -> message.due(now))
                .min(Comparator.comparingInt(
                                (PendingMessage message) -> message.receipt().attempts())
                        .thenComparing(PendingMessage::since))
                .map(PendingMessage::receipt);
    }

    /** The messages that follow none which is still pending. */
    private Stream<PendingMessage> free() {
        return messages.values().stream()
                .filter(message -> messages.values().stream().noneMatch(message::follows));
    }

    void sending(String message) {
        sending = message;
    }

    /** What is to be written of an attempt that ended. */
    List<Receipt> conclude(String message, Attempt attempt, Turn turn) {
        sending = null;
        PendingMessage pending = messages.get(message);
        if (pending == null) {
            return List.of();
        }
        Instant now = turn.now();
        Receipt was = pending.receipt();
        if (attempt instanceof Attempt.Retry retry) {
            endpoint.hold(now.plus(retry.after()));
            return Stream.concat(Stream.of(retried(pending, retry, now)), giveUpOld(turn, was.message()))
                    .toList();
        } else if (attempt instanceof Attempt.Refused refused) {
            if (refused.reason().disablesEndpoint()) {
                turn.inForce().channel(channel).ifPresent(endpoint::disable);
            }
            // nobody wants it any more, which is no failure
            Outcome outcome = refused.reason() == Reason.UNSUBSCRIBED ? Outcome.SUPPRESSED : Outcome.DEAD_LETTERED;
            return List.of(ended(was, outcome, refused.reason().tag(), now));
        }
        return List.of(ended(was, Outcome.DELIVERED, null, now));
    }

    private Receipt retried(PendingMessage pending, Attempt.Retry retry, Instant now) {
        Receipt was = pending.receipt();
        String reason = retry.reason().tag();
        if (was.attempts() + 1 >= schedule.attempts() || endpoint.hopeless(pending.since(), now)) {
            return ended(was, Outcome.DEAD_LETTERED, reason, now);
        }
        Duration own = schedule.after(was.attempts() + 1);
        Duration wait = retry.after().compareTo(own) > 0 ? retry.after() : own;
        Instant since = endpoint.toldAfter(Outcome.RETRYING, now);
        return was.next(Outcome.RETRYING, was.attempts() + 1, now.plus(wait), reason, now, since);
    }

    private Receipt ended(Receipt was, Outcome outcome, String reason, Instant now) {
        return was.next(outcome, was.attempts() + 1, null, reason, now, endpoint.toldAfter(outcome, now));
    }

    private Stream<Receipt> giveUpOld(Turn turn, String except) {
        GivingUp givingUp = new GivingUp(GiveUp.ENDPOINT_DOWN, closing(turn), turn.now());
        Stream<Receipt> closed = messages.values().stream()
                .filter(message -> !message.receipt().message().equals(except))
                .filter(message -> endpoint.hopeless(message.since(), turn.now()))
                .map(message -> givingUp.message(message.receipt()));
        List<Waiting> waiting = shelf.all().stream()
                .filter(each -> endpoint.hopeless(each.delivery().createdAt(), turn.now()))
                .toList();
        return Stream.concat(closed, givingUp.waiting(waiting));
    }

    private List<Receipt> giveUpAll(GivingUp givingUp) {
        Stream<Receipt> closed = messages.values().stream().map(message -> givingUp.message(message.receipt()));
        return Stream.concat(closed, givingUp.waiting(shelf.all())).toList();
    }

    /** Folds a committed receipt: the only way in which messages come, change and go. */
    void apply(Receipt receipt) {
        List<Waiting> members = shelf.apply(receipt);
        if (receipt.outcome().pending()) {
            messages.merge(
                    receipt.message(), PendingMessage.of(receipt, members), (known, fresh) -> known.with(receipt));
        } else {
            messages.remove(receipt.message());
        }
        endpoint.fold(receipt);
    }

    /** When there is something to do, or null when only an attempt's end or a new delivery can bring any. */
    Instant wake(Turn turn) {
        if (sending != null) {
            return null;
        }
        Optional<ChannelSettings> settings = turn.inForce().channel(channel);
        if (settings.isEmpty() || endpoint.disabled(settings.get())) {
            return messages.isEmpty() && shelf.size() == 0 ? null : Instant.MIN;
        } else if (turn.now().isBefore(endpoint.notBefore())) {
            // whatever waits, nothing is done before; to look through it at each delivery that joins it would be dear
            return endpoint.notBefore();
        }
        // what has to wait for something else of its thread is looked at when that has moved
        Stream<Instant> attempts = free().map(PendingMessage::nextAttempt);
        return Stream.concat(attempts, shelf.wakes(turn))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    int pending() {
        return shelf.size()
                + messages.values().stream()
                        .mapToInt(message -> message.receipt().deliveries().size())
                        .sum();
    }

    /** When the members of a message that is still pending were decided and published. */
    List<PendingMessage.Moment> moments(String message) {
        PendingMessage pending = messages.get(message);
        return pending == null ? List.of() : pending.moments();
    }

    /** When the oldest message that is made and not received was made. */
    Optional<Instant> oldest() {
        return messages.values().stream().map(PendingMessage::closed).min(Comparator.naturalOrder());
    }

    Endpoint endpoint() {
        return endpoint;
    }

    /** The group that a delivery belongs to by the subscriptions in force. */
    static GroupKey group(Waiting waiting, SubscriptionIndex inForce) {
        return inForce.subscription(waiting.delivery().subscription())
                .filter(subscription -> !subscription.atOnce(waiting.alert()))
                .map(subscription -> GroupKey.digest(subscription.id()))
                .orElseGet(waiting::group);
    }
}
