package newswatch.standalone.deliver;

import java.util.List;
import newswatch.alerts.subscriptions.Subscription;
import newswatch.events.Alert;

/**
 * One subscription.
 *
 * @param watch whose alerts it is about
 * @param relations those it is about; empty for all
 * @param groupBy what is told together
 * @param pause group_wait and group_interval
 */
record Wish(String id, String watch, List<String> channels, List<String> relations, String groupBy, String pause) {
    /** Each alert a message of its own, at once. */
    static Wish eachAtOnce(String id, List<String> channels) {
        return new Wish(id, News.WATCH, channels, List.of(), "alert", "0s");
    }

    /** What becomes of channels themselves. */
    static Wish ofChannels(List<String> channels) {
        return new Wish("channels", Subscription.CHANNELS, channels, List.of(), "alert", "0s");
    }

    /** Whether it is about the news, so that it is known what it must be told. */
    boolean ofNews() {
        return watch.equals(News.WATCH);
    }

    Wish over(List<String> others) {
        return new Wish(id, watch, others, relations, groupBy, pause);
    }

    boolean wants(Alert alert) {
        return watch.equals(alert.watch()) && (relations.isEmpty() || relations.contains(alert.relation()));
    }

    /** Whether it is told without waiting for others. */
    boolean atOnce() {
        return pause.equals("0s");
    }

    /** Its entry in the file. */
    String entry() {
        String filters = relations.isEmpty() ? "" : ", filters: {relation: [" + String.join(", ", relations) + "]}";
        return "  - {id: %s, watch: %s%s, channels: [%s], group_by: [%s], group_wait: %s, group_interval: %s}%n"
                .formatted(id, watch, filters, String.join(", ", channels), groupBy, pause, pause);
    }
}
