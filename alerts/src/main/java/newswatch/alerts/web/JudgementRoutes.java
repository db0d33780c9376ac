package newswatch.alerts.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import newswatch.alerts.access.Role;
import newswatch.alerts.labels.Format;
import newswatch.alerts.labels.Labelled;
import newswatch.alerts.labels.NameInQuote;
import newswatch.alerts.view.View;
import newswatch.events.Judgement;

/**
 * {@code /api/v1/judgements}: what analysts say of developments, newest first; and as labelled data.
 *
 * @param judge writes one, and returns when the view has read it
 */
record JudgementRoutes(View view, Consumer<Judgement> judge, Clock clock) {
    private static final String PATH = "/api/v1/judgements";
    /** How many judged developments gave no label, and why. */
    static final String LEFT_OUT = "X-Left-Out";

    void register(RoutesConfig routes) {
        routes.get(PATH, this::list, Role.READER);
        routes.post(PATH, this::make, Role.ANALYST);
        routes.get(PATH + "/export", this::export, Role.READER);
    }

    private void list(Context ctx) {
        Parameters parameters = Parameters.of(ctx, "development", "cursor", "limit");
        Answer.page(
                ctx, view.judgements().list(parameters.text("development"), parameters.cursor(), parameters.limit()));
    }

    private void make(Context ctx) {
        Parameters.of(ctx);
        JudgementRequest asked = Body.as(ctx, JudgementRequest.class);
        int version = view.developments()
                .version(asked.development())
                .orElseThrow(() -> new Problem.Missing("There is no development of this id."));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Judgement judgement = asked.judgement(version, Gate.author(ctx, asked.author()), now);
        judge.accept(judgement);
        ctx.status(201);
        Answer.value(ctx, judgement);
    }

    /** One JSON object a line. */
    private void export(Context ctx) {
        Format format = format(Parameters.of(ctx, "as").text("as"));
        Labelled labelled = format.of(view.judgements().developments(), new NameInQuote());
        ctx.header(LEFT_OUT, leftOut(labelled));
        ctx.contentType("application/x-ndjson")
                .result(labelled.rows().stream()
                        .map(JsonNode::toString)
                        .map(line -> line + "\n")
                        .collect(Collectors.joining())
                        .getBytes(UTF_8));
    }

    private static Format format(String name) {
        return EnumSet.allOf(Format.class).stream()
                .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new BadRequestResponse("query parameter 'as' must be among developments, acts, coding"));
    }

    private static String leftOut(Labelled labelled) {
        return labelled.leftOut().entrySet().stream()
                .map(each -> each.getKey().code() + "=" + each.getValue())
                .collect(Collectors.joining(", "));
    }
}
