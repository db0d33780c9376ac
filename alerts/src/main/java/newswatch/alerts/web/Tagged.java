package newswatch.alerts.web;

import io.javalin.http.Context;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Bytes with their entity tag; whoever has them already gets 304. */
final class Tagged {
    private static final int TAG_BYTES = 12;

    private final byte[] bytes;
    private final String tag;

    private Tagged(byte[] bytes, String tag) {
        this.bytes = bytes;
        this.tag = tag;
    }

    static Tagged of(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new Tagged(bytes, '"' + HexFormat.of().formatHex(digest, 0, TAG_BYTES) + '"');
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    void answer(Context ctx) {
        ctx.header("ETag", tag).header("Cache-Control", "no-cache");
        if (known(ctx.header("If-None-Match"))) {
            ctx.status(304);
        } else {
            ctx.result(bytes);
        }
    }

    /** Weakly compared, as RFC 9110 wants it here. */
    private boolean known(String held) {
        return held != null
                && Arrays.stream(held.split(","))
                        .map(String::strip)
                        .anyMatch(each -> each.equals("*") || each.equals(tag) || each.equals("W/" + tag));
    }
}
