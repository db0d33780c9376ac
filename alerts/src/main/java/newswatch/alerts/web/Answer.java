package newswatch.alerts.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.javalin.http.Context;
import java.util.List;
import newswatch.alerts.view.Page;
import newswatch.events.json.Json;

/** JSON answers, put together from values that are JSON already. */
final class Answer {
    private Answer() {}

    static void page(Context ctx, Page page) {
        raw(ctx, "{\"items\":" + array(page.items()) + ",\"next\":" + quoted(page.next()) + "}");
    }

    /** With something beside the page that is said of the whole. */
    static void page(Context ctx, Page page, String name, Object value) {
        raw(
                ctx,
                "{\"items\":" + array(page.items()) + ",\"next\":" + quoted(page.next()) + "," + json(name) + ":"
                        + json(value) + "}");
    }

    static void raw(Context ctx, String json) {
        ctx.contentType("application/json").result(json.getBytes(UTF_8));
    }

    static void value(Context ctx, Object value) {
        raw(ctx, json(value));
    }

    static String array(List<String> items) {
        return "[" + String.join(",", items) + "]";
    }

    static String json(Object value) {
        try {
            return Json.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("our own records can be written as JSON", e);
        }
    }

    private static String quoted(String text) {
        return text == null ? "null" : json(text);
    }
}
