package newswatch.alerts.deliver;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newswatch.alerts.channel.ChannelSettings;
import newswatch.alerts.channel.Digest;
import newswatch.alerts.channel.Notice;
import newswatch.alerts.dispatch.Suppression;
import newswatch.events.Alert;
import newswatch.events.Ids;
import newswatch.events.Receipt;
import newswatch.events.Receipt.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the receipt that fixes a message: its id from its members, its bytes. */
final class Closing {
    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);
    /** As many are always more than any limit of a day. */
    private static final int MOST_URGENT = 20;

    private final String channel;
    private final ChannelSettings settings;
    private final String board;
    private final Instant now;

    /**
     * @param settings null when there is no such channel
     * @param board base address of the board, or null
     */
    Closing(String channel, ChannelSettings settings, String board, Instant now) {
        this.channel = channel;
        this.settings = settings;
        this.board = board;
        this.now = now;
    }

    /** One message of what is to be told, none when that is none; and what is suppressed, by reason. */
    List<Receipt> receipts(GroupKey key, Map<Waiting, Verdict> verdicts) {
        List<Waiting> told = new ArrayList<>();
        Map<Suppression, List<Waiting>> suppressed = new LinkedHashMap<>();
        verdicts.forEach((member, verdict) -> {
            switch (verdict.what()) {
                case TELL -> told.add(member);
                case SUPPRESS ->
                    suppressed
                            .computeIfAbsent(verdict.why(), why -> new ArrayList<>())
                            .add(member);
                case LATER, DIGEST, RUNNING -> {
                    // still waits
                }
            }
        });
        return Stream.concat(
                        suppressed.entrySet().stream().map(each -> suppressed(each.getValue(), each.getKey())),
                        told.isEmpty() ? Stream.empty() : Stream.of(alerts(key, told)))
                .toList();
    }

    /** The message of a group. */
    Receipt alerts(GroupKey key, List<Waiting> members) {
        String id = id("message", ids(members));
        return closed(
                id, key, members, alerts -> new Notice(id, now, key.subscription(), key.kind(), alerts, null, board));
    }

    /** @param due when it had to come: there is one for each such time */
    Receipt digest(GroupKey key, List<Waiting> members, Digest digest, Instant due) {
        String id = Ids.of("digest", channel, key.subscription(), due.toString());
        return closed(
                id, key, members, alerts -> new Notice(id, now, key.subscription(), key.kind(), alerts, digest, board));
    }

    private Receipt closed(String id, GroupKey key, List<Waiting> members, Function<List<Alert>, Notice> notice) {
        List<String> ids = ids(members);
        Receipt.Told told = told(key, members);
        try {
            String body = settings == null
                    ? null
                    : settings.render(
                            notice.apply(members.stream().map(Waiting::alert).toList()));
            return Receipt.of(id, channel, Outcome.CLOSED, ids, body, null, now, told);
        } catch (RuntimeException e) {
            LOG.warn("no message could be made of {} alerts", members.size(), e);
            return Receipt.of(id, channel, Outcome.DEAD_LETTERED, ids, null, GiveUp.NOT_RENDERED.tag(), now, told);
        }
    }

    private Receipt.Told told(GroupKey key, List<Waiting> members) {
        List<Instant> urgent = members.stream()
                .filter(member -> member.priority() == 1)
                .map(member -> member.alert().at())
                .limit(MOST_URGENT)
                .toList();
        Map<String, String> said = members.stream()
                .collect(Collectors.toMap(Waiting::subject, Waiting::said, (one, later) -> later, LinkedHashMap::new));
        return new Receipt.Told(key.subscription(), key.kind().name(), key.group(), now, urgent, said);
    }

    private Receipt suppressed(List<Waiting> members, Suppression why) {
        List<String> ids = ids(members);
        return Receipt.of(id(why.tag(), ids), channel, Outcome.SUPPRESSED, ids, null, why.tag(), now, null);
    }

    private static List<String> ids(List<Waiting> members) {
        return members.stream().map(member -> member.delivery().id()).toList();
    }

    /** The same members always have the same id. */
    private static String id(String what, List<String> ids) {
        return Ids.of(Stream.concat(Stream.of(what), ids.stream()).toArray(String[]::new));
    }
}
