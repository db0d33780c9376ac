package newswatch.alerts.deliver;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newswatch.alerts.channel.Attempt;
import newswatch.alerts.channel.ChannelSettings;
import newswatch.alerts.subscriptions.Subscriptions;
import newswatch.events.Receipt;
import newswatch.events.Receipt.Outcome;

/**
 * What one channel is owed. It proposes receipts and changes only when told that they are committed ({@link #apply}).
 * One attempt at a time is under way; another channel's lane does not know of it.
 */
final class Lane {
    private static final int MOST_CLOSED = 20;

    private final int partition;
    private final String channel;
    private final RetrySchedule schedule;
    private final Endpoint endpoint;
    private final OpenGroups open = new OpenGroups();
    private final Map<String, PendingMessage> messages = new LinkedHashMap<>();
    private final Map<GroupKey, Instant> closedAt = new Recent<>();
    private final Map<String, Repeats.Told> told = new Recent<>();
    private String sending;

    Lane(int partition, String channel, RetrySchedule schedule) {
        this.partition = partition;
        this.channel = channel;
        this.schedule = schedule;
        endpoint = new Endpoint(schedule);
    }

    int partition() {
        return partition;
    }

    String channel() {
        return channel;
    }

    void add(Waiting waiting) {
        open.add(waiting);
    }

    /** What is to be written now, before anything is sent: groups that are due are closed. Nothing while it sends. */
    List<Receipt> close(Instant now, Subscriptions subscriptions) {
        if (sending != null) {
            return List.of();
        }
        Optional<ChannelSettings> settings = subscriptions.channel(channel);
        if (settings.isEmpty()) {
            return giveUpAll(GiveUp.CHANNEL_REMOVED, now, subscriptions);
        } else if (endpoint.disabled(settings.get())) {
            return giveUpAll(GiveUp.ENDPOINT_DISABLED, now, subscriptions);
        } else if (now.isBefore(endpoint.notBefore())) {
            return List.of();
        }
        // what cannot be sent yet stays open, for others of its group to join
        long closed = free().filter(message -> message.due(now)).count();
        Closing closing = new Closing(channel, settings.get(), now);
        return open.keys().stream()
                .filter(key -> !due(key, subscriptions).isAfter(now))
                .limit(Math.max(0, MOST_CLOSED - closed))
                .flatMap(key ->
                        closing
                                .receipts(key, open.ready(key), new Repeats(told, repeat(key, subscriptions), now))
                                .stream())
                .toList();
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
    List<Receipt> conclude(String message, Attempt attempt, Instant now, Subscriptions subscriptions) {
        sending = null;
        PendingMessage pending = messages.get(message);
        if (pending == null) {
            return List.of();
        }
        Receipt was = pending.receipt();
        if (attempt instanceof Attempt.Retry retry) {
            endpoint.hold(now.plus(retry.after()));
            return Stream.concat(Stream.of(retried(pending, retry, now)), giveUpOld(now, subscriptions, was.message()))
                    .toList();
        } else if (attempt instanceof Attempt.Refused refused) {
            if (refused.reason().disablesEndpoint()) {
                subscriptions.channel(channel).ifPresent(endpoint::disable);
            }
            return List.of(
                    after(was, Outcome.DEAD_LETTERED, null, refused.reason().tag(), now));
        }
        return List.of(after(was, Outcome.DELIVERED, null, null, now));
    }

    private Receipt retried(PendingMessage pending, Attempt.Retry retry, Instant now) {
        Receipt was = pending.receipt();
        String reason = retry.reason().tag();
        if (was.attempts() + 1 >= schedule.attempts() || endpoint.hopeless(pending.since(), now)) {
            return after(was, Outcome.DEAD_LETTERED, null, reason, now);
        }
        Duration own = schedule.after(was.attempts() + 1);
        Duration wait = retry.after().compareTo(own) > 0 ? retry.after() : own;
        return after(was, Outcome.RETRYING, now.plus(wait), reason, now);
    }

    private static Receipt after(Receipt was, Outcome outcome, Instant nextAttempt, String reason, Instant now) {
        return new Receipt(
                was.message(),
                was.channel(),
                outcome,
                was.deliveries(),
                outcome == Outcome.DELIVERED ? null : was.body(),
                was.attempts() + 1,
                nextAttempt,
                reason,
                now);
    }

    private Stream<Receipt> giveUpOld(Instant now, Subscriptions subscriptions, String except) {
        Stream<Receipt> closed = messages.values().stream()
                .filter(message -> !message.receipt().message().equals(except))
                .filter(message -> endpoint.hopeless(message.since(), now))
                .map(message -> Closing.givenUp(message.receipt(), GiveUp.ENDPOINT_DOWN, now));
        return Stream.concat(
                closed,
                givenUp(
                        waiting -> endpoint.hopeless(waiting.delivery().createdAt(), now),
                        GiveUp.ENDPOINT_DOWN,
                        now,
                        subscriptions));
    }

    private List<Receipt> giveUpAll(GiveUp why, Instant now, Subscriptions subscriptions) {
        Stream<Receipt> closed =
                messages.values().stream().map(message -> Closing.givenUp(message.receipt(), why, now));
        return Stream.concat(closed, givenUp(waiting -> true, why, now, subscriptions))
                .toList();
    }

    private Stream<Receipt> givenUp(Predicate<Waiting> which, GiveUp why, Instant now, Subscriptions subscriptions) {
        ChannelSettings settings = subscriptions.channel(channel).orElse(null);
        Map<GroupKey, List<Waiting>> groups = open.all().stream()
                .filter(which)
                .sorted(Comparator.comparingLong(Waiting::offset))
                .collect(Collectors.groupingBy(Waiting::group, LinkedHashMap::new, Collectors.toList()));
        Closing closing = new Closing(channel, settings, now);
        return groups.entrySet().stream().flatMap(group -> closing.givenUp(group.getKey(), group.getValue(), why));
    }

    /** Folds a committed receipt: the only way in which messages come, change and go. */
    void apply(Receipt receipt) {
        List<Waiting> members = open.take(receipt.deliveries());
        boolean pending = receipt.outcome().pending();
        if (receipt.outcome() != Outcome.SUPPRESSED) {
            members.forEach(member -> remember(member, receipt.at()));
        }
        if (pending) {
            messages.merge(receipt.message(), message(receipt, members), (known, fresh) -> known.with(receipt));
        } else {
            messages.remove(receipt.message());
        }
        endpoint.fold(receipt);
    }

    private void remember(Waiting member, Instant at) {
        closedAt.remove(member.group());
        closedAt.put(member.group(), at);
        told.remove(member.subject());
        told.put(member.subject(), new Repeats.Told(member.said(), at));
    }

    private static PendingMessage message(Receipt receipt, List<Waiting> members) {
        Map<String, Long> threads = new LinkedHashMap<>();
        members.forEach(member -> threads.putIfAbsent(member.thread(), member.offset()));
        Instant since =
                members.isEmpty() ? receipt.at() : members.get(0).delivery().createdAt();
        return new PendingMessage(receipt, threads, since);
    }

    /** When there is something to do, or null when only an attempt's end or a new delivery can bring any. */
    Instant wake(Subscriptions subscriptions) {
        if (sending != null || (messages.isEmpty() && open.size() == 0)) {
            return null;
        }
        Optional<ChannelSettings> settings = subscriptions.channel(channel);
        if (settings.isEmpty() || endpoint.disabled(settings.get())) {
            return Instant.MIN;
        }
        // what has to wait for something else of its thread is looked at when that has moved
        Stream<Instant> attempts =
                free().map(message -> message.receipt().nextAttempt()).map(next -> next == null ? Instant.MIN : next);
        Stream<Instant> closings = open.keys().stream().filter(open::anyReady).map(key -> due(key, subscriptions));
        Optional<Instant> first = Stream.concat(attempts, closings).min(Comparator.naturalOrder());
        return first.map(at -> at.isBefore(endpoint.notBefore()) ? endpoint.notBefore() : at)
                .orElse(null);
    }

    private Instant due(GroupKey key, Subscriptions subscriptions) {
        return subscriptions
                .subscription(key.subscription())
                .map(subscription -> {
                    Instant waited =
                            open.oldest(key).plus(subscription.groupWait().duration());
                    Instant last = closedAt.get(key);
                    Instant spaced = last == null
                            ? Instant.MIN
                            : last.plus(subscription.groupInterval().duration());
                    return waited.isBefore(spaced) ? spaced : waited;
                })
                .orElse(Instant.MIN);
    }

    private static Duration repeat(GroupKey key, Subscriptions subscriptions) {
        return subscriptions
                .subscription(key.subscription())
                .map(subscription -> subscription.repeatInterval().duration())
                .orElse(Duration.ZERO);
    }

    int pending() {
        return open.size()
                + messages.values().stream()
                        .mapToInt(message -> message.receipt().deliveries().size())
                        .sum();
    }

    boolean failing() {
        return endpoint.failing();
    }
}
