package newswatch.alerts.web;

import io.javalin.http.Context;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/** Bytes with their entity tag, and when they last changed where that is known; whoever has them already gets 304. */
final class Tagged {
    private static final int TAG_BYTES = 12;
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final byte[] bytes;
    private final String tag;
    private final Instant changed;

    private Tagged(byte[] bytes, String tag, Instant changed) {
        this.bytes = bytes;
        this.tag = tag;
        this.changed = changed;
    }

    static Tagged of(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new Tagged(bytes, '"' + HexFormat.of().formatHex(digest, 0, TAG_BYTES) + '"', null);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** @param at null when it is not known */
    Tagged changed(Instant at) {
        return new Tagged(bytes, tag, at == null ? null : at.truncatedTo(ChronoUnit.SECONDS));
    }

    void answer(Context ctx) {
        ctx.header("ETag", tag).header("Cache-Control", "no-cache");
        if (changed != null) {
            ctx.header("Last-Modified", HTTP_DATE.format(changed));
        }
        String held = ctx.header("If-None-Match");
        if (held == null ? since(ctx.header("If-Modified-Since")) : known(held)) {
            ctx.status(304);
        } else {
            ctx.result(bytes);
        }
    }

    /** Weakly compared, as RFC 9110 wants it here. */
    private boolean known(String held) {
        return Arrays.stream(held.split(","))
                .map(String::strip)
                .anyMatch(each -> each.equals("*") || each.equals(tag) || each.equals("W/" + tag));
    }

    private boolean since(String date) {
        try {
            return date != null && changed != null && !changed.isAfter(Instant.from(HTTP_DATE.parse(date)));
        } catch (DateTimeException e) {
            return false; // as if it were not there
        }
    }
}
