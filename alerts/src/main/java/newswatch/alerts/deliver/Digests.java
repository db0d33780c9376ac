package newswatch.alerts.deliver;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import newswatch.alerts.channel.Digest;
import newswatch.alerts.digest.DigestSource;
import newswatch.alerts.subscriptions.Subscription;
import newswatch.events.Receipt;

/** The digests of one channel: what waited for each, and how things stand. */
final class Digests {
    private static final Duration ASK_AGAIN = Duration.ofSeconds(5);

    private final OpenGroups open;
    private final Memory memory;
    private final Due due;
    private Instant notBefore = Instant.MIN;

    Digests(OpenGroups open, Memory memory, Due due) {
        this.open = open;
        this.memory = memory;
        this.due = due;
    }

    /** Those that are due now. */
    List<Receipt> close(String channel, Turn turn, Closing closing) {
        if (turn.now().isBefore(notBefore)) {
            return List.of();
        }
        List<Receipt> receipts = new ArrayList<>();
        for (Subscription subscription : turn.inForce().toldBy(channel)) {
            Instant at = due.digest(subscription, turn.now());
            if (at != null && !at.isAfter(turn.now())) {
                receipts.addAll(close(subscription, at, turn, closing));
            }
        }
        return receipts;
    }

    private List<Receipt> close(Subscription subscription, Instant at, Turn turn, Closing closing) {
        GroupKey key = GroupKey.digest(subscription.id());
        Triage triage = new Triage(key, subscription, memory, turn.terms().silences(), turn.now());
        Map<Waiting, Verdict> verdicts = triage.judge(open.ready(key), OpenGroups.MOST_IN_DIGEST);
        List<Waiting> told = verdicts.entrySet().stream()
                .filter(each -> each.getValue().what() == Verdict.What.TELL)
                .map(Map.Entry::getKey)
                .toList();
        Stream<Receipt> suppressed = closing.receipts(key, without(verdicts, told)).stream();
        if (told.isEmpty() && !subscription.digestWhenEmpty()) {
            return suppressed.toList();
        }
        Optional<Digest> digest = turn.terms().digests().digest(request(subscription, at, turn.now(), told));
        if (digest.isEmpty()) {
            notBefore = turn.now().plus(ASK_AGAIN);
            return List.of();
        }
        return Stream.concat(suppressed, Stream.of(closing.digest(key, told, digest.get(), at)))
                .toList();
    }

    private static Map<Waiting, Verdict> without(Map<Waiting, Verdict> verdicts, List<Waiting> told) {
        told.forEach(verdicts::remove);
        return verdicts;
    }

    private DigestSource.Request request(Subscription subscription, Instant at, Instant now, List<Waiting> told) {
        Instant last = memory.digest(subscription.id());
        return new DigestSource.Request(
                subscription,
                subscription.dayOf(at),
                subscription.zone(),
                last == null ? at.minus(Duration.ofDays(1)) : last,
                now,
                told.stream().map(Waiting::alert).toList());
    }

    /** When the next is to be made, or null. */
    Instant wake(Subscription subscription, Instant now) {
        Instant at = due.digest(subscription, now);
        return at == null || !at.isBefore(notBefore) ? at : notBefore;
    }
}
