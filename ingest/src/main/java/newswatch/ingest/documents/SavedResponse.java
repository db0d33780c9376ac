package newswatch.ingest.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import newswatch.ingest.extract.Extraction;
import newswatch.ingest.outcome.Outcome;
import newswatch.ingest.outcome.Reason;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcResponse;

/**
 * The page of a saved HTTP response, its transfer and content encodings undone.
 *
 * @param charset the one the server named, or null
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SavedResponse(byte[] body, String charset) {
    private static final int MAX_HEADERS = 100_000;
    private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml");

    /** Empty for what is no page: another status, another type. */
    static Optional<Outcome<SavedResponse>> read(WarcResponse record) {
        try {
            int most = Extraction.MAX_BYTES + MAX_HEADERS;
            byte[] raw = record.body().stream().readNBytes(most + 1);
            return raw.length > most ? tooLarge() : response(raw);
        } catch (IOException | RuntimeException e) {
            return failure(Reason.BAD_RECORD, "a response cut off or broken");
        }
    }

    private static Optional<Outcome<SavedResponse>> response(byte[] raw) throws IOException {
        HttpResponse http = HttpResponse.parseWithoutBody(channel(raw), null);
        MediaType type = http.contentType();
        if (http.status() != 200 || !PAGES.contains(type.base().toString().toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        String charset = type.parameters().get("charset");
        String encoding =
                http.headers().first("Content-Encoding").orElse("identity").strip();
        byte[] body = body(http, raw);
        return switch (encoding.toLowerCase(Locale.ROOT)) {
            case "identity", "" -> page(new ByteArrayInputStream(body), charset);
            case "gzip", "x-gzip" -> page(new GZIPInputStream(new ByteArrayInputStream(body)), charset);
            case "deflate" -> page(new InflaterInputStream(new ByteArrayInputStream(body)), charset);
            default -> failure(Reason.BAD_ENCODING, "a content encoding that is not read");
        };
    }

    // some archives undo the chunks and leave the header that tells of them
    private static byte[] body(HttpResponse http, byte[] raw) {
        byte[] body = Arrays.copyOfRange(raw, headersEnd(raw), raw.length);
        if (http.headers().first("Transfer-Encoding").isEmpty()) {
            return body;
        }
        try {
            return HttpResponse.parse(channel(raw)).body().stream().readAllBytes();
        } catch (IOException | RuntimeException e) {
            return body;
        }
    }

    private static ReadableByteChannel channel(byte[] raw) {
        return Channels.newChannel(new ByteArrayInputStream(raw));
    }

    /** Behind the first empty line. */
    private static int headersEnd(byte[] raw) {
        int line = 0;
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] == '\n' && i - line <= 1 && (i == line || raw[line] == '\r')) {
                return i + 1;
            }
            line = raw[i] == '\n' ? i + 1 : line;
        }
        return raw.length;
    }

    private static Optional<Outcome<SavedResponse>> page(InputStream decoded, String charset) throws IOException {
        byte[] body = decoded.readNBytes(Extraction.MAX_BYTES + 1);
        return body.length > Extraction.MAX_BYTES
                ? tooLarge()
                : Optional.of(Outcome.ok(new SavedResponse(body, charset)));
    }

    private static Optional<Outcome<SavedResponse>> tooLarge() {
        return failure(Reason.TOO_LARGE, "more than " + Extraction.MAX_BYTES + " bytes");
    }

    private static Optional<Outcome<SavedResponse>> failure(Reason reason, String detail) {
        return Optional.of(Outcome.failure(reason, detail));
    }
}
