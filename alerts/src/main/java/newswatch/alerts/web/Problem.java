package newswatch.alerts.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.MethodNotAllowedResponse;
import java.time.Duration;
import java.util.List;
import newswatch.alerts.kept.Unavailable;
import newswatch.events.json.Json;
import newswatch.events.yaml.YamlFaults;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What went wrong with a request, as RFC 9457 wants it told: no stack trace, nothing of our insides.
 *
 * @param errors what is wrong with the body, by key; null where that is not the matter
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(String type, String title, int status, String detail, List<Fault> errors) {
    private static final Logger LOG = LoggerFactory.getLogger(Problem.class);

    /** @param key dotted path in the body, empty for the whole */
    record Fault(String key, String message) {}

    static Problem of(int status, String detail) {
        return of(status, detail, null);
    }

    private static Problem of(int status, String detail, List<Fault> errors) {
        return new Problem("about:blank", HttpStatus.forStatus(status).getMessage(), status, detail, errors);
    }

    static void handle(RoutesConfig routes) {
        routes.exception(HttpResponseException.class, (e, ctx) -> of(e.getStatus(), detail(e, ctx))
                .answer(ctx));
        routes.exception(Invalid.class, (e, ctx) -> of(400, "The body has faults.", e.errors)
                .answer(ctx));
        routes.exception(TooMany.class, (e, ctx) -> {
            ctx.header("Retry-After", Long.toString(Math.max(1, (e.wait.toMillis() + 999) / 1000)));
            of(e.getStatus(), e.getMessage()).answer(ctx);
        });
        routes.exception(Unavailable.class, (e, ctx) -> {
            LOG.warn("cannot write: {}", e.getMessage(), e);
            ctx.header("Retry-After", "5");
            of(503, "Kafka did not take it in time; look whether it is there before trying again.")
                    .answer(ctx);
        });
        routes.exception(Exception.class, (e, ctx) -> {
            LOG.error("cannot answer {}", ctx.endpoint().path, e);
            of(500, "Something went wrong here; the log of this instance says what.")
                    .answer(ctx);
        });
    }

    /** The framework's own words for an unknown path quote it back; ours do not. */
    private static String detail(HttpResponseException e, Context ctx) {
        if (e instanceof Refused) {
            return e.getMessage();
        } else if (e instanceof MethodNotAllowedResponse) {
            String allowed = e.getDetails().getOrDefault("availableMethods", "GET");
            ctx.header("Allow", allowed);
            return "This address answers " + allowed + " only.";
        }
        return e.getStatus() == 404 ? "There is nothing at this address." : e.getMessage();
    }

    void answer(Context ctx) {
        try {
            ctx.status(status);
            ctx.result(Json.MAPPER.writeValueAsBytes(this));
            ctx.contentType("application/problem+json");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a few plain fields can be written as JSON", e);
        }
    }

    /** Refused in words of ours. */
    static class Refused extends HttpResponseException {
        Refused(int status, String why) {
            super(status, why);
        }
    }

    /** What was asked for by its id is not known. */
    static final class Missing extends Refused {
        Missing(String what) {
            super(404, what);
        }
    }

    /** Who calls has called too often. */
    static final class TooMany extends Refused {
        private final Duration wait;

        TooMany(Duration wait) {
            super(429, "Too many requests; Retry-After says when to come again.");
            this.wait = wait;
        }
    }

    /** The body is not what is asked for. */
    static final class Invalid extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient List<Fault> errors;

        private Invalid(List<Fault> errors) {
            super("invalid");
            this.errors = List.copyOf(errors);
        }

        static Invalid of(String key, String message) {
            return new Invalid(List.of(new Fault(key, message)));
        }

        static Invalid of(YamlFaults faults) {
            return new Invalid(faults.faults().stream()
                    .map(fault -> new Fault(fault.key(), fault.message()))
                    .toList());
        }
    }
}
