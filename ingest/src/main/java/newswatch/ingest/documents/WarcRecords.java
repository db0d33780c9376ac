package newswatch.ingest.documents;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * The records of a WARC file, plain or compressed, one at a time. Behind a broken record it goes on with the next that
 * can be found.
 */
final class WarcRecords implements Closeable {
    /** A record could not be read; there may be more. */
    static final class Broken extends IOException {
        private static final long serialVersionUID = 1L;

        private Broken(String message, Throwable cause) {
            super(message, cause);
        }
    }

    private static final int MAX_BROKEN = 1_000;
    private static final int CHUNK = 1 << 16;
    private static final byte[] PLAIN = {'\n', 'W', 'A', 'R', 'C', '/'};
    private static final byte[] MEMBER = {0x1F, (byte) 0x8B, 0x08};

    private final FileChannel channel;
    private final byte[] mark;
    private WarcReader reader;
    private long tried;
    private int broken;

    WarcRecords(Path file) throws IOException {
        this.channel = FileChannel.open(file);
        ByteBuffer first = ByteBuffer.allocate(1);
        channel.read(first, 0);
        this.mark = first.get(0) == MEMBER[0] ? MEMBER : PLAIN;
    }

    /**
     * Empty at the end. What was not read of the record before is passed over.
     *
     * @throws Broken if there is none to be had here; ask again
     */
    Optional<WarcRecord> next() throws IOException {
        if (tried < 0) {
            return Optional.empty();
        }
        try {
            if (reader == null) {
                reader = new WarcReader(channel);
            }
            return reader.next();
        } catch (IOException | RuntimeException e) {
            long at = reader == null ? tried : Math.max(tried, reader.position());
            resume(at);
            throw new Broken("the record at byte " + at, e);
        }
    }

    private void resume(long behind) throws IOException {
        tried = ++broken == MAX_BROKEN ? -1 : find(behind + 1);
        reader = null;
        if (tried >= 0) {
            channel.position(tried);
        }
    }

    /** Where the next record seems to begin, or -1. */
    private long find(long from) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        for (long at = from; channel.read(chunk.clear(), at) >= mark.length; at += CHUNK - mark.length) {
            for (int i = 0; i + mark.length <= chunk.position(); i++) {
                if (chunk.slice(i, mark.length).equals(ByteBuffer.wrap(mark))) {
                    return at + i + (mark == PLAIN ? 1 : 0);
                }
            }
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
