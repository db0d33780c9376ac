package newswatch.alerts.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import newswatch.alerts.access.Role;
import newswatch.alerts.kept.Kept;
import newswatch.events.Ids;
import newswatch.events.Silence;
import newswatch.events.json.Json;

/** {@code /api/v1/silences}: what is not told for a while; the active first, then those to come, then those over. */
record SilenceRoutes(Kept<Silence> silences, Clock clock) {
    private static final String PATH = "/api/v1/silences";
    private static final int MOST = 5_000;
    private static final Duration SHOWN_WHEN_OVER = Duration.ofDays(30);

    /** How a silence stands. */
    private enum State {
        ACTIVE,
        PENDING,
        EXPIRED;

        static State of(Silence silence, Instant now) {
            if (silence.active(now)) {
                return ACTIVE;
            }
            return now.isBefore(silence.startsAt()) ? PENDING : EXPIRED;
        }
    }

    void register(RoutesConfig routes) {
        routes.get(PATH, this::list, Role.READER);
        routes.post(PATH, this::make, Role.ANALYST);
        routes.delete(PATH + "/{id}", this::end, Role.ANALYST);
    }

    private void list(Context ctx) {
        Parameters parameters = Parameters.of(ctx, "cursor", "limit");
        Instant now = clock.instant();
        Collection<Silence> all = silences.values().values();
        List<Slice.Item> sorted = Stream.of(
                        of(all, State.ACTIVE, now).sorted(Comparator.comparing(Silence::endsAt)),
                        of(all, State.PENDING, now).sorted(Comparator.comparing(Silence::startsAt)),
                        of(all, State.EXPIRED, now)
                                .sorted(Comparator.comparing(Silence::endsAt).reversed()))
                .flatMap(each -> each)
                .map(silence -> new Slice.Item(silence.id(), shown(silence, now)))
                .toList();
        Answer.page(ctx, Slice.of(sorted, parameters.cursor(), parameters.limit()));
    }

    private static Stream<Silence> of(Collection<Silence> all, State state, Instant now) {
        return all.stream().filter(silence -> State.of(silence, now) == state);
    }

    private static ObjectNode shown(Silence silence, Instant now) {
        ObjectNode shown = Json.MAPPER.valueToTree(silence);
        return shown.put("state", State.of(silence, now).name().toLowerCase(Locale.ROOT));
    }

    private void make(Context ctx) {
        Parameters.of(ctx);
        SilenceRequest asked = Body.as(ctx, SilenceRequest.class);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String id = Ids.of("silence", UUID.randomUUID().toString());
        Silence silence = asked.silence(id, Gate.author(ctx, asked.author()), now);
        sweep(now);
        if (silences.values().size() >= MOST) {
            throw new Problem.Refused(409, "There are " + MOST + " silences already.");
        }
        silences.put(id, silence, now);
        ctx.status(201);
        Answer.value(ctx, shown(silence, now));
    }

    /** Takes a few of those out that are long over. */
    private void sweep(Instant now) {
        silences.values().values().stream()
                .filter(silence -> silence.endsAt().plus(SHOWN_WHEN_OVER).isBefore(now))
                .limit(5)
                .forEach(silence -> silences.remove(silence.id(), now));
    }

    /** One that is active is over now; one that was to come never was. */
    private void end(Context ctx) {
        Parameters.of(ctx);
        Silence silence = silences.values().get(ctx.pathParam("id"));
        if (silence == null) {
            throw new Problem.Missing("There is no silence of this id.");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        switch (State.of(silence, now)) {
            case ACTIVE -> {
                Instant end = now.isAfter(silence.startsAt()) ? now : now.plusMillis(1);
                silences.put(silence.id(), silence.until(end), now);
            }
            case PENDING -> silences.remove(silence.id(), now);
            case EXPIRED -> {
                // over as it is
            }
        }
        ctx.status(204);
    }
}
