package newswatch.alerts.subscriptions;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import newswatch.alerts.queries.syntax.StandingQuery;
import newswatch.events.Alert;
import newswatch.events.yaml.Omittable;

/**
 * Somebody's wish to be told.
 *
 * @param watch id of the watch, {@link #SOURCES}, {@link #CHANNELS}, or null for all that is not a standing query's
 * @param query a standing query in Lucene's syntax over title, text, entities and topics of every article, or null; with
 *     one, the subscription is told of the articles that meet it and of nothing else
 * @param channels ids of channels; each gets every alert
 * @param groupBy alerts with the same values are told in one message
 * @param groupWait how long a first alert waits for others of its group
 * @param groupInterval least time between two messages of a group
 * @param repeatInterval how long the same kind of alert about the same subject is not told again
 * @param zone the subscriber's clock, for mute times and the digest
 * @param mute when not to disturb
 * @param muted what becomes of what is decided in a mute time
 * @param breaksMute the least urgent priority that disturbs all the same; 0 for none
 * @param atOnce the least urgent priority that is told at once; what is less urgent waits for the digest
 * @param digest when the digest comes; null when one is only sent when something waits for it
 * @param perHour most messages in any hour, the rest goes into the digest; priority 1 does not count
 * @param urgentADay how many of priority 1 within 24 hours are told each by itself; more become one running alert, told
 *     once an hour; 0 for all
 */
public record Subscription(
        String id,
        @Omittable String watch,
        @Omittable String query,
        @Omittable Filters filters,
        List<String> channels,
        @Omittable @JsonProperty("group_by") List<Label> groupBy,
        @Omittable @JsonProperty("group_wait") Wait groupWait,
        @Omittable @JsonProperty("group_interval") Wait groupInterval,
        @Omittable @JsonProperty("repeat_interval") Wait repeatInterval,
        @Omittable ZoneId zone,
        @Omittable List<MuteTime> mute,
        @Omittable Muted muted,
        @Omittable @JsonProperty("breaks_mute") Integer breaksMute,
        @Omittable @JsonProperty("at_once") Integer atOnce,
        @Omittable DigestTime digest,
        @Omittable @JsonProperty("per_hour") Integer perHour,
        @Omittable @JsonProperty("urgent_per_day") Integer urgentADay) {
    /** The watch of the alerts about sources. */
    public static final String SOURCES = "sources";
    /** The watch of the alerts about channels. */
    public static final String CHANNELS = "channels";
    /** The watch of the articles that met a standing query. */
    public static final String MATCHES = "matches";

    private static final Wait GROUP_WAIT = Wait.of(Duration.ofSeconds(5));
    private static final Wait GROUP_INTERVAL = Wait.of(Duration.ofMinutes(1));
    private static final Wait REPEAT_INTERVAL = Wait.of(Duration.ofHours(4));
    private static final DigestTime WHEN_NEEDED = new DigestTime(null, false);

    public Subscription {
        checkId(id);
        filters = filters == null ? Filters.NONE : filters;
        channels = List.copyOf(channels);
        groupBy = groupBy == null ? List.of(Label.WATCH, Label.RELATION) : List.copyOf(groupBy);
        groupWait = groupWait == null ? GROUP_WAIT : groupWait;
        groupInterval = groupInterval == null ? GROUP_INTERVAL : groupInterval;
        repeatInterval = repeatInterval == null ? REPEAT_INTERVAL : repeatInterval;
        zone = zone == null ? ZoneOffset.UTC : zone;
        mute = mute == null ? List.of() : List.copyOf(mute);
        muted = muted == null ? Muted.WAIT : muted;
        breaksMute = breaksMute == null ? 1 : within("breaks_mute", breaksMute, 0, 3);
        atOnce = atOnce == null ? 2 : within("at_once", atOnce, 0, 3);
        perHour = perHour == null ? null : within("per_hour", perHour, 1, 1_000_000);
        urgentADay = urgentADay == null ? 3 : within("urgent_per_day", urgentADay, 0, 1_000_000);
        if (channels.isEmpty()) {
            throw new IllegalArgumentException("channels should name at least one");
        } else if (channels.stream().distinct().count() < channels.size()) {
            throw new IllegalArgumentException("channels names one twice");
        } else if (query != null && watch != null) {
            throw new IllegalArgumentException("give a watch or a query, not both: a query is asked of every article");
        } else if (query != null) {
            checkQuery(query, filters);
        }
        checkFilters(watch, filters);
    }

    private static int within(String key, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(key + " should be between " + least + " and " + most);
        }
        return value;
    }

    private static void checkQuery(String query, Filters filters) {
        StandingQuery.check(query);
        if (!filters.equals(Filters.NONE)) {
            throw new IllegalArgumentException(
                    "filters choose among a watch's alerts; say it in the query, such as language:ko or outlet:yonhap");
        }
    }

    /** A filter that would keep everything back is a mistake. */
    private static void checkFilters(String watch, Filters filters) {
        boolean sources = SOURCES.equals(watch) || CHANNELS.equals(watch);
        List<String> idle = sources ? filters.notForSources() : watch == null ? List.of() : filters.forSourcesOnly();
        if (!idle.isEmpty()) {
            throw new IllegalArgumentException(
                    "filters." + idle.get(0) + " would let nothing through: "
                            + (sources
                                    ? "watch '" + watch
                                            + "' tells that one fell silent or came back, and can be filtered by kinds"
                                            + " (source.silent, source.recovered, channel.failed, channel.recovered), priority and source"
                                    : "it asks for alerts about sources and channels, which come with watch: sources or channels"));
        }
    }

    public boolean match(Alert alert) {
        if (alert.match() != null || query != null) {
            return query != null
                    && alert.match() != null
                    && id.equals(alert.match().query());
        }
        return (watch == null || watch.equals(alert.watch())) && filters.match(alert);
    }

    /** Alerts with the same key are told together. */
    public String group(Alert alert) {
        return groupBy.stream().map(label -> label + "=" + label.of(alert)).collect(Collectors.joining(","));
    }

    /** Whether it is told as soon as its group allows, rather than in the digest. */
    public boolean atOnce(Alert alert) {
        return alert.priority() <= atOnce;
    }

    /** Until when what is of that priority must not disturb, or null when it may. */
    public Instant mutedUntil(int priority, Instant now) {
        if (priority <= breaksMute) {
            return null;
        }
        // spans may follow one another
        Instant until = now;
        for (int spans = 0; spans < 100; spans++) {
            Instant from = until;
            Instant over = mute.stream()
                    .map(span -> span.over(from, zone))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            if (over == null) {
                break;
            }
            until = over;
        }
        return until.equals(now) ? null : until;
    }

    /** When the next digest is due, after {@code now}. */
    public Instant nextDigest(Instant now) {
        return digestTime().nextDue(now, zone);
    }

    public LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    /** Whether a digest is sent even when nothing waits for it. */
    public boolean digestWhenEmpty() {
        return digestTime().empty();
    }

    private DigestTime digestTime() {
        return Optional.ofNullable(digest).orElse(WHEN_NEEDED);
    }

    /** Ids of subscriptions and channels stand in keys and logs. */
    static void checkId(String id) {
        if (!isId(id)) {
            throw new IllegalArgumentException("an id has 1 to 60 of a-z, 0-9 and -");
        }
    }

    static boolean isId(String id) {
        return id.matches("[a-z0-9-]{1,60}");
    }
}
