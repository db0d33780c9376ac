package newswatch.alerts.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import newswatch.alerts.access.Role;

/**
 * {@code /api/v1/stream}: server-sent events of types {@code alert}, {@code development}, {@code relation}, and
 * {@code reset} when the id given is unknown or too old: then read the lists anew.
 */
record StreamRoute(StreamHub hub) {
    private static final byte[] HELLO = "retry: 3000\n: listening\n\n".getBytes(UTF_8);
    private static final int LONGEST_ID = 200;

    void register(RoutesConfig routes) {
        routes.get("/api/v1/stream", this::open, Role.READER);
    }

    private void open(Context ctx) {
        Parameters parameters = Parameters.of(ctx, "watch", "lastEventId");
        String lastId = lastId(ctx, parameters);
        String watch = parameters.text("watch");
        if (hub.full()) {
            throw new HttpResponseException(503, "Too many listen already; try again later.");
        }
        ctx.future(() -> listen(ctx, watch, lastId));
    }

    /** Runs once the request is asynchronous; the response ends when the future does. */
    private CompletableFuture<Void> listen(Context ctx, String watch, String lastId) {
        CompletableFuture<Void> end = new CompletableFuture<>();
        ctx.req().getAsyncContext().setTimeout(0);
        headers(ctx.res());
        try {
            StreamClient client = new StreamClient(ctx.res().getOutputStream(), watch, end);
            client.offer(HELLO);
            hub.join(client, lastId);
            ctx.res().getOutputStream().setWriteListener(client);
            return end.whenComplete((nothing, failure) -> hub.leave(client));
        } catch (IOException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** Browsers send the header when they come back; who opens a stream by hand may use the parameter. */
    private static String lastId(Context ctx, Parameters parameters) {
        String header = ctx.header("Last-Event-ID");
        String id = header == null || header.isBlank() ? parameters.text("lastEventId") : header;
        return id == null || id.length() <= LONGEST_ID ? id : "too-long";
    }

    private static void headers(HttpServletResponse response) {
        response.setContentType("text/event-stream; charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
    }
}
