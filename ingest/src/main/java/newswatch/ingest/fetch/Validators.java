package newswatch.ingest.fetch;

import okhttp3.Headers;
import okhttp3.Request;

/** What an earlier answer gave for asking again; either may be null. What could not be sent back is not kept. */
public record Validators(String etag, String lastModified) {
    public static final Validators NONE = new Validators(null, null);

    public Validators {
        etag = sendable(etag);
        lastModified = sendable(lastModified);
    }

    /** Those of an answer, which may leave out what has not changed. */
    static Validators of(Headers headers, Validators before) {
        String etag = headers.get("ETag");
        String lastModified = headers.get("Last-Modified");
        return new Validators(
                etag == null ? before.etag() : etag, lastModified == null ? before.lastModified() : lastModified);
    }

    void addTo(Request.Builder request) {
        if (etag != null) {
            request.header("If-None-Match", etag);
        }
        if (lastModified != null) {
            request.header("If-Modified-Since", lastModified);
        }
    }

    private static String sendable(String value) {
        return value != null && value.matches("[\\x20-\\x7E]{1,1000}") ? value : null;
    }
}
