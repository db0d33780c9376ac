package newswatch.alerts.web;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import newswatch.alerts.subscriptions.Entries;
import newswatch.events.json.Json;
import newswatch.events.yaml.YamlFaults;

/** The body of a request: bounded, one JSON object, read as strictly as the files are. */
final class Body {
    static final int LARGEST = 64 * 1024;

    private static final ObjectReader READER =
            Json.MAPPER.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Body() {}

    /** @throws Problem.Refused 413 when it is too large, 400 when it is not a JSON object */
    static JsonNode json(Context ctx) {
        try {
            byte[] bytes = ctx.req().getContentLengthLong() > LARGEST
                    ? null
                    : ctx.req().getInputStream().readNBytes(LARGEST + 1);
            if (bytes == null || bytes.length > LARGEST) {
                throw new Problem.Refused(413, "The body is larger than " + LARGEST + " bytes.");
            }
            JsonNode json = READER.readTree(bytes);
            if (!json.isObject()) {
                throw new Problem.Refused(400, "The body should be a JSON object.");
            }
            return json;
        } catch (JsonProcessingException e) {
            throw new Problem.Refused(400, "The body is not JSON" + place(e.getLocation()) + ".");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String place(JsonLocation location) {
        return location == null ? "" : ": line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    /** @throws Problem.Invalid with all that is wrong, by key */
    static <T> T as(Context ctx, Class<T> type) {
        return as(json(ctx), type);
    }

    static <T> T as(JsonNode json, Class<T> type) {
        try {
            return Entries.read(json, type);
        } catch (YamlFaults e) {
            throw Problem.Invalid.of(e);
        }
    }
}
