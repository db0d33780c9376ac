package newswatch.alerts.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Consumer;
import newswatch.alerts.access.Role;
import newswatch.alerts.view.DeadLetters;
import newswatch.events.Receipt;

/** {@code /api/v1/dead-letters}: messages that were given up, until they are delivered after all. */
record DeadLetterRoutes(DeadLetters letters, Consumer<Receipt> requeue, Clock clock) {
    private static final String PATH = "/api/v1/dead-letters";

    void register(RoutesConfig routes) {
        routes.get(PATH, this::list, Role.READER);
        routes.post(PATH + "/{message}/resend", this::resend, Role.ADMIN);
    }

    private void list(Context ctx) {
        Parameters parameters = Parameters.of(ctx, "channel", "cursor", "limit");
        Answer.page(ctx, letters.list(parameters.text("channel"), parameters.cursor(), parameters.limit()));
    }

    /** The same bytes under the same id, on a schedule that begins anew. */
    private void resend(Context ctx) {
        Parameters.of(ctx);
        Receipt dead = letters.find(ctx.pathParam("message"))
                .orElseThrow(() -> new Problem.Missing("There is no dead letter of this id."));
        if (dead.body() == null) {
            throw new Problem.Refused(409, "No message could be made of it, so there is nothing to send again.");
        }
        if (dead.outcome() == Receipt.Outcome.DEAD_LETTERED) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            requeue.accept(dead.next(Receipt.Outcome.REQUEUED, 0, null, null, now, dead.failing()));
        }
        ctx.status(202);
        Answer.value(ctx, Map.of("id", dead.message(), "state", "requeued"));
    }
}
