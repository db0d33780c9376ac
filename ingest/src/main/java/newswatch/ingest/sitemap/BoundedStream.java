package newswatch.ingest.sitemap;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Bytes of a sitemap, inflated where they are compressed, that end with an error where they exceed what is sane. */
final class BoundedStream extends FilterInputStream {
    /** A bound was passed. */
    static final class Exceeded extends IOException {
        private static final long serialVersionUID = 1L;

        private Exceeded(String message) {
            super(message);
        }
    }

    /** Well written sitemaps compress to a fortieth. */
    private static final int MAX_RATIO = 200;

    private static final int MAX_TAG = 1_000_000;

    private final long max;
    private long count;
    private long sinceTag;

    private BoundedStream(InputStream in, long max) {
        super(in);
        this.max = max;
    }

    /** @param maxBytes after decompression */
    static BoundedStream of(byte[] bytes, long maxBytes) throws IOException {
        boolean zipped = bytes.length > 2 && (bytes[0] & 0xFF) == 0x1F && (bytes[1] & 0xFF) == 0x8B;
        InputStream in = new ByteArrayInputStream(bytes);
        return zipped
                ? new BoundedStream(
                        new GZIPInputStream(in), Math.min(maxBytes, 1_000_000L + (long) MAX_RATIO * bytes.length))
                : new BoundedStream(in, maxBytes);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        for (int i = offset; i < offset + read; i++) {
            sinceTag = buffer[i] == '>' || buffer[i] == '\n' ? 0 : sinceTag + 1;
        }
        count += Math.max(0, read);
        if (count > max) {
            throw new Exceeded("more than " + max + " bytes");
        } else if (sinceTag > MAX_TAG) {
            throw new Exceeded("a tag or line of more than " + MAX_TAG + " bytes");
        }
        return read;
    }
}
