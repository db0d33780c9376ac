package newswatch.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import newswatch.events.yaml.Omittable;

/**
 * Somebody's wish that something not be told for a while; the value of {@code newswatch.silences}.
 *
 * @param endsAt the first instant at which it is over
 * @param author who asked
 * @param comment why
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Silence(
        String id, Of of, Instant startsAt, Instant endsAt, String author, String comment, Instant createdAt) {
    public Silence {
        Objects.requireNonNull(of, "of is missing: say what is to be silent");
        if (startsAt == null || endsAt == null || !startsAt.isBefore(endsAt)) {
            throw new IllegalArgumentException("startsAt should be before endsAt");
        } else if (author == null || author.isBlank()) {
            throw new IllegalArgumentException("author is missing");
        }
    }

    /** The same, over at another time. */
    public Silence until(Instant end) {
        return new Silence(id, of, startsAt, end, author, comment, createdAt);
    }

    public boolean active(Instant now) {
        return !now.isBefore(startsAt) && now.isBefore(endsAt);
    }

    /** Whether it keeps back that alert from that subscription, while it is active. */
    public boolean covers(Alert alert, String ofSubscription) {
        return (of.subscription() == null || of.subscription().equals(ofSubscription)) && of.matches(alert);
    }

    /**
     * What is silent: all that is said must be met, at least one thing must be said.
     *
     * @param subscription only for this one; left out, for all
     * @param object what the act is about, such as {@code EXERCISE}
     * @param name of that object, such as an exercise with its year
     * @param place of that object, an entity id
     * @param source id of a source, or of a channel
     * @param query id of the subscription whose standing query is met
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Of(
            @Omittable String watch,
            @Omittable String relation,
            @Omittable EventType type,
            @Omittable ObjectKind object,
            @Omittable String name,
            @Omittable String place,
            @Omittable String development,
            @Omittable AlertKind kind,
            @Omittable String source,
            @Omittable String query,
            @Omittable String subscription) {
        public Of {
            if (Stream.of(watch, relation, type, object, name, place, development, kind, source, query, subscription)
                    .allMatch(Objects::isNull)) {
                throw new IllegalArgumentException(
                        "of is empty, so it would silence everything: name a watch, relation,"
                                + " type, object, name, place, development, kind, source, query or subscription");
            }
        }

        /** Of nothing but one development. */
        public static Of development(String id) {
            return new Of(null, null, null, null, null, null, id, null, null, null, null);
        }

        boolean matches(Alert alert) {
            return met(watch, alert.watch())
                    && met(relation, alert.relation())
                    && met(kind, alert.kind())
                    && met(source, alert.source())
                    && met(query, alert.match() == null ? null : alert.match().query())
                    && (!aboutDevelopments() || (alert.development() != null && matches(alert.development())));
        }

        private boolean aboutDevelopments() {
            return Stream.of(type, object, name, place, development).anyMatch(Objects::nonNull);
        }

        private boolean matches(Development it) {
            Matter matter = it.matter();
            return met(type, it.type())
                    && met(development, it.id())
                    && met(object, matter == null ? null : matter.kind())
                    && met(name, matter == null ? null : matter.name())
                    && met(place, matter == null ? null : matter.place());
        }

        private static boolean met(Object asked, Object given) {
            return asked == null || asked.equals(given);
        }
    }
}
