package newswatch.alerts.subscriptions;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import newswatch.events.Alert;
import newswatch.events.yaml.Omittable;

/**
 * Somebody's wish to be told.
 *
 * @param watch id of the watch, {@link #SOURCES}, or null for all of them and the sources
 * @param channels ids of channels; each gets every alert
 * @param groupBy alerts with the same values are told in one message
 * @param groupWait how long a first alert waits for others of its group
 * @param groupInterval least time between two messages of a group
 * @param repeatInterval how long the same kind of alert about the same subject is not told again
 */
public record Subscription(
        String id,
        @Omittable String watch,
        @Omittable Filters filters,
        List<String> channels,
        @Omittable @JsonProperty("group_by") List<Label> groupBy,
        @Omittable @JsonProperty("group_wait") Wait groupWait,
        @Omittable @JsonProperty("group_interval") Wait groupInterval,
        @Omittable @JsonProperty("repeat_interval") Wait repeatInterval) {
    /** The watch of the alerts about sources. */
    public static final String SOURCES = "sources";

    private static final Wait GROUP_WAIT = Wait.of(Duration.ofSeconds(5));
    private static final Wait GROUP_INTERVAL = Wait.of(Duration.ofMinutes(1));
    private static final Wait REPEAT_INTERVAL = Wait.of(Duration.ofHours(4));

    public Subscription {
        checkId(id);
        filters = filters == null ? Filters.NONE : filters;
        channels = List.copyOf(channels);
        groupBy = groupBy == null ? List.of(Label.WATCH, Label.RELATION) : List.copyOf(groupBy);
        groupWait = groupWait == null ? GROUP_WAIT : groupWait;
        groupInterval = groupInterval == null ? GROUP_INTERVAL : groupInterval;
        repeatInterval = repeatInterval == null ? REPEAT_INTERVAL : repeatInterval;
        if (channels.isEmpty()) {
            throw new IllegalArgumentException("channels should name at least one");
        } else if (channels.stream().distinct().count() < channels.size()) {
            throw new IllegalArgumentException("channels names one twice");
        }
        checkFilters(watch, filters);
    }

    /** A filter that would keep everything back is a mistake. */
    private static void checkFilters(String watch, Filters filters) {
        boolean sources = SOURCES.equals(watch);
        List<String> idle = sources ? filters.notForSources() : watch == null ? List.of() : filters.forSourcesOnly();
        if (!idle.isEmpty()) {
            throw new IllegalArgumentException("filters." + idle.get(0) + " would let nothing through: "
                    + (sources
                            ? "watch 'sources' tells that a source fell silent or came back, and can be filtered by kinds (source.silent, source.recovered), priority and source"
                            : "it asks for alerts about sources, which come with watch: sources"));
        }
    }

    public boolean match(Alert alert) {
        return (watch == null || watch.equals(alert.watch())) && filters.match(alert);
    }

    /** Alerts with the same key are told together. */
    public String group(Alert alert) {
        return groupBy.stream().map(label -> label + "=" + label.of(alert)).collect(Collectors.joining(","));
    }

    /** Ids of subscriptions and channels stand in keys and logs. */
    static void checkId(String id) {
        if (!id.matches("[a-z0-9-]{1,60}")) {
            throw new IllegalArgumentException("an id has 1 to 60 of a-z, 0-9 and -");
        }
    }
}
