package newswatch.alerts.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import newswatch.events.json.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What went wrong with a request, as RFC 9457 wants it told: no stack trace, nothing of our insides. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(String type, String title, int status, String detail) {
    private static final Logger LOG = LoggerFactory.getLogger(Problem.class);

    static Problem of(int status, String detail) {
        return new Problem("about:blank", HttpStatus.forStatus(status).getMessage(), status, detail);
    }

    static void handle(RoutesConfig routes) {
        routes.exception(HttpResponseException.class, (e, ctx) -> of(e.getStatus(), detail(e))
                .answer(ctx));
        routes.exception(Exception.class, (e, ctx) -> {
            LOG.error("cannot answer {}", ctx.endpoint().path, e);
            of(500, "Something went wrong here; the log of this instance says what.")
                    .answer(ctx);
        });
    }

    /** The framework's own words for an unknown path quote it back; ours do not. */
    private static String detail(HttpResponseException e) {
        return switch (e.getStatus()) {
            case 404 -> e instanceof Missing ? e.getMessage() : "There is nothing at this address.";
            case 405 -> "Only GET and HEAD are answered here.";
            default -> e.getMessage();
        };
    }

    void answer(Context ctx) {
        try {
            ctx.status(status);
            ctx.result(Json.MAPPER.writeValueAsBytes(this));
            ctx.contentType("application/problem+json");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("four plain fields can be written as JSON", e);
        }
    }

    /** What was asked for by its id is not known. */
    static final class Missing extends HttpResponseException {
        Missing(String what) {
            super(404, what);
        }
    }
}
