package newswatch.alerts.deliver;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import newswatch.alerts.channel.ChannelSettings;
import newswatch.alerts.channel.Notice;
import newswatch.alerts.dispatch.Suppression;
import newswatch.events.Delivery;
import newswatch.events.Ids;
import newswatch.events.Receipt;
import newswatch.events.Receipt.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the receipt that fixes a message: its id from its members, its bytes. */
final class Closing {
    /** Shorter than deliveries and receipts are kept, so that nothing is sent of which a receipt may be gone. */
    static final Duration NO_NEWS_AFTER = Duration.ofDays(21);

    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

    private final String channel;
    private final ChannelSettings settings;
    private final Instant now;

    /** @param settings null when there is no such channel */
    Closing(String channel, ChannelSettings settings, Instant now) {
        this.channel = channel;
        this.settings = settings;
        this.now = now;
    }

    /** One message of the members, or none when none is left; and what is suppressed, by reason. */
    List<Receipt> receipts(GroupKey key, List<Waiting> members, Repeats repeats) {
        List<Waiting> told = new ArrayList<>();
        List<Waiting> repeated = new ArrayList<>();
        List<Waiting> expired = new ArrayList<>();
        for (Waiting member : members) {
            if (member.delivery().createdAt().isBefore(now.minus(NO_NEWS_AFTER))) {
                expired.add(member);
            } else {
                (repeats.repeated(member) ? repeated : told).add(member);
            }
        }
        return Stream.of(
                        suppressed(expired, Suppression.EXPIRED),
                        suppressed(repeated, Suppression.REPEATED),
                        closed(key, told))
                .flatMap(List::stream)
                .toList();
    }

    /** Dead letters of what was never closed, with their bytes so that they can be sent again. */
    Stream<Receipt> givenUp(GroupKey key, List<Waiting> members, GiveUp why) {
        int most = OpenGroups.MOST_MEMBERS;
        return IntStream.range(0, (members.size() + most - 1) / most)
                .mapToObj(part -> members.subList(part * most, Math.min(members.size(), (part + 1) * most)))
                .flatMap(part -> closed(key, part).stream())
                .map(receipt -> receipt.outcome() == Outcome.CLOSED ? givenUp(receipt, why, now) : receipt);
    }

    static Receipt givenUp(Receipt was, GiveUp why, Instant now) {
        return new Receipt(
                was.message(),
                was.channel(),
                Outcome.DEAD_LETTERED,
                was.deliveries(),
                was.body(),
                was.attempts(),
                null,
                why.tag(),
                now);
    }

    private List<Receipt> closed(GroupKey key, List<Waiting> members) {
        if (members.isEmpty()) {
            return List.of();
        }
        List<String> ids = ids(members);
        String message = id("message", ids);
        try {
            return List.of(
                    new Receipt(message, channel, Outcome.CLOSED, ids, body(message, key, members), 0, now, null, now));
        } catch (RuntimeException e) {
            LOG.warn("no message could be made of {} alerts", members.size(), e);
            return List.of(new Receipt(
                    message, channel, Outcome.DEAD_LETTERED, ids, null, 0, null, GiveUp.NOT_RENDERED.tag(), now));
        }
    }

    private String body(String id, GroupKey key, List<Waiting> members) {
        return settings == null
                ? null
                : settings.render(Notice.of(
                        id,
                        now,
                        key.subscription(),
                        members.stream()
                                .map(member -> member.delivery().alert())
                                .toList(),
                        null));
    }

    private List<Receipt> suppressed(List<Waiting> members, Suppression why) {
        if (members.isEmpty()) {
            return List.of();
        }
        List<String> ids = ids(members);
        return List.of(
                new Receipt(id(why.tag(), ids), channel, Outcome.SUPPRESSED, ids, null, 0, null, why.tag(), now));
    }

    private static List<String> ids(List<Waiting> members) {
        return members.stream().map(Waiting::delivery).map(Delivery::id).toList();
    }

    /** The same members always have the same id. */
    private static String id(String what, List<String> ids) {
        return Ids.of(Stream.concat(Stream.of(what), ids.stream()).toArray(String[]::new));
    }
}
