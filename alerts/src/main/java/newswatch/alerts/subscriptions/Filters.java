package newswatch.alerts.subscriptions;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import newswatch.events.Alert;
import newswatch.events.AlertKind;
import newswatch.events.Development;
import newswatch.events.EventType;
import newswatch.events.Quad;
import newswatch.events.Status;
import newswatch.events.Step;
import newswatch.events.yaml.Omittable;

/**
 * What a subscription lets through. A filter left out asks nothing; a list asks for any of its values; a filter on
 * developments lets no other alert through.
 *
 * @param priority at most: 2 lets 1 and 2 through
 * @param minIntensity least strength in either direction, 0 to 10
 * @param minOrigins least number of independent origins
 * @param outlet ids of outlets, one of which gives evidence
 * @param source ids of sources or channels, of alerts that one fell silent or came back
 */
public record Filters(
        @Omittable List<String> relation,
        @Omittable List<EventType> type,
        @Omittable List<Quad> quad,
        @Omittable List<Status> status,
        @Omittable List<AlertKind> kinds,
        @Omittable Integer priority,
        @Omittable @JsonProperty("min_intensity") Double minIntensity,
        @Omittable @JsonProperty("min_origins") Integer minOrigins,
        @Omittable List<String> outlet,
        @Omittable List<String> source) {
    public static final Filters NONE = new Filters(null, null, null, null, null, null, null, null, null, null);

    public Filters {
        relation = copy(relation);
        type = copy(type);
        quad = copy(quad);
        status = copy(status);
        kinds = copy(kinds);
        outlet = copy(outlet);
        source = copy(source);
        if (priority != null && (priority < 1 || priority > 3)) {
            throw new IllegalArgumentException("priority should be 1, 2 or 3");
        }
    }

    public static Filters priorityAtMost(int priority) {
        return new Filters(null, null, null, null, null, priority, null, null, null, null);
    }

    /** The same of all alerts but those about sources and channels. */
    Filters exceptOperations() {
        List<AlertKind> others = Stream.of(AlertKind.values())
                .filter(kind -> !aboutSources(kind))
                .toList();
        return new Filters(relation, type, quad, status, others, priority, minIntensity, minOrigins, outlet, source);
    }

    public boolean match(Alert alert) {
        return (kinds.isEmpty() || kinds.contains(alert.kind()))
                && (priority == null || alert.priority() <= priority)
                && (source.isEmpty() || source.contains(alert.source()))
                && (relation.isEmpty() || relation.contains(relationOf(alert)))
                && (outlet.isEmpty()
                        || alert.evidence().stream().anyMatch(evidence -> outlet.contains(evidence.outlet())))
                && (!aboutDevelopments() || (alert.development() != null && match(alert.development())));
    }

    /** Those that nothing about sources meets, by name. */
    List<String> notForSources() {
        Map<String, Boolean> asked = new LinkedHashMap<>();
        asked.put("relation", !relation.isEmpty());
        asked.put("type", !type.isEmpty());
        asked.put("quad", !quad.isEmpty());
        asked.put("status", !status.isEmpty());
        asked.put("kinds", !kinds.isEmpty() && kinds.stream().noneMatch(Filters::aboutSources));
        asked.put("min_intensity", minIntensity != null);
        asked.put("min_origins", minOrigins != null);
        asked.put("outlet", !outlet.isEmpty());
        asked.values().removeIf(used -> !used);
        return List.copyOf(asked.keySet());
    }

    /** Those that only alerts about sources meet, by name. */
    List<String> forSourcesOnly() {
        boolean kindsOfSources = !kinds.isEmpty() && kinds.stream().allMatch(Filters::aboutSources);
        return Stream.of(source.isEmpty() ? null : "source", kindsOfSources ? "kinds" : null)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Sources and channels alike: what operates newswatch. */
    private static boolean aboutSources(AlertKind kind) {
        return kind.aboutSource() || kind.aboutChannel();
    }

    private boolean aboutDevelopments() {
        return !type.isEmpty() || !quad.isEmpty() || !status.isEmpty() || minIntensity != null || minOrigins != null;
    }

    private boolean match(Development development) {
        return (type.isEmpty() || type.contains(development.type()))
                && (quad.isEmpty() || quad.contains(development.quad()))
                && (status.isEmpty() || metStatus(development))
                && (minIntensity == null || Math.abs(development.intensity()) >= minIntensity)
                && (minOrigins == null || development.origins() >= minOrigins || corroboratedBefore(development));
    }

    /** Who was told of something is told when it turns out otherwise, whatever status was asked for. */
    private boolean metStatus(Development development) {
        return status.contains(development.status())
                || (overturned(development)
                        && development.steps().stream().map(Step::status).anyMatch(status::contains));
    }

    /** What has been denied or retracted may have fewer origins than when it was told. */
    private static boolean corroboratedBefore(Development development) {
        return overturned(development)
                && development.steps().stream().map(Step::status).anyMatch(Status.CORROBORATED::equals);
    }

    private static boolean overturned(Development development) {
        return switch (development.status()) {
            case DENIED, SUPERSEDED, RETRACTED -> true;
            default -> false;
        };
    }

    /** The relation an alert is about, or the empty string. */
    static String relationOf(Alert alert) {
        return alert.relation() == null ? "" : alert.relation();
    }

    private static <T> List<T> copy(List<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }
}
