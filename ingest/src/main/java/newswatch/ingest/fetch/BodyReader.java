package newswatch.ingest.fetch;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import newswatch.ingest.outcome.Reason;
import okhttp3.Response;
import okio.Buffer;
import okio.Okio;
import okio.Source;

/** Reads an answer's body, no longer than its cap after decompression, and what is packed only up to a sane ratio. */
final class BodyReader {
    private static final int CHUNK = 16_384;
    /** What headers of compression and the last chunk may add to the cap. */
    private static final int SLACK = 65_536;

    private static final int RATIO = 200;
    private static final int RATIO_COUNTS_FROM = 1_000_000;

    private static final Set<String> PLAIN = Set.of("", "identity", "none", "utf-8"); // the last two: seen in the wild
    private static final Set<String> GZIP = Set.of("gzip", "x-gzip");

    private BodyReader() {}

    static byte[] read(Response response, Ask ask) throws IOException {
        long announced = response.body().contentLength();
        if (announced > ask.maxBytes() && !ask.cut()) {
            throw new AnswerRefusedException(Reason.TOO_LARGE, announced + " bytes announced");
        }
        String encoding =
                String.join(",", response.headers("Content-Encoding")).strip().toLowerCase(Locale.ROOT);
        Wire wire = new Wire(response.body().source(), (long) ask.maxBytes() + SLACK, ask.deadline());
        if (PLAIN.contains(encoding)) {
            return drain(wire, wire, ask);
        } else if (GZIP.contains(encoding)) {
            return response.body().source().exhausted() ? new byte[0] : unpacked(wire, ask);
        }
        throw new AnswerRefusedException(Reason.BAD_ENCODING, "packed in a way that was not asked for");
    }

    private static byte[] unpacked(Wire wire, Ask ask) throws IOException {
        try (Source source =
                Okio.source(new GZIPInputStream(Okio.buffer((Source) wire).inputStream()))) {
            return drain(source, wire, ask);
        } catch (IOException e) {
            if (wire.broken() || e instanceof AnswerRefusedException) {
                throw e;
            }
            throw new AnswerRefusedException(Reason.BAD_ENCODING, "cannot be decompressed");
        }
    }

    private static byte[] drain(Source source, Wire wire, Ask ask) throws IOException {
        try (Buffer body = new Buffer()) {
            while (body.size() <= ask.maxBytes() && source.read(body, CHUNK) >= 0) {
                if (body.size() > RATIO_COUNTS_FROM && body.size() / RATIO > wire.count()) {
                    throw new AnswerRefusedException(
                            Reason.TOO_LARGE, "more than " + RATIO + " times as long unpacked");
                }
            }
            if (body.size() > ask.maxBytes() && !ask.cut()) {
                throw new AnswerRefusedException(Reason.TOO_LARGE, "more than " + ask.maxBytes() + " bytes");
            }
            return body.readByteArray(Math.min(body.size(), ask.maxBytes()));
        }
    }
}
